package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the page: in both languages, and all that its scripts ask for. */
class PageTextsTest {

  private static final Path PAGE = Path.of("src/main/resources/workshop");
  private static final Pattern ASKED =
      Pattern.compile("\"((?:board|panel)\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
  private static final Pattern GAP = Pattern.compile("\\{\\w+}");

  @Test
  void areTheSameInBothLanguages() throws Exception {
    Map<String, String> ja = texts("ja");
    Map<String, String> en = texts("en");
    assertThat(en.keySet()).isEqualTo(ja.keySet());
    assertThat(ja.values()).noneMatch(String::isBlank);
    assertThat(en.values()).noneMatch(String::isBlank);
    ja.forEach((key, text) -> assertThat(gaps(en.get(key))).as(key).isEqualTo(gaps(text)));
  }

  @Test
  void answerEveryKeyThatTheScriptsName() throws Exception {
    Map<String, String> texts = texts("ja");
    TreeSet<String> asked = new TreeSet<>();
    try (Stream<Path> scripts = Files.list(PAGE.resolve("js"))) {
      for (Path script : scripts.toList()) {
        Matcher key = ASKED.matcher(Files.readString(script));
        while (key.find()) {
          asked.add(key.group(1));
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(200);
    assertThat(texts.keySet()).containsAll(asked);
  }

  private static TreeSet<String> gaps(String text) {
    TreeSet<String> gaps = new TreeSet<>();
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      gaps.add(gap.group());
    }
    return gaps;
  }

  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    String file = Files.readString(PAGE.resolve("text/" + language + ".json"));
    collect("", Json.object(file).orElseThrow(), texts);
    return texts;
  }

  private static void collect(String key, JsonNode node, Map<String, String> texts) {
    if (node.isTextual()) {
      texts.put(key, node.asText());
    }
    node.properties()
        .forEach(
            entry ->
                collect(
                    key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(),
                    entry.getValue(),
                    texts));
  }
}
