package jp.sujimichi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides name files that exist and show code that compiles. */
class GuidesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Path EXAMPLE =
      Path.of("src/test/java/jp/sujimichi/example/CheckOneFileTest.java");

  static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("docs"))) {
      return all.filter(page -> page.toString().endsWith(".md"))
          .filter(page -> !page.startsWith("docs/rules"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksAndPicturesLeadSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      assertThat(page.toAbsolutePath().resolveSibling(link.group(1)).normalize()).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void codeIsThatOfTheCompiledExample(Path page) throws IOException {
    String example = Files.readString(EXAMPLE);
    String code =
        example
            .substring(
                example.indexOf("// tag::example\n") + "// tag::example\n".length(),
                example.indexOf("  // end::example"))
            .stripTrailing()
            .stripIndent();
    Matcher shown = JAVA.matcher(Files.readString(page));
    while (shown.find()) {
      assertThat(shown.group(1).strip()).isEqualTo(code);
    }
  }
}
