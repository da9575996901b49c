package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, alone, on its own examples: exactly the findings listed, and no others. */
class RuleExamplesTest {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));

  static Stream<RuleExample> examples() {
    return RuleExample.ruleIds().stream().flatMap(rule -> RuleExample.of(rule).stream());
  }

  static List<String> rules() {
    return RuleExample.ruleIds();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesExactlyTheFindingsListed(RuleExample example) {
    List<Finding> findings = example.run(CHECKER);
    assertThat(findings)
        .extracting(finding -> finding.at().subject().id() + ": " + finding.message().ja())
        .containsExactlyInAnyOrderElementsOf(
            example.findings().stream().map(e -> e.at() + ": " + e.message()).toList());
    for (RuleExample.Expected expected : example.findings()) {
      assertThat(findings)
          .filteredOn(finding -> finding.at().subject().id().equals(expected.at()))
          .anySatisfy(
              finding -> {
                if (!expected.also().isEmpty()) {
                  assertThat(finding.also()).extracting(Reference::id).isEqualTo(expected.also());
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasGoodAndBadExamples(String rule) {
    List<RuleExample> examples = RuleExample.of(rule);
    assertThat(examples).extracting(RuleExample::title).doesNotContain("").doesNotHaveDuplicates();
    assertThat(examples).anyMatch(example -> example.findings().isEmpty());
    assertThat(examples).anyMatch(example -> !example.findings().isEmpty());
  }
}
