package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands in this process; {@link CliIT} runs the packaged program. */
class CliTest {

  static final String DEAD_END =
      """
      {"formatVersion": 1, "title": "買い物支援", "field": "mobility", "elements": [
        {"id": "a1", "tier": "activity", "text": "買い物バスを走らせる"},
        {"id": "o1", "tier": "output", "text": "週5日運行される"}],
       "links": [{"from": "a1", "to": "o1"}]}
      """;

  @TempDir Path folder;
  private Path model;

  /**
   * What came of a command line.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  private record Result(int code, String out, String err) {}

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(folder.resolve("m.json"), DEAD_END);
  }

  private static Result run(Map<String, String> environment, String in, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            false,
            environment);
    int code = Main.run(List.of(arguments), terminal);
    return new Result(code, out.toString(), err.toString());
  }

  private static Result ja(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  private static Result en(String... arguments) {
    return run(Map.of("LANG", "en_US.UTF-8"), "", arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "explain", "rules", "schema"})
  void helpIsThereInBothLanguages(String command) {
    String[] arguments = command.isEmpty() ? new String[] {"-h"} : new String[] {command, "--help"};
    Result japanese = ja(arguments);
    Result english = en(arguments);
    assertThat(japanese.code()).isZero();
    assertThat(japanese.err()).isEmpty();
    assertThat(japanese.out()).startsWith("使い方: sujimichi").contains("この説明を表示します。");
    assertThat(english.code()).isZero();
    assertThat(english.out()).startsWith("Usage: sujimichi").matches("\\p{ASCII}*");
  }

  @Test
  void withoutACommandTheHelpIsAnError() {
    Result result = ja();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("コマンド:");
  }

  @Test
  void mistypedWordsAreAnsweredWithTheNearest() {
    assertThat(ja("chek"))
        .isEqualTo(
            new Result(
                2,
                "",
                "sujimichi: コマンド「chek」はありません。「check」ではありませんか。\n"
                    + "使い方は sujimichi --help をご覧ください。\n"));
    assertThat(en("check", "--profle", "draft", "x.json").err())
        .isEqualTo(
            "sujimichi: there is no option \"--profle\". Did you mean \"--profile\"?\n"
                + "See: sujimichi check --help\n");
    assertThat(en("check", model.toString(), "--profile", "submision").err())
        .startsWith("sujimichi: there is no profile \"submision\". Did you mean \"submission\"?");
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertThat(ja("check").err()).startsWith("sujimichi: FILE を指定してください。\n");
    assertThat(ja("check", "a.json", "--format").err())
        .startsWith("sujimichi: 「--format」には FORMAT を続けて書いてください。\n");
    assertThat(ja("check", "a.json", "--date", "2026/4/1").err())
        .startsWith("sujimichi: 日付（--date）「2026/4/1」は 2026-04-01 のように書いてください。\n");
    assertThat(ja("schema", "model", "x").err()).startsWith("sujimichi: 「x」は余分です。\n");
    assertThat(ja("check", "a.json", "--fail-on", "eror").err())
        .contains("「eror」はありません。「error」ではありませんか。");
  }

  @Test
  void failOnDecidesTheExitCode() {
    String file = model.toString();
    assertThat(ja("check", file, "--fail-on", "info").code()).isEqualTo(1);
    assertThat(ja("check", file, "--fail-on", "never").code()).isZero();
  }

  @Test
  void explainIsAPageInTheUsersLanguage() {
    Result japanese = ja("explain", "causality/dead-end");
    assertThat(japanese.code()).isZero();
    assertThat(japanese.out())
        .startsWith("causality/dead-end\n")
        .contains("\nなぜ\n", "\nよくない例\n", "\nよい例\n", "\n直し方\n", "\n問いかけ\n")
        .contains("\nそのままでよいとき\n", "\n重さ\n", "submission（提出前の点検）", "\n出典\n");
    assertThat(en("explain", "dead-end").out())
        .isEqualTo(en("explain", "causality/dead-end").out());
    Result mistyped = en("explain", "causality/dead-ends");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err())
        .startsWith(
            "sujimichi: there is no rule \"causality/dead-ends\". Near names: causality/dead-end");
  }

  @Test
  void explainOnAModelSaysWhyItFiredOrNot() throws IOException {
    assertThat(en("explain", "causality/dead-end", "--on", model.toString()).out())
        .contains(":3:3 element “週5日運行される” (Output)");
    Path empty =
        Files.writeString(
            folder.resolve("e.json"), "{\"formatVersion\": 1, \"title\": \"t\", \"elements\": []}");
    assertThat(en("explain", "causality/dead-end", "--on", empty.toString()).out())
        .startsWith("causality/dead-end matched nothing here. What it checks: ");
    assertThat(en("explain", "causality/dead-end", "--on", "none.json").code()).isEqualTo(2);
  }

  @Test
  void rulesAreListedAsTextAndJson() {
    assertThat(ja("rules", "--family", "causality").out())
        .contains("submission")
        .containsPattern("(?m)^causality/dead-end +注意 +注意 +注意 +注意$");
    assertThat(en("rules", "--format", "json").out())
        .startsWith("[\n  {\n    \"rule\": \"")
        .contains("\"rule\": \"causality/dead-end\",\n    \"family\": \"causality\",");
    assertThat(en("rules", "--family", "casuality").err()).contains("Did you mean \"causality\"?");
  }

  @Test
  void schemasAreExported() {
    assertThat(ja("schema", "model").out()).contains("urn:sujimichi:schema:model:1");
    assertThat(ja("schema", "report").out()).contains("urn:sujimichi:schema:report:1");
    assertThat(ja("schema", "reprt").err()).contains("「report」ではありませんか。");
  }

  @Test
  void colourIsForTerminalsUnlessAskedFor() {
    String file = model.toString();
    assertThat(ja("check", file).out()).doesNotContain("\u001B");
    assertThat(ja("check", file, "--color", "always").out()).contains("\u001B[");
    assertThat(run(Map.of("CLICOLOR_FORCE", "1"), "", "check", file).out()).contains("\u001B[");
    assertThat(run(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "", "check", file).out())
        .doesNotContain("\u001B");
  }

  @Test
  void aFaultOfTheProgramIsReportedWithoutATrace() {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] characters, int from, int length) {
            throw new IllegalStateException("broken on purpose");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), broken, err, false, Map.of());
    assertThat(Main.run(List.of("schema", "model"), terminal)).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("sujimichi: プログラムの不具合で止まりました。")
        .contains("broken on purpose")
        .doesNotContain("\tat ");
    assertThat(Main.run(List.of("schema", "model", "--debug"), terminal)).isEqualTo(3);
    assertThat(err.toString()).contains("\tat ");
  }
}
