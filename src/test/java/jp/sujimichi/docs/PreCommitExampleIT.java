package jp.sujimichi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example for pre-commit holds a commit back as it says. */
class PreCommitExampleIT {

  @TempDir Path folder;

  @Test
  void aModelWithErrorsHoldsTheCommitBackAndLeavesSarif() throws Exception {
    JsonNode hook =
        new YAMLMapper()
            .readTree(Files.readString(Path.of("docs/ci/pre-commit-config.yaml")))
            .at("/repos/0/hooks/0");
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.copy(Path.of("models/first-draft.json"), models.resolve("plan.json"));
    assertThat("models/plan.json").matches(Pattern.compile(hook.path("files").textValue()));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("sujimichi"), Path.of(System.getProperty("sujimichi.launcher")));

    ProcessBuilder commit =
        new ProcessBuilder(
                List.of("sh", "-c", hook.path("entry").textValue() + " models/plan.json"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile());
    commit
        .environment()
        .merge("PATH", bin.toString(), (path, own) -> own + File.pathSeparator + path);
    int code = commit.start().waitFor();

    assertThat(code).as(Files.readString(folder.resolve("output.txt"))).isEqualTo(1);
    assertThat(folder.resolve("sujimichi.sarif")).content().contains("causality/dead-end");
  }
}
