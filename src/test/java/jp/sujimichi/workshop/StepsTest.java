package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static final Steps STEPS = Steps.shipped();

  @Test
  void leadFromTheGoalToTracingBack() {
    assertThat(STEPS.all().stream().map(Step::id))
        .containsExactly("goal", "change", "effect", "delivery", "work", "kpi", "trace");
    assertThat(STEPS.all().stream().flatMap(step -> step.tiers().stream()))
        .containsExactly(
            Tier.OUTCOME3, Tier.OUTCOME2, Tier.OUTCOME1, Tier.OUTPUT, Tier.ACTIVITY, Tier.INPUT);
  }

  @Test
  void sayEverythingInBothLanguages() {
    for (Step step : STEPS.all()) {
      for (var text :
          List.of(step.title(), step.belongs(), step.question(), step.begin(), step.example())) {
        assertThat(text.ja()).as(step.id()).isNotBlank();
        assertThat(text.en()).as(step.id()).isNotBlank();
      }
    }
  }

  @Test
  void haveAPlaceForEveryRule() {
    assertThat(Checker.shippedIndex().rules().keySet())
        .allMatch(rule -> STEPS.of(rule).isPresent());
  }

  @Test
  void nameNoRuleThatIsNotThere() {
    var rules = Checker.shippedIndex().rules().keySet();
    for (Step step : STEPS.all()) {
      for (String name : step.rules()) {
        assertThat(rules)
            .as(step.id() + ": " + name)
            .anyMatch(rule -> rule.equals(name) || rule.startsWith(name + "/"));
      }
    }
  }

  @Test
  void waitWithWhatCannotHoldYet() {
    assertThat(STEPS.of("causality/without-cause").map(Step::id)).isEqualTo(Optional.of("work"));
    assertThat(STEPS.of("structure/isolated-element").map(Step::id)).isEqualTo(Optional.of("work"));
    assertThat(STEPS.of("measurability/missing-baseline").map(Step::id))
        .isEqualTo(Optional.of("kpi"));
    assertThat(STEPS.of("tiering/means-after-end").map(Step::id)).isEqualTo(Optional.of("goal"));
    assertThat(STEPS.of("causality/unstated-assumption").map(Step::id))
        .isEqualTo(Optional.of("trace"));
  }
}
