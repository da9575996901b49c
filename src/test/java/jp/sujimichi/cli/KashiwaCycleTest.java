package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan of one city from the empty template to a clean check, all in Excel: filled in by hand with
 * the slips of a first draft, checked, marked, corrected by its own list of findings, answered, and
 * checked again.
 *
 * <p>With {@code -Dsujimichi.cycle=FOLDER} the workbook of every step is left in a folder to look
 * at.
 */
class KashiwaCycleTest {

  private static final String DATE = "2026-11-22";
  private static final String LIST = "指摘一覧";
  private static final Path MODEL = Path.of("models/kashiwa-frailty.json");

  /** What the officer gets wrong at first: sheet, number of the row, head, what is typed. */
  private record Slip(String sheet, String id, String head, String typed) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("因果関係", "l16", "結果の番号", "ho22"),
          new Slip("指標", "k5", "要素の番号", "tx1"),
          new Slip("指標", "k13", "向き", "増加"),
          new Slip("指標", "k6", "定義・算出方法", ""),
          new Slip("指標", "k2", "目標値1", "増加"),
          new Slip("指標", "k9", "目標年度1", "令和６年度"));

  @TempDir private Path temporary;

  @Test
  void fromTheEmptyTemplateToACleanCheck() throws IOException {
    Path folder = folder();
    Path empty = folder.resolve("1_ひな形.xlsx");
    assertThat(CommandRun.ja("template", empty.toString()).code()).isZero();

    Path plan = folder.resolve("2_フレイル予防.xlsx");
    try (Officer officer = new Officer(empty)) {
      fillIn(officer);
      SLIPS.forEach(slip -> type(officer, slip, slip.typed()));
      officer.save(plan);
    }

    CommandRun first = check(plan);
    assertThat(first.code()).as(first.out() + first.err()).isEqualTo(1);
    List<String> found = findings(plan);
    assertThat(found)
        .containsExactly(
            "error structure/dangling-reference 因果関係!D17",
            "warning tiering/delivery-count-on-outcome 指標!B6",
            "warning coverage/unmeasured-element 要素!D10",
            "warning numbers/wrong-direction 指標!I14",
            "warning measurability/wordy-target 指標!F3",
            "info coverage/missing-selective 基本情報!B4");

    CommandRun marking = mark(plan);
    assertThat(marking.out()).contains("2_フレイル予防_点検済.xlsx」に書き込みました");
    Path marked = folder.resolve("2_フレイル予防_点検済.xlsx");

    Path corrected = folder.resolve("3_直したもの.xlsx");
    try (Officer officer = new Officer(marked)) {
      assertThat(listed(officer)).containsExactlyInAnyOrderElementsOf(found);
      for (Slip slip : SLIPS) {
        type(officer, slip, proper(slip));
      }
      int row = officer.find(LIST, "規則", "coverage/missing-selective");
      officer.type(LIST, row, "対応状況", "対応しない");
      officer.type(LIST, row, "担当", "健康増進課");
      officer.type(LIST, row, "理由", "一覧に地域に合うものがなかったため");
      officer.save(corrected);
    }

    CommandRun second = check(corrected);
    assertThat(second.code()).as(second.out() + second.err()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("見送り").contains("一覧に地域に合うものがなかったため");
    assertThat(findings(corrected)).containsExactly("waived coverage/missing-selective 基本情報!B4");

    assertThat(mark(corrected).code()).isZero();
    try (Officer officer = new Officer(folder.resolve("3_直したもの_点検済.xlsx"))) {
      assertThat(listed(officer)).containsExactly("info coverage/missing-selective 基本情報!B4");
      int row = officer.find(LIST, "規則", "coverage/missing-selective");
      assertThat(officer.read(LIST, row, "対応状況")).isEqualTo("対応しない");
      assertThat(officer.read(LIST, row, "担当")).isEqualTo("健康増進課");
      for (Slip slip : SLIPS) {
        Cell cell = cell(officer, slip);
        assertThat(cell.getCellComment()).as("%s", slip).isNull();
      }
    }

    Path json = folder.resolve("4_読み取ったもの.json");
    CommandRun.ja("convert", corrected.toString(), json.toString());
    CommandRun diff = CommandRun.ja("diff", MODEL.toString(), json.toString());
    assertThat(diff.out())
        .as(diff.err())
        .contains("モデルの変更 1件\n  + 追加　見送り「coverage/missing-selective health-medical/outcome2」");
  }

  private Path folder() throws IOException {
    String named = System.getProperty("sujimichi.cycle", "");
    if (named.isEmpty()) {
      return temporary;
    }
    Path folder = Files.createDirectories(Path.of(named));
    try (var old = Files.list(folder)) {
      for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return folder;
  }

  // --- the officer at work

  private static void fillIn(Officer officer) throws IOException {
    JsonNode model = new ObjectMapper().readTree(MODEL.toFile());
    officer.beside("基本情報", "題名", model.path("title").asText());
    officer.beside("基本情報", "識別名", model.path("id").asText());
    officer.beside("基本情報", "団体コード", model.at("/owner/code").asText());
    officer.beside("基本情報", "団体名", model.at("/owner/name").asText());
    officer.beside("基本情報", "計画の開始年度", "令和８年度");
    officer.beside("基本情報", "計画の終了年度", "R13");
    officer.beside("基本情報", "段階", label(Stage.class, model.path("stage")));
    for (JsonNode element : model.path("elements")) {
      int row = officer.nextRow("要素", "番号");
      officer.type("要素", row, "番号", element.path("id").asText());
      officer.type("要素", row, "階層", label(Tier.class, element.path("tier")));
      officer.type("要素", row, "分野", label(Field.class, element.path("field")));
      officer.type("要素", row, "内容", element.path("text").asText());
      officer.type("要素", row, "備考", element.path("note").asText());
    }
    for (JsonNode link : model.path("links")) {
      int row = officer.nextRow("因果関係", "番号");
      officer.type("因果関係", row, "番号", link.path("id").asText());
      officer.type("因果関係", row, "原因の番号", link.path("from").asText());
      officer.type("因果関係", row, "結果の番号", link.path("to").asText());
      officer.type("因果関係", row, "種類", label(LinkKind.class, link.path("kind")));
      officer.type("因果関係", row, "前提", link.path("assumption").asText());
      officer.type("因果関係", row, "根拠", link.path("evidence").asText());
      officer.type("因果関係", row, "備考", link.path("note").asText());
    }
    for (JsonNode indicator : model.path("indicators")) {
      int row = officer.nextRow("指標", "番号");
      cells(indicator).forEach((head, text) -> officer.type("指標", row, head, text));
    }
  }

  private static Map<String, String> cells(JsonNode indicator) {
    Map<String, String> cells = new java.util.LinkedHashMap<>();
    cells.put("番号", indicator.path("id").asText());
    cells.put("要素の番号", indicator.path("element").asText());
    cells.put("指標名", indicator.path("name").asText());
    cells.put("区分", label(IndicatorClass.class, indicator.path("class")));
    cells.put("単位", indicator.path("unit").asText());
    cells.put("向き", label(Direction.class, indicator.path("direction")));
    cells.put("定義・算出方法", indicator.path("definition").asText());
    cells.put("基準年度", indicator.at("/baseline/year").asText());
    cells.put("基準値", indicator.at("/baseline/value").asText());
    for (int i = 0; i < indicator.path("targets").size(); i++) {
      cells.put("目標年度" + (i + 1), indicator.at("/targets/" + i + "/year").asText());
      cells.put("目標値" + (i + 1), indicator.at("/targets/" + i + "/value").asText());
    }
    cells.put("出典", indicator.at("/source/name").asText());
    cells.put("出典の種類", label(SourceKind.class, indicator.at("/source/kind")));
    cells.put("測定の頻度", label(Frequency.class, indicator.path("frequency")));
    JsonNode cumulative = indicator.path("cumulative");
    cells.put("累計", cumulative.isMissingNode() ? "" : cumulative.asBoolean() ? "はい" : "いいえ");
    cells.put("備考", indicator.path("note").asText());
    cells.put("比較対象", indicator.at("/benchmark/name").asText());
    cells.put("比較年度1", indicator.at("/benchmark/values/0/year").asText());
    cells.put("比較値1", indicator.at("/benchmark/values/0/value").asText());
    return cells;
  }

  private static <E extends Enum<E> & Coded> String label(Class<E> type, JsonNode code) {
    return CodedReader.read(type, code.asText()).map(value -> value.label().ja()).orElse("");
  }

  private static void type(Officer officer, Slip slip, String text) {
    officer.type(slip.sheet(), officer.find(slip.sheet(), "番号", slip.id()), slip.head(), text);
  }

  private static Cell cell(Officer officer, Slip slip) {
    return officer.cell(slip.sheet(), officer.find(slip.sheet(), "番号", slip.id()), slip.head());
  }

  private static String proper(Slip slip) throws IOException {
    JsonNode model = new ObjectMapper().readTree(MODEL.toFile());
    if (slip.sheet().equals("因果関係")) {
      return "ho2";
    }
    for (JsonNode indicator : model.path("indicators")) {
      if (indicator.path("id").asText().equals(slip.id())) {
        return cells(indicator).get(slip.head());
      }
    }
    throw new AssertionError(slip.id());
  }

  /** The list of findings as severity, rule and cell. */
  private static List<String> listed(Officer officer) {
    List<String> listed = new ArrayList<>();
    Map<String, String> severities = Map.of("エラー", "error", "注意", "warning", "参考", "info");
    for (int row = 3; row <= officer.sheet(LIST).getLastRowNum(); row++) {
      String place = officer.read(LIST, row, "場所");
      listed.add(
          severities.get(officer.read(LIST, row, "重さ"))
              + " "
              + officer.read(LIST, row, "規則")
              + " "
              + (place.isEmpty() ? "null" : place));
      if (!place.isEmpty()) {
        assertThat(officer.sheet(LIST).getRow(row).getCell(1).getHyperlink().getAddress())
            .isEqualTo("'" + place.replace("!", "'!"));
      }
    }
    return listed;
  }

  // --- the program

  private static CommandRun check(Path file) {
    return CommandRun.ja("check", "--profile", "workshop", "--date", DATE, file.toString());
  }

  private static CommandRun mark(Path file) {
    return CommandRun.ja(
        "check", "--profile", "workshop", "--date", DATE, "--format", "xlsx", file.toString());
  }

  /** What a check finds, as severity (or {@code waived}), rule and cell. */
  private static List<String> findings(Path file) throws IOException {
    String json =
        CommandRun.ja(
                "check",
                "--profile",
                "workshop",
                "--date",
                DATE,
                "--format",
                "json",
                file.toString())
            .out();
    List<String> found = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(json).at("/models/0/findings")) {
      boolean waived = finding.path("state").asText().equals("waived");
      found.add(
          (waived ? "waived" : finding.path("severity").asText())
              + " "
              + finding.path("rule").asText()
              + " "
              + finding.at("/at/cell").asText());
    }
    return found;
  }
}
