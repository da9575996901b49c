package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided about findings: fixes, baselines, and what changed between two versions. */
class DecisionsCliTest {

  private static final String TWICE =
      """
      {"formatVersion": 1, "title": "買い物支援", "field": "mobility", "elements": [
        {"id": "a1", "tier": "activity", "text": "買い物バスを走らせる"},
        {"id": "o1", "tier": "output", "text": "週5日運行される"}],
       "links": [
        {"from": "a1", "to": "o1"},
        {"from": "a1", "to": "o1"}]}
      """;

  @TempDir Path folder;
  private Path model;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(folder.resolve("m.json"), TWICE);
  }

  private static Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]), out, err, false, Map.of("LANG", "ja_JP.UTF-8"));
    List<String> line = List.of(arguments).stream().map(Object::toString).toList();
    int code = Main.run(line, terminal);
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void fixShowsTheLinesThatWouldChangeAndWritesNothing() throws IOException {
    Result shown = run("fix", model, "--rule", "duplicate-link");
    assertThat(shown.code()).isEqualTo(ExitCode.FINE);
    assertThat(shown.out())
        .contains("\n 5 -   {\"from\": \"a1\", \"to\": \"o1\"},\n 5     {\"from\"")
        .contains("直せるところ 1件。ファイルは変えていません");
    assertThat(Files.readString(model)).isEqualTo(TWICE);
  }

  @Test
  void fixWritesACopyAndNeverOverAFile() throws IOException {
    Path copy = folder.resolve("copy.json");
    assertThat(run("fix", model, "--apply", "--output", copy).code()).isEqualTo(ExitCode.FINE);
    assertThat(Files.readString(copy))
        .isEqualTo(
            TWICE.replace(
                "{\"from\": \"a1\", \"to\": \"o1\"},\n  {\"from\": \"a1\", \"to\": \"o1\"}]}",
                "{\"from\": \"a1\", \"to\": \"o1\"}]}"));
    assertThat(run("fix", model, "--apply", "--output", copy).code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("fix", model, "--apply", "--output", model).code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("fix", model, "--apply").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(model)).isEqualTo(TWICE);
  }

  @Test
  void aBaselineLeavesOnlyNewFindingsToFail() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    assertThat(run("check", model).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("baseline", model, "--output", baseline).code()).isEqualTo(ExitCode.FINE);
    Result same = run("check", model, "--baseline", baseline);
    assertThat(same.code()).isEqualTo(ExitCode.FINE);
    assertThat(same.out()).contains("新しい指摘 0件").contains("（前回から）");
    String once = TWICE.replace(",\n  {\"from\": \"a1\", \"to\": \"o1\"}]", "]");
    Files.writeString(model, once.replace("週5日運行される", "〇〇が運行される"));
    Result later = run("check", model, "--baseline", baseline);
    assertThat(later.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(later.out()).contains("直りました: structure/duplicate-link");
    assertThat(run("check", model, "--baseline", model).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void diffTellsChangesAndFindingsInEveryForm() throws IOException {
    String once = TWICE.replace(",\n  {\"from\": \"a1\", \"to\": \"o1\"}]", "]");
    Path later = Files.writeString(folder.resolve("n.json"), once.replace("週5日運行", "週6日運行"));
    Result text = run("diff", model, later);
    assertThat(text.code()).isEqualTo(ExitCode.FINE);
    assertThat(text.out())
        .contains("文: 週5日運行される → 週6日運行される")
        .contains("- 削除　矢印「買い物バスを走らせる → 週5日運行される」")
        .contains("直った指摘 1件")
        .contains("新しい指摘 0件");
    assertThat(run("diff", model, later, "--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains("<del>週5日運行される</del> → <ins>週6日運行される</ins>")
        .doesNotContain("http");
    assertThat(run("diff", model, later, "--format", "json").out())
        .contains("\"part\": \"element\"")
        .contains("\"fixed\": [");
    assertThat(run("diff", model, model).out()).contains("変更はありません。");
    assertThat(run("diff", model).code()).isEqualTo(ExitCode.USAGE);
  }
}
