package jp.sujimichi.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueYearTest {

  private static OptionalInt due(LogicModel model) {
    IndicatorReview review = Retrospective.of(model).orElseThrow().indicators().get(0);
    return new DueYear(model).of(review);
  }

  @ParameterizedTest
  @CsvSource({
    "outcome2, 2023, 2025",
    "outcome2, 2024, 2026",
    "outcome3, 2021, 2025",
    "outcome1, 2024, 2025"
  })
  void resultsAreDueAfterTheLagOfTheirTier(String tier, int start, int due) {
    LogicModel model =
        Models.withIndicator(
            tier,
            "plan: {start: " + start + "}",
            "direction: increase, targets: [{year: 2030, value: 50}]");
    assertThat(due(model)).hasValue(due);
  }

  @Test
  void theBaselineCountsWhereItIsEarlierThanThePlan() {
    LogicModel model =
        Models.withIndicator(
            "outcome3",
            "plan: {start: 2024}",
            "direction: increase, baseline: {year: 2022, value: 5},"
                + " targets: [{year: 2030, value: 50}]");
    assertThat(due(model)).hasValue(2026);
  }

  @ParameterizedTest
  @CsvSource({
    "every-2-years, 2023, 2025",
    "every-3-years, 2022, 2025",
    "every-3-years, 2023, 2026",
    "every-5-years, 2020, 2025",
    "every-5-years, 2023, 2028"
  })
  void surveysAreDueInTheirRhythm(String frequency, int last, int due) {
    LogicModel model =
        Models.withIndicator(
            "outcome1",
            "plan: {start: 2015}",
            "direction: increase, frequency: "
                + frequency
                + ", actuals: [{year: 2018, value: 3}, {year: "
                + last
                + ", value: 5}, {year: 2026, value: 9}], targets: [{year: 2030, value: 50}]");
    assertThat(due(model)).hasValue(due);
  }

  @Test
  void aSurveyWithoutARhythmIsForPeopleToTell() {
    LogicModel model =
        Models.withIndicator(
            "outcome1",
            "plan: {start: 2015}",
            "direction: increase, frequency: irregular, actuals: [{year: 2020, value: 3}],"
                + " targets: [{year: 2030, value: 50}]");
    assertThat(due(model)).isEmpty();
  }

  @Test
  void whatWasJudgedIsNotDueAnyMore() {
    LogicModel model =
        Models.withIndicator(
            "output",
            "plan: {start: 2015}",
            "direction: increase, targets: [{year: 2024, value: 5}],"
                + " actuals: [{year: 2024, value: 5}]");
    assertThat(due(model)).isEmpty();
  }
}
