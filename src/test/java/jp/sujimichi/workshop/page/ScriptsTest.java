package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page's scripts: nothing that a person wrote becomes markup or code, and modules are short.
 */
class ScriptsTest {

  private static final Path FOLDER = Path.of("src/main/resources/workshop");

  @Test
  void noScriptMakesMarkupOrCodeOfText() throws IOException {
    assertThat(scripts())
        .isNotEmpty()
        .allSatisfy(
            (name, script) ->
                assertThat(script)
                    .as(name)
                    .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new"
                            + " Function"));
    assertThat(Files.readString(FOLDER.resolve("index.html")))
        .doesNotContainPattern("\\son\\w+=|\\sstyle=|<script>|<style>");
  }

  @Test
  void modulesAreShortEnoughToRead() throws IOException {
    assertThat(scripts())
        .allSatisfy((name, script) -> assertThat(script.lines().count()).as(name).isLessThan(400));
  }

  private static Map<String, String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("js"))) {
      return files.collect(
          Collectors.toMap(file -> file.getFileName().toString(), ScriptsTest::read));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
