package jp.sujimichi.engine.userrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Set<String> NO_FACTS =
      Set.of("FactBuilder", "Named", "NamedFact", "NearestId", "Series", "Texts", "package-info");

  @Test
  void knowsEveryFact() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/jp/sujimichi/engine/fact"))) {
      List<String> facts =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> !NO_FACTS.contains(name))
              .toList();
      assertThat(Vocabulary.FACTS)
          .extracting(Class::getSimpleName)
          .containsExactlyInAnyOrderElementsOf(facts);
    }
  }

  @Test
  void everyShippedRuleWouldPassAsAUsersRule() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(path -> path.endsWith("rule.drl")).toList()) {
        List<DrlToken> tokens = DrlToken.of(Files.readString(file));
        assertThat(DrlLint.problems(file.toString(), tokens, RuleOutline.of(tokens), vocabulary))
            .isEmpty();
      }
    }
  }
}
