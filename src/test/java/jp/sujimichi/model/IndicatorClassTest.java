package jp.sujimichi.model;

import static jp.sujimichi.model.Tier.OUTCOME1;
import static jp.sujimichi.model.Tier.OUTCOME2;
import static jp.sujimichi.model.Tier.OUTCOME3;
import static jp.sujimichi.model.Tier.OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndicatorClassTest {

  @Test
  void standsWhereTheGuidelinesTableHasACircle() {
    assertThat(IndicatorClass.RECOMMENDED.tiersOn(Layer.SERVICE))
        .containsExactly(OUTCOME2, OUTCOME3);
    assertThat(IndicatorClass.RECOMMENDED.tiersOn(Layer.FOUNDATION))
        .containsExactly(OUTCOME1, OUTCOME2, OUTCOME3);
    assertThat(IndicatorClass.SELECTIVE.tiersOn(Layer.SERVICE)).containsExactly(OUTCOME2);
    assertThat(IndicatorClass.SELECTIVE.tiersOn(Layer.FOUNDATION)).isEmpty();
    for (Layer layer : Layer.values()) {
      assertThat(IndicatorClass.OPTIONAL.tiersOn(layer))
          .containsExactly(OUTPUT, OUTCOME1, OUTCOME2, OUTCOME3);
    }
  }
}
