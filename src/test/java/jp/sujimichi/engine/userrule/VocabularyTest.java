package jp.sujimichi.engine.userrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  /** Public for the engine's own sake. */
  private static final Set<String> NOT_FOR_RULES =
      Set.of("FactBuilder", "PortfolioFacts", "Named", "Words");

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public (?:final )?(?:class|record|interface) (\\w+)");

  @Test
  void knowsEveryFactAndItsParts() throws IOException {
    List<String> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/jp/sujimichi/engine/fact"))) {
      for (Path file : files.toList()) {
        Matcher type = PUBLIC_TYPE.matcher(Files.readString(file));
        if (type.find() && !NOT_FOR_RULES.contains(type.group(1))) {
          types.add(type.group(1));
        }
      }
    }
    assertThat(Stream.concat(Vocabulary.FACTS.stream(), Vocabulary.PARTS.stream()))
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(types);
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
