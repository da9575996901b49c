package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextPatternTest {

  private static final Pattern IN_QUOTES = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern IN_RULE = Pattern.compile("matches " + IN_QUOTES.pattern());

  /** What is written in the models and asked for by the rules, and what may trip a reader. */
  private static final List<String> ODD =
      List.of(
          "", " ", "\n", "\r", "未定", "（未定）", "予算\n", "\n予算", "a\u2028予算", "利用率", "𠮷野家", "数", "○○");

  @TestFactory
  Stream<DynamicTest> everyExpressionOfARuleIsAnsweredAsByThePlatform() throws IOException {
    Set<String> texts = texts();
    assertThat(texts).hasSizeGreaterThan(2_000);
    List<String> expressions = expressions();
    assertThat(expressions).hasSizeGreaterThan(80);
    return expressions.stream()
        .map(e -> DynamicTest.dynamicTest(e, () -> assertSameAnswers(e, texts)));
  }

  @TestFactory
  Stream<DynamicTest> expressionsOfEveryKindAreAnsweredAsByThePlatform() {
    Set<String> texts = new TreeSet<>(ODD);
    texts.addAll(
        List.of(
            "a", "b", "ab", "aab", "xaby", "a.b", "ab\ncd", "12", "1-2", "-", "A", "日本", "日-本"));
    return Stream.of(
            "a",
            "a|b",
            ".*a",
            "a.*",
            ".*",
            "(?s).*",
            "a+b",
            ".*a+b.*",
            ".*(a|b)+.*",
            "a?b",
            "(?s).*a*",
            "[ab]+",
            "[^a]b",
            "[a-c]{2}",
            "[0-9]{1,2}",
            "\\d+",
            ".*\\d",
            "a\\.b",
            "(?i)A",
            "^a",
            "a$",
            ".*a{2}b.*",
            "(a|ab)(b|)",
            ".*\\bab.*",
            "(?s).*(b|)",
            "[-0-9]+",
            "[0-9-]+",
            ".{2}",
            "a.?b",
            ".*𠮷.*",
            "(?:a|b)b",
            ".*[\\s]",
            "(?s).*(日|本)[本-]?.*")
        .map(e -> DynamicTest.dynamicTest(e, () -> assertSameAnswers(e, texts)));
  }

  @Test
  void aPatternIsWhatItsExpressionSays() {
    TextPattern pattern = TextPattern.compile("(?s).*(予算|円).*");
    assertThat(pattern).hasToString("(?s).*(予算|円).*");
    assertThat(pattern.matcher(new StringBuilder("千円")).matches()).isTrue();
    assertThat(pattern.matcher("職員").matches()).isFalse();
  }

  private static void assertSameAnswers(String expression, Set<String> texts) {
    Pattern platform = Pattern.compile(expression);
    TextPattern own = TextPattern.compile(expression);
    for (String text : texts) {
      assertThat(own.matches(text)).as(text).isEqualTo(platform.matcher(text).matches());
    }
  }

  private static List<String> expressions() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : filesIn("rules", "rule.drl")) {
      Matcher matcher = IN_RULE.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1).replace("\\\\", "\\"));
      }
    }
    return found;
  }

  private static Set<String> texts() throws IOException {
    Set<String> texts = new TreeSet<>(ODD);
    List<Path> files = new ArrayList<>(filesIn("models", ".json"));
    files.addAll(filesIn("src/test/corpus/models", ".json"));
    files.addAll(filesIn("rules", "examples.yaml"));
    for (Path file : files) {
      Matcher matcher = IN_QUOTES.matcher(Files.readString(file));
      while (matcher.find()) {
        texts.add(matcher.group(1));
        texts.add(matcher.group(1) + "\n" + matcher.group(1));
      }
    }
    return texts;
  }

  private static List<Path> filesIn(String folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
