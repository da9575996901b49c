package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrospectCommandTest {

  private static final String MEASURED = "models/measured.json";

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false, Map.of());
    int code = Main.run(List.of(arguments), terminal);
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void helpNamesEveryFormat() {
    Result japanese = run("retrospect", "--help");
    assertThat(japanese.code()).isZero();
    assertThat(japanese.out()).startsWith("使い方: sujimichi retrospect").contains("--against");
    assertThat(run("retrospect", "--help", "--lang", "en").out())
        .contains("text, html, pdf, xlsx")
        .matches("\\p{ASCII}*");
  }

  @Test
  void tellsTheVerdictsInShort() {
    Result result = run("retrospect", MEASURED, "--date", "2026-11-22");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("道筋の判定: 順調 1、実施の不足 1、因果の見込み違い 1、外からの影響 0、判定できない 1")
        .contains("    ╳ ここで途切れ「教室で身についた習慣が、家での学びに広がる」\n");
  }

  @ParameterizedTest
  @CsvSource({
    "html, <!DOCTYPE html>",
    "md, # 振り返りシート 2025年度",
    "json, {",
    "pdf, %PDF-1.",
    "xlsx, PK"
  })
  void theNameOfTheOutputTellsTheFormat(String extension, String start) throws IOException {
    Path output = folder.resolve("sheet." + extension);
    assertThat(run("retrospect", MEASURED, "--output", output.toString()))
        .isEqualTo(new Result(0, "", ""));
    assertThat(new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1))
        .startsWith(
            new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  @Test
  void everyMissedKpiHasAPageWithTheFindingsOfTheRetrospective() {
    String html = run("retrospect", MEASURED, "--format", "html").out();
    assertThat(html.split("<section class=\"sheet kpi\"", -1)).hasSize(5);
    assertThat(html).contains("の見込みが違っていた可能性があります。");
  }

  @Test
  void anotherYearCanBeLookedBackUpon() {
    assertThat(run("retrospect", MEASURED, "--year", "R6").out())
        .startsWith("みどりがおか市 電子図書館と放課後の学び（令和7年度の振り返り）  2024年度\n");
  }

  @Test
  void aModelWithoutMeasuredValuesGetsOneClearMessage() {
    Result result = run("retrospect", "models/first-draft.json");
    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "sujimichi: models/first-draft.json には実績値がないため、振り返りシートを作れません。"
                    + "KPIに実績値（actuals）を書いてください。\n"));
    assertThat(run("retrospect", MEASURED, "--year", "2020").err())
        .isEqualTo(
            "sujimichi: models/measured.json には2020年度までの実績値がないため、振り返りシートを作れません。"
                + "KPIに実績値（actuals）を書いてください。\n");
  }

  @Test
  void whatIsWrongWithTheCommandLineIsNamed() {
    assertThat(run("retrospect", MEASURED, "--format", "pdf").err())
        .startsWith("sujimichi: pdf で作るときは、--output でファイル名を指定してください。例: --output sheet.pdf");
    assertThat(run("retrospect", MEASURED, "--year", "さ来年").err())
        .startsWith("sujimichi: 年度（--year）「さ来年」は 2025 や R7 のように書いてください。");
    assertThat(run("retrospect", MEASURED, "--format", "htm").err()).contains("「html」ではありませんか。");
    assertThat(run("retrospect", folder.resolve("none.json").toString()).code()).isEqualTo(2);
    assertThat(run("retrospect", MEASURED, "--against", "none.json").code()).isEqualTo(2);
    assertThat(run("retrospect", "models").code()).isEqualTo(2);
  }

  @Test
  void anEarlierVersionIsComparedWith() throws IOException {
    String now = Files.readString(Path.of(MEASURED));
    Path earlier =
        Files.writeString(
            folder.resolve("old.json"), now.replace("\"value\": 47.0", "\"value\": 50.0"));
    assertThat(run("retrospect", MEASURED, "--against", earlier.toString(), "--format", "md").out())
        .endsWith("- 指標「平日に家で1時間以上学習する児童の割合」の目標（2025年度）を「50」から「47」に変えました\n");
  }

  @Test
  void theInputIsNeverOverwritten() throws IOException {
    Path model = Files.copy(Path.of(MEASURED), folder.resolve("m.json"));
    assertThat(run("retrospect", model.toString(), "--output", model.toString()).code())
        .isEqualTo(2);
    assertThat(model).hasSameTextualContentAs(Path.of(MEASURED));
  }
}
