package jp.sujimichi.retrospect;

import static jp.sujimichi.retrospect.Models.reached;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;

/** The verdict on chains, each case a small model. */
class ChainVerdictTest {

  private static Retrospective retrospective(LogicModel model) {
    return Retrospective.of(model).orElseThrow();
  }

  /** Path, status, first broken indicator and blame of every chain, one a line. */
  private static List<String> verdicts(LogicModel model) {
    return retrospective(model).chains().stream().map(ChainVerdictTest::line).toList();
  }

  private static String line(ChainVerdict chain) {
    return "%s %s %s %s"
        .formatted(
            String.join("-", chain.path()),
            chain.status().code(),
            chain.firstBroken().map(b -> b.indicator().id()).orElse("none"),
            chain.blame().map(b -> b.from() + ">" + b.to()).orElse("none"));
  }

  @Test
  void isOnTrackWhereNothingWasMissed() {
    assertThat(
            verdicts(
                Models.chain(
                    reached("k1", "o", "便数", 100),
                    reached("k2", "x", "利用者数", 95),
                    reached("k3", "y", "外出率", 120))))
        .containsExactly(
            "a-o-x on-track none none",
            "a-o-x-y on-track none none",
            "a-o-x-y-z on-track none none");
  }

  @Test
  void isAnImplementationFailureWhereOutputAndResultWereMissed() {
    assertThat(verdicts(Models.chain(reached("k1", "o", "便数", 40), reached("k2", "x", "利用者数", 30))))
        .containsExactly(
            "a-o-x implementation-failure k1 none",
            "a-o-x-y implementation-failure k1 none",
            "a-o-x-y-z implementation-failure k1 none");
  }

  @Test
  void isATheoryFailureWhereTheOutputWasMetAndTheNextResultMissed() {
    Retrospective retrospective =
        retrospective(Models.chain(reached("k1", "o", "便数", 100), reached("k2", "x", "利用者数", 30)));
    assertThat(retrospective.chains())
        .extracting(ChainVerdictTest::line)
        .containsExactly(
            "a-o-x theory-failure k2 o>x",
            "a-o-x-y theory-failure k2 o>x",
            "a-o-x-y-z theory-failure k2 o>x");
    assertThat(retrospective.chains().get(0).evidence().ja())
        .isEqualTo("k1 100/100 = 100%、k2 30/100 = 30%");
    assertThat(retrospective.chains().get(0).evidence().en())
        .isEqualTo("k1 100/100 = 100%, k2 30/100 = 30%");
    assertThat(retrospective.chains())
        .extracting(ChainVerdict::whole)
        .containsExactly(false, false, true);
  }

  @Test
  void isExternalWhereTheResultCameWithoutTheOutput() {
    assertThat(
            verdicts(Models.chain(reached("k1", "o", "便数", 40), reached("k2", "x", "利用者数", 110))))
        .startsWith("a-o-x external k1 none");
  }

  @Test
  void isExternalWhereTheComparisonGotWorseToo() {
    String missed =
        "{id: k2, element: x, name: 利用者数, direction: increase, targets: [{year: 2024, value: 100}],"
            + " actuals: [{year: 2023, value: 70}, {year: 2024, value: 60}],"
            + " benchmark: {name: 県全体, values: [{year: 2023, value: 700}, {year: 2024, value: %d}]}}";
    assertThat(verdicts(Models.chain(reached("k1", "o", "便数", 100), missed.formatted(500))))
        .startsWith("a-o-x external k2 o>x");
    assertThat(verdicts(Models.chain(reached("k1", "o", "便数", 100), missed.formatted(800))))
        .startsWith("a-o-x theory-failure k2 o>x");
  }

  @Test
  void isNotMeasuredWithoutAJudgedResult() {
    assertThat(verdicts(Models.chain(reached("k1", "o", "便数", 40))))
        .startsWith("a-o-x not-measured k1 none");
    assertThat(verdicts(Models.chain(reached("k1", "o", "便数", 100))))
        .startsWith("a-o-x not-measured none none");
  }

