package jp.sujimichi.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state of an indicator, one case a line: what is written, and what it says. */
class IndicatorStateTest {

  private static IndicatorReview review(LogicModel model) {
    return Retrospective.of(model).orElseThrow().indicators().get(0);
  }

  private static IndicatorReview review(String tier, String plan, String indicator) {
    return review(Models.withIndicator(tier, plan, indicator));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          increase | 26            | 20       | MISSED | 20/26 = 77%
          increase | 100           | 90       | NEAR   | 90/100 = 90%
          increase | 1000          | 899      | MISSED | 899/1,000 = 89.9%
          increase | 1000          | 997      | NEAR   | 997/1,000 = 99.7%
          increase | 100           | 100      | MET    | 100/100 = 100%
          increase | 0             | 0        | MET    | 0/0
          increase | -10           | -4       | MET    | -4/-10
          increase | -10           | -12      | MISSED | -12/-10
          increase | 80％以上      | 82.5     | MET    | 82.5/80 = 103%
          increase | 26            | "20/26"  | MISSED | 20/26 = 77%
          increase | 1.2万         | 11000    | NEAR   | 11,000/12,000 = 92%
          decrease | 10            | 9        | MET    | 9 ≤ 10 = 111%
          decrease | 10            | 11       | NEAR   | 11 > 10 = 91%
          decrease | 10            | 12       | MISSED | 12 > 10 = 83%
          decrease | 0             | 1        | MISSED | 1 > 0
          decrease | 0             | 0        | MET    | 0 ≤ 0
          decrease | 5             | 0        | MET    | 0 ≤ 5 = 100%
          maintain | 80%程度       | 82.4     | MET    | 82.4〔維持の目安80〕
          maintain | 80            | 73       | NEAR   | 73〔維持の目安80〕
          maintain | 80            | 60       | MISSED | 60〔維持の目安80〕
          maintain | 80            | 160      | MET    | 160〔維持の目安80〕
          maintain | 80以下        | 100      | MISSED | 100〔維持の目安80〕
          maintain | 80以上        | 100      | MET    | 100〔維持の目安80〕
          increase | 前年比5％増   | 120      | NO_TARGET   | 120〔目標なし〕
          increase | 増加          | 120      | NO_TARGET   | 120〔目標なし〕
          increase | 26            | 集計中   | UNMEASURED  | 「集計中」
          """)
  void isJudgedByTheTargetOfTheYear(
      String direction, String target, String actual, ReviewState state, String figures) {
    IndicatorReview review =
        review(
            "output",
            "",
            "direction: %s, targets: [{year: 2024, value: %s}], actuals: [{year: 2024, value: %s}]"
                .formatted(direction, target, actual));
    assertThat(review.state()).isEqualTo(state);
    assertThat(review.figures().ja()).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          51.2 | 2022 | 58  | 2028 | 53.5 | MET    | 51.2→53.5〔必要53.47〕
          51.2 | 2022 | 58  | 2028 | 53.4 | NEAR   | 51.2→53.4〔必要53.47〕
          51.2 | 2022 | 58  | 2028 | 52   | MISSED | 51.2→52〔必要53.47〕
          14   | 2020 | 6   | 2028 | 10   | MET    | 14→10〔必要10〕
          14   | 2020 | 6   | 2028 | 11   | MISSED | 14→11〔必要10〕
          14   | 2020 | 6   | 2028 | 5    | MET    | 5 ≤ 6 = 120%
          0    | 2020 | 100 | 2028 | 50   | MET    | 0→50〔必要50〕
          0    | 2024 | 100 | 2028 | 50   | NOT_DUE | 50〔判定時期前〕
          """)
  void isJudgedByTheShareOfTheWayWhereTheTargetLiesAhead(
      String base, int from, String target, int to, String actual, ReviewState state, String ja) {
    IndicatorReview review =
        review(
            "output",
            "",
            ("baseline: {year: %d, value: %s}, targets: [{year: %d, value: %s}],"
                    + " actuals: [{year: 2024, value: %s}]")
                .formatted(from, base, to, target, actual));
    assertThat(review.state()).isEqualTo(state);
    assertThat(review.figures().ja()).isEqualTo(ja);
  }

