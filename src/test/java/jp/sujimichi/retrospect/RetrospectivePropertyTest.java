package jp.sujimichi.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;

/** What holds for every model. */
class RetrospectivePropertyTest {

  private static final List<String> TIERS =
      List.of("activity", "output", "outcome1", "outcome2", "outcome3");

  @Test
  void isTheSameEveryTimeAndNamesOnlyWhatLiesOnTheChain() {
    int broken = 0;
    for (int seed = 0; seed < 30; seed++) {
      LogicModel model = measured(seed);
      Retrospective retrospective = Retrospective.of(model).orElseThrow();
      assertThat(Retrospective.of(measured(seed))).contains(retrospective);
      for (ChainVerdict chain : retrospective.chains()) {
        broken += chain.firstBroken().isPresent() ? 1 : 0;
        hold(chain);
      }
      for (MissedKpi missed : retrospective.missed()) {
        assertThat(missed.review().state()).isEqualTo(ReviewState.MISSED);
        assertThat(missed.trace()).isNotEmpty();
      }
    }
    assertThat(broken).isGreaterThan(500);
  }

  private static void hold(ChainVerdict chain) {
    assertThat(new HashSet<>(chain.path())).hasSameSizeAs(chain.path());
    assertThat(chain.thread())
        .allMatch(r -> chain.path().contains(r.indicator().element().orElseThrow()));
    if (chain.status() != ChainStatus.NOT_MEASURED) {
      assertThat(chain.firstBroken().isEmpty()).isEqualTo(chain.status() == ChainStatus.ON_TRACK);
    }
    if (chain.firstBroken().isPresent()) {
      int at = chain.path().indexOf(chain.brokenElement().orElseThrow());
      assertThat(at).isNotNegative();
      assertThat(chain.thread()).contains(chain.firstBroken().get());
      assertThat(chain.firstBroken().get().state()).isEqualTo(ReviewState.MISSED);
      chain.blame().ifPresent(b -> assertThat(chain.path().indexOf(b.from())).isBetween(0, at - 1));
      assertThat(chain.thread().stream().filter(r -> r.state() == ReviewState.MISSED))
          .allMatch(r -> chain.path().indexOf(r.indicator().element().orElseThrow()) >= at);
    }
  }

  @Test
  void readsWhateverTheFormatAllows() {
    ModelGenerator generator = new ModelGenerator(7);
    int reviewed = 0;
    for (int i = 0; i < 300; i++) {
      Optional<Retrospective> retrospective = Retrospective.of(generator.next(1 + i % 40));
      reviewed += retrospective.isPresent() ? 1 : 0;
      retrospective.ifPresent(
          r -> r.chains().forEach(c -> assertThat(c.evidence().ja()).isNotEmpty()));
    }
    assertThat(reviewed).isGreaterThan(50);
  }

  /** A model of four elements a tier, linked and measured by chance. */
  private static LogicModel measured(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder elements = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder indicators = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      elements.append("  - {id: e%d, tier: %s, text: 要素%d}\n".formatted(i, TIERS.get(i / 4), i));
      for (int j = 0; j < 20; j++) {
        int step = j / 4 - i / 4;
        if (i != j && random.nextInt(step == 1 ? 2 : 40) == 0) {
          links.append("  - {from: e%d, to: e%d}\n".formatted(i, j));
        }
      }
      for (int k = random.nextInt(3); k > 0; k--) {
        indicators.append(
            "  - {id: k%d_%d, element: e%d, name: 指標%s, direction: increase, targets: [{year: 2024, value: 100}], actuals: [{year: 2024, value: %d}]}\n"
                .formatted(i, k, i, "甲乙丙丁".charAt(random.nextInt(4)), 60 + random.nextInt(60)));
      }
    }
    return Models.of(
        "asOf: 2024\nelements:\n"
            + elements
            + "links:\n"
            + links
            + "indicators:\n"
            + (indicators.isEmpty() ? "  []\n" : indicators));
  }
}