  @Test
  void isNotMeasuredWhereAResultWasMissedAndTheOutputHasNoTarget() {
    assertThat(
            verdicts(
                Models.chain(
                    "{id: k1, element: o, name: 便数, actuals: [{year: 2024, value: 7}]}",
                    reached("k2", "x", "利用者数", 30))))
        .startsWith("a-o-x not-measured k2 none");
  }

  @Test
  void blamesTheStretchWhereElementsBetweenAreNotMeasured() {
    Retrospective retrospective =
        retrospective(Models.chain(reached("k1", "o", "便数", 100), reached("k2", "y", "外出率", 30)));
    ChainVerdict whole = retrospective.chains().get(2);
    assertThat(line(whole)).isEqualTo("a-o-x-y-z theory-failure k2 o>y");
    assertThat(whole.blame().orElseThrow().link()).isEmpty();
  }

  @Test
  void pairsIndicatorsOfOneSubjectAndNeverAverages() {
    assertThat(
            verdicts(
                Models.chain(
                    reached("k1", "o", "低床バスの補助台数", 20),
                    reached("k2", "o", "福祉タクシーの補助台数", 100),
                    reached("k3", "x", "低床バスの導入率", 50),
                    reached("k4", "x", "福祉タクシーの導入率", 99))))
        .startsWith("a-o-x implementation-failure k1 none", "a-o-x on-track none none");
  }

  @Test
  void hearsAMissedIndicatorThatNoSubjectLeadsTo() {
    assertThat(
            verdicts(
                Models.chain(
                    reached("k1", "o", "低床バスの補助台数", 100),
                    reached("k2", "o", "待合所の改修数", 20),
                    reached("k3", "x", "低床バスの導入率", 99))))
        .startsWith("a-o-x on-track none none", "a-o-x external k2 none");
  }

  @Test
  void prefersATargetOfTheYearToAShareOfTheWay() {
    assertThat(
            verdicts(
                Models.chain(
                    "{id: k1, element: o, name: 便数, direction: increase, baseline: {year: 2020,"
                        + " value: 0}, targets: [{year: 2028, value: 100}],"
                        + " actuals: [{year: 2024, value: 0}]}",
                    reached("k2", "o", "停留所数", 80),
                    reached("k3", "x", "外出率", 30))))
        .startsWith("a-o-x implementation-failure k2 none");
  }

  @Test
  void leavesFeedbackOutAndWalksACycleOnce() {
    LogicModel model =
        Models.of(
            """
            asOf: 2024
            elements:
              - {id: a, tier: activity, text: 教室を開く}
              - {id: o, tier: output, text: 教室が開かれる}
              - {id: x, tier: outcome1, text: 参加が増える}
              - {id: x2, tier: outcome1, text: 評判が広まる}
            links:
              - {from: a, to: o}
              - {from: o, to: x}
              - {from: x, to: x2}
              - {from: x2, to: x}
              - {from: x, to: a, kind: feedback}
            indicators:
              - {id: k, element: x, name: 参加者数, actuals: [{year: 2024, value: 1}]}
            """);
    assertThat(retrospective(model).chains())
        .extracting(c -> String.join("-", c.path()))
        .containsExactly("a-o-x", "a-o-x-x2");
  }

  @Test
  void listsPathsThatStepBackAfterThoseThatDoNot() {
    LogicModel model =
        Models.of(
            """
            asOf: 2024
            elements:
              - {id: fa, tier: activity, text: データをつなぐ}
              - {id: fx, tier: outcome1, text: データが使われる}
              - {id: sa, tier: activity, text: 見守りを行う}
              - {id: sx, tier: outcome1, text: 安心が増す}
              - {id: o, tier: output, text: 孤立した取組の成果物}
              - {id: ox, tier: outcome1, text: 成果物が読まれる}
            links:
              - {from: fa, to: fx}
              - {from: fx, to: sa}
              - {from: sa, to: sx}
              - {from: o, to: ox}
            """);
    Retrospective retrospective = retrospective(model);
    assertThat(retrospective.chains())
        .extracting(c -> String.join("-", c.path()) + (c.whole() ? " whole" : ""))
        .containsExactly("fa-fx whole", "sa-sx whole", "o-ox whole", "fa-fx-sa-sx");
    assertThat(retrospective.truncated()).isFalse();
  }

