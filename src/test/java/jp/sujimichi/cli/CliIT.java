package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sujimichi.format.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as people start it. */
class CliIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String JAR = System.getProperty("sujimichi.jar");
  private static final String ERROR_RULE =
      """
      rule "local/activity"
      @severity(error) @ja("「{label}」は取組です。") @en("“{label}” is an activity.")
      when
        $e : Element(tier == Tier.ACTIVITY)
      then
        report.on($e);
      end
      """;

  @TempDir Path folder;

  /**
   * What came of a process.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  private record Result(int code, String out, String err) {}

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("m.json"), CliTest.DEAD_END);
    Files.createDirectory(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/mine.drl"), ERROR_RULE);
  }

  private Result run(String in, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("cli", ".out");
    Path err = Files.createTempFile("cli", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "POSIX");
    Process process = builder.start();
    try (var input = process.getOutputStream()) {
      input.write(in.getBytes(StandardCharsets.UTF_8));
    }
    int code = process.waitFor();
    return new Result(code, Files.readString(out), Files.readString(err));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPlainLocaleGivesJapaneseInUtf8() throws Exception {
    Result result = run("", "check", "m.json", "--fail-on", "never");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("m.json\n買い物支援  [提出前の点検]\n")
        .contains("「週5日運行される」（アウトプット）から先につながる矢印がありません。")
        .contains("    causality/dead-end\n");
  }

  @Test
  void englishOnRequest() throws Exception {
    Result result = run("", "check", "m.json", "--lang=en", "--fail-on=never");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Nothing follows from “週5日運行される” (Output).");
  }

  @Test
  void standardInputIsAModel() throws Exception {
    Result result =
        run(
            CliTest.DEAD_END,
            "check",
            "-",
            "--format=json",
            "--date=2026-11-22",
            "--fail-on=never");
    assertThat(result.code()).isZero();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.report())
                .validate(result.out(), InputFormat.JSON))
        .isEmpty();
    assertThat(result.out()).contains("\"file\": \"-\"", "\"date\": \"2026-11-22\"");
  }

  @Test
  void aBrokenFileDoesNotKeepOthersFromBeingChecked() throws Exception {
    Files.writeString(folder.resolve("broken.json"), "{\"formatVersion\": 1,\n");
    Result result = run("", "check", ".");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("■ broken.json 読めません\n    broken.json:");
    assertThat(result.out()).startsWith("m.json\n").contains("読めなかったファイル 1件");
    Result json = run("", "check", ".", "--format", "json");
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.err()).isEmpty();
    assertThat(json.out()).contains("\"file\": \"broken.json\",\n      \"problems\": [");
  }

  @Test
  void outputGoesToAFileButNeverOverAnInput() throws Exception {
    Result result =
        run("", "check", "m.json", "--format=json", "--output=r.json", "--fail-on=never");
    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(Files.readString(folder.resolve("r.json"))).startsWith("{\n  \"reportVersion\": 1,");
    Result over = run("", "check", "m.json", "--output", "./rules/../m.json");
    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err()).contains("点検するファイルそのものです");
    assertThat(Files.readString(folder.resolve("m.json"))).isEqualTo(CliTest.DEAD_END);
    Result nowhere = run("", "check", "m.json", "--output", "none/r.json");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("出力先のフォルダーがありません");
    assertThat(files()).containsExactly("m.json", "r.json", "rules");
  }

  @Test
  void wrongUsageIsTold() throws Exception {
    Result result = run("", "check", "--formt", "json", "m.json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("sujimichi: オプション「--formt」はありません。「--format」ではありませんか。\n");
    assertThat(run("", "check", "none.json").code()).isEqualTo(2);
  }

  @Test
  void aRuleDroppedIntoAFolderApplies() throws Exception {
    Result result = run("", "check", "m.json", "--rules", "rules");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "■ エラー  「買い物バスを走らせる」は取組です。\n", "    local/activity\n", "    causality/dead-end\n");
  }

  @Test
  void aBrokenRuleIsToldWithFileLineAndReason() throws Exception {
    Files.writeString(folder.resolve("rules/mine.drl"), ERROR_RULE.replace("tier ==", "teir =="));
    Result result = run("", "check", "m.json", "--rules", "rules");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("rules/mine.drl:4: 「teir」という項目はありません。綴りをお確かめください。（Drools: ");
  }

  @Test
  void aRuleThatNeverEndsIsCutOff() throws Exception {
    Files.writeString(
        folder.resolve("rules/endless.drl"),
        """
        rule "local/endless"
        when
          accumulate($n : Number(); $count : count($n))
        then
          insert($count);
        end
        """);
    Result result = run("", "check", "m.json", "--rules", "rules", "--lang", "en");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("rules/endless.drl: the rule \"local/endless\" does not end and was cut off.");
  }

  @Test
  void aJoinThatExplodesIsCutOffByTheClock() throws Exception {
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      elements.append(i == 0 ? "" : ",");
      elements
          .append("{\"id\": \"e")
          .append(i)
          .append("\", \"tier\": \"output\", \"text\": \"x\"}");
    }
    Files.writeString(
        folder.resolve("big.json"),
        "{\"formatVersion\": 1, \"title\": \"t\", \"elements\": [" + elements + "]}");
    Files.writeString(
        folder.resolve("rules/mine.drl"),
        """
        rule "local/explodes"
        when
          $a : Element() $b : Element() $c : Element() $d : Element() $e : Element()
          $f : Element() $g : Element() $h : Element() $i : Element(text > $h.text)
        then
          report.on($a);
        end
        """);
    Result result = run("", "check", "big.json", "--rules", "rules", "--lang", "en");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("rules/mine.drl: the rule \"local/explodes\" does not end");
  }

  @Test
  void theVersionIsTold() throws Exception {
    assertThat(run("", "--version")).isEqualTo(new Result(0, "sujimichi 0.1.0\n", ""));
  }
}
