package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  private static String csv(CheckedModels models, TextStyle style) {
    return models.written(target -> new CsvReport(target, style));
  }

  /** Reads RFC 4180 letter by letter. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        rows.add(List.copyOf(row));
        row.clear();
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  @Test
  void everyFindingIsARowBehindAByteOrderMark() {
    CheckedModels models = CheckedModels.some();

    String csv = csv(models, CheckedModels.BOTH);

    assertThat(csv).startsWith("\uFEFFファイル,モデル,重さ,");
    List<List<String>> rows = rows(csv);
    List<Finding> findings = models.findings();
    assertThat(rows).hasSize(1 + findings.size() + 1);
    assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    for (int i = 0; i < findings.size(); i++) {
      assertThat(rows.get(i + 1))
          .contains(
              findings.get(i).rule(),
              findings.get(i).message().ja(),
              findings.get(i).message().en(),
              findings.get(i).fingerprint());
    }
    assertThat(rows.get(rows.size() - 1)).contains("壊れた 表.json", "「,」が足りません。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\\t=1", "＝1+1", "＋1", "－1", "＠x", "−1"})
  void aCellThatLooksLikeAFormulaIsMadeText(String dangerous) {
    CheckedModels models =
        CheckedModels.of(
            "=cmd.json",
            "{\"formatVersion\": 1, \"title\": \""
                + dangerous
                + "\", \"elements\": [{\"id\": \"=x\", \"tier\": \"output\", \"text\": \""
                + dangerous
                + "\"}]}");

    List<List<String>> rows = rows(csv(models, CheckedModels.JA));

    assertThat(rows.get(1).get(0)).isEqualTo("'=cmd.json");
    assertThat(rows.get(1).get(1)).isEqualTo("'" + dangerous.replace("\\t", "\t"));
    assertThat(rows.stream().flatMap(List::stream))
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠−].*"));
  }
}
