package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's words: the same in both languages, and none missing. */
class TextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/workshop");
  private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*\"([\\w.-]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Map<String, String> japanese = texts("ja");
    Map<String, String> english = texts("en");
    assertThat(english.keySet()).isEqualTo(japanese.keySet());
    assertThat(japanese).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    assertThat(english)
        .allSatisfy(
            (key, text) -> assertThat(places(text)).as(key).isSubsetOf(places(japanese.get(key))));
  }

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Set<String> asked =
        scripts().values().stream()
            .flatMap(script -> KEY.matcher(script).results().map(found -> found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(texts("ja").keySet()).containsAll(asked);
  }

  private static Map<String, String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("js"))) {
      return files.collect(
          Collectors.toMap(file -> file.getFileName().toString(), TextsTest::read));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Texts by dotted key. */
  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    collect(
        "", new ObjectMapper().readTree(read(FOLDER.resolve("text/" + language + ".json"))), texts);
    return texts;
  }

  private static void collect(String prefix, JsonNode node, Map<String, String> texts) {
    if (node.isTextual()) {
      texts.put(prefix, node.asText());
    }
    node.properties()
        .forEach(
            entry ->
                collect(
                    prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(),
                    entry.getValue(),
                    texts));
  }
}