  @Test
  void statesThatChainsAreLeftOutWhereThereAreTooMany() {
    List<String> elements = new ArrayList<>(List.of("{id: a, tier: activity, text: 始まり}"));
    List<String> links = new ArrayList<>();
    for (int layer = 0; layer < 12; layer++) {
      for (String side : List.of("l", "r")) {
        elements.add("{id: %s%d, tier: outcome1, text: 段%d%s}".formatted(side, layer, layer, side));
        for (String before :
            layer == 0 ? List.of("a") : List.of("l" + (layer - 1), "r" + (layer - 1))) {
          links.add("{from: %s, to: %s%d}".formatted(before, side, layer));
        }
      }
    }
    Retrospective retrospective =
        retrospective(Models.of("asOf: 2024\nelements: " + elements + "\nlinks: " + links));
    assertThat(retrospective.truncated()).isTrue();
    assertThat(retrospective.chains()).hasSize(CausalPaths.MOST_PATHS);
  }

  @Test
  void tracesAMissedKpiBackToWhereTheChainBroke() {
    Retrospective retrospective =
        retrospective(
            Models.chain(
                reached("k1", "o", "便数", 100),
                reached("k2", "x", "利用者数", 30),
                reached("k3", "y", "外出率", 20)));
    assertThat(retrospective.missed()).hasSize(2);
    MissedKpi outing = retrospective.missed().get(1);
    assertThat(outing.review().indicator().id()).isEqualTo("k3");
    assertThat(Models.ids(outing.trace())).containsExactly("a", "o", "x", "y");
    assertThat(outing.trace())
        .extracting(ElementReview::state)
        .containsExactly(
            ReviewState.UNMEASURED, ReviewState.MET, ReviewState.MISSED, ReviewState.MISSED);
    assertThat(outing.firstBroken().indicator().id()).isEqualTo("k2");
    assertThat(outing.status()).isEqualTo(ChainStatus.THEORY_FAILURE);
    assertThat(outing.assumption()).contains("停留所まで歩ける");
    assertThat(outing.question()).isEqualTo(ChainStatus.THEORY_FAILURE.question());
  }

  @Test
  void tracesAMissedKpiWithoutAChainToItself() {
    LogicModel model =
        Models.withIndicator(
            "output",
            "",
            "direction: increase, targets: [{year: 2024, value: 9}],"
                + " actuals: [{year: 2024, value: 1}]");
    MissedKpi missed = retrospective(model).missed().get(0);
    assertThat(Models.ids(missed.trace())).containsExactly("e");
    assertThat(missed.status()).isEqualTo(ChainStatus.NOT_MEASURED);
    assertThat(missed.firstBroken()).isEqualTo(missed.review());
    assertThat(missed.blame()).isEmpty();
  }

  @Test
  void takesTheWorstJudgedStateForAnElement() {
    Retrospective retrospective =
        retrospective(
            Models.chain(
                reached("k1", "o", "便数", 100),
                reached("k2", "o", "停留所数", 92),
                "{id: k3, element: o, name: 待合所数, targets: [{year: 2024, value: 3}]}",
                "{id: k4, element: x, name: 苦情数, actuals: [{year: 2024, value: 3}]}"));
    assertThat(retrospective.elements())
        .extracting(ElementReview::state)
        .containsExactly(
            ReviewState.UNMEASURED,
            ReviewState.NEAR,
            ReviewState.NO_TARGET,
            ReviewState.UNMEASURED,
            ReviewState.UNMEASURED);
  }
}