  @Test
  void countsTheWayFromTheFirstValueWhereNoBaselineIsWritten() {
    IndicatorReview review =
        review(
            "output",
            "",
            "direction: increase, targets: [{year: 2028, value: 600}],"
                + " actuals: [{year: 2023, value: 409}, {year: 2024, value: 519}]");
    assertThat(review.state()).isEqualTo(ReviewState.MET);
    assertThat(review.figures().ja()).isEqualTo("409→519〔必要447.2〕");
    assertThat(review.figures().en()).isEqualTo("409→519 [needed 447.2]");
  }

  @Test
  void countsValuesThatAddUpFromZeroBeforeThePlan() {
    IndicatorReview review =
        review(
            "output",
            "plan: {start: 2022}",
            "cumulative: true, direction: increase, targets: [{year: 2026, value: 500}],"
                + " actuals: [{year: 2024, value: 200}]");
    assertThat(review.state()).isEqualTo(ReviewState.MISSED);
    assertThat(review.figures().ja()).isEqualTo("0→200〔必要300〕");
  }

  @Test
  void holdsAPastTargetAgainstTheValueOfTheYear() {
    IndicatorReview review =
        review(
            "output",
            "",
            "direction: increase, targets: [{year: 2022, value: 100}],"
                + " actuals: [{year: 2024, value: 80}]");
    assertThat(review.state()).isEqualTo(ReviewState.MISSED);
    assertThat(review.due()).isTrue();
  }

  @Test
  void readsPartOfAWholeAsATargetWhereNoneIsWritten() {
    IndicatorReview review =
        review("output", "", "direction: increase, actuals: [{year: 2024, value: 20／26施策}]");
    assertThat(review.state()).isEqualTo(ReviewState.MISSED);
    assertThat(review.figures().ja()).isEqualTo("20/26 = 77%");
  }

  @Test
  void readsPartOfAWholeAsAShareWhereTheUnitIsPerCent() {
    IndicatorReview review =
        review(
            "output",
            "",
            "unit: '%', direction: increase, targets: [{year: 2024, value: 80}],"
                + " actuals: [{year: 2024, value: 30/40}]");
    assertThat(review.figures().ja()).isEqualTo("75/80 = 94%");
  }

  @Test
  void countsInTheScaleOfTheUnit() {
    IndicatorReview review =
        review(
            "output",
            "",
            "unit: 万トン, direction: decrease, targets: [{year: 2024, value: 53万トン}],"
                + " actuals: [{year: 2024, value: 51.2}]");
    assertThat(review.state()).isEqualTo(ReviewState.MET);
    assertThat(review.figures().ja()).isEqualTo("51.2 ≤ 53 = 104%");
  }

  @ParameterizedTest
  @CsvSource({
    "output, 2024, UNMEASURED",
    "outcome1, 2024, NOT_DUE",
    "outcome1, 2023, UNMEASURED",
    "outcome2, 2023, NOT_DUE",
    "outcome2, 2022, UNMEASURED",
    "outcome3, 2021, NOT_DUE",
    "outcome3, 2020, UNMEASURED"
  })
  void waitsForTheLagOfTheTier(String tier, int start, ReviewState state) {
    assertThat(
            review(
                    tier,
                    "plan: {start: %d}".formatted(start),
                    "direction: increase, targets: [{year: 2030, value: 9}]")
                .state())
        .isEqualTo(state);
  }

  @Test
  void countsTheLagFromAnOlderBaseline() {
    IndicatorReview review =
        review(
            "outcome2",
            "plan: {start: 2024}",
            "baseline: {year: 2020, value: 0}, targets: [{year: 2030, value: 100}],"
                + " actuals: [{year: 2024, value: 41}]");
    assertThat(review.state()).isEqualTo(ReviewState.MET);
  }

  @Test
  void doesNotWaitWhereATargetIsWrittenForTheYear() {
    IndicatorReview review =
        review(
            "outcome3",
            "plan: {start: 2024}",
            "direction: increase, targets: [{year: 2024, value: 100}],"
                + " actuals: [{year: 2024, value: 10}]");
    assertThat(review.state()).isEqualTo(ReviewState.MISSED);
    assertThat(review.beforeLag()).isTrue();
  }

  @Test
  void waitsForTheNextSurvey() {
    String survey =
        "frequency: every-3-years, direction: increase, targets: [{year: 2030, value: 100}],"
            + " actuals: [{year: %d, value: 10}]";
    assertThat(review("output", "", survey.formatted(2022)).state()).isEqualTo(ReviewState.NOT_DUE);
    assertThat(review("output", "", survey.formatted(2021)).state())
        .isEqualTo(ReviewState.UNMEASURED);
  }

  @Test
  void takesTheDirectionFromTheNumbersBeforeTheName() {
    IndicatorReview review =
        review(
            "output",
            "",
            "baseline: {year: 2020, value: 9}, targets: [{year: 2024, value: 5}],"
                + " actuals: [{year: 2024, value: 4}]");
    assertThat(review.direction()).contains(Direction.DECREASE);
    assertThat(review.state()).isEqualTo(ReviewState.MET);
  }

  @Test
  void asksForTheDirectionWhereNothingShowsIt() {
    LogicModel model =
        Models.withIndicator(
            "output", "", "targets: [{year: 2024, value: 5}], actuals: [{year: 2024, value: 4}]");
    assertThat(review(model).state()).isEqualTo(ReviewState.MISSED);
    assertThat(
            Retrospective.of(model, i -> Optional.of(Direction.DECREASE))
                .orElseThrow()
                .indicators()
                .get(0)
                .state())
        .isEqualTo(ReviewState.MET);
    assertThat(
            Retrospective.of(model, i -> Optional.empty())
                .orElseThrow()
                .indicators()
                .get(0)
                .state())
        .isEqualTo(ReviewState.NO_TARGET);
  }

  @Test
  void seesWhatGotWorseThoughItWasMet() {
    IndicatorReview review =
        review(
            "output",
            "",
            "direction: decrease, targets: [{year: 2023, value: 5.8}, {year: 2024, value: 5.8}],"
                + " actuals: [{year: 2023, value: 5}, {year: 2024, value: 5.5}]");
    assertThat(review.state()).isEqualTo(ReviewState.MET);
    assertThat(review.movement().worsening()).hasValue(0.1);
    assertThat(review.movement().planned()).isFalse();
  }

  @Test
  void reviewsTheLastMeasuredYearWhereNoneIsNamed() {
    LogicModel model =
        Models.of(
            """
            elements: [{id: e, tier: output, text: 成果}]
            indicators:
              - {id: k, element: e, name: 指標, actuals: [{year: 2022, value: 1}, {year: R5, value: 2}]}
            """);
    assertThat(Retrospective.of(model)).map(Retrospective::year).contains(2023);
  }

  @Test
  void hasNothingToSayWithoutAYear() {
    LogicModel model = Models.of("elements: [{id: e, tier: output, text: 成果}]");
    assertThat(Retrospective.of(model)).isEmpty();
  }

  @Test
  void isMeasuredOnlyWithAValueOfTheYearOrBefore() {
    assertThat(Retrospective.ofMeasured(Models.withIndicator("output", "", "note: なし"))).isEmpty();
    assertThat(
            Retrospective.ofMeasured(
                Models.withIndicator("output", "", "actuals: [{year: 2025, value: 3}]")))
        .isEmpty();
    assertThat(
            Retrospective.ofMeasured(
                Models.withIndicator("output", "", "actuals: [{year: 2020, value: 3}]")))
        .isPresent();
  }
}
