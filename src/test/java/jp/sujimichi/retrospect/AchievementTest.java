package jp.sujimichi.retrospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievementTest {

  private static double of(
      String actual, String target, Value.Bound bound, Direction direction, String better) {
    Optional<Direction> side =
        better.equals("-") ? Optional.empty() : Optional.of(Direction.valueOf(better));
    Amount amount = new Amount(new BigDecimal(target), Optional.empty(), bound);
    return Achievement.of(new BigDecimal(actual), amount, direction, side);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 100, 0.9",
    "100, 100, 1",
    "130, 100, 1.3",
    "-4, -10, 1.6",
    "-12, -10, 0.8",
    "-30, -10, 0",
    "0, 0, 1",
    "-1, 0, 0",
    "5, 0, 1"
  })
  void upwardIsTheShareOfTheTarget(String actual, String target, double expected) {
    assertThat(of(actual, target, Value.Bound.EXACT, Direction.INCREASE, "-"))
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 10, 1.25",
    "10, 10, 1",
    "12.5, 10, 0.8",
    "1, 0, 0",
    "0, 0, 1",
    "0, 5, 1",
    "-3, 5, 1",
    "5, -10, 0",
    "-8, -10, 0.8",
    "-12, -10, 1",
    "3, -10, 0"
  })
  void downwardIsTheTargetsShareOfTheValue(String actual, String target, double expected) {
    assertThat(of(actual, target, Value.Bound.EXACT, Direction.DECREASE, "-"))
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "80, EXACT, -, 1",
    "84, EXACT, -, 1",
    "76, EXACT, -, 1",
    "75.9, EXACT, -, 0.94875",
    "60, EXACT, -, 0.75",
    "85, EXACT, -, 0.9411764705882353",
    "160, EXACT, -, 0.9",
    "160, EXACT, INCREASE, 1",
    "160, EXACT, DECREASE, 0.5",
    "60, EXACT, INCREASE, 0.75",
    "60, EXACT, DECREASE, 1",
    "100, AT_LEAST, -, 1.25",
    "60, AT_LEAST, -, 0.75",
    "100, AT_MOST, -, 0.8",
    "40, AT_MOST, -, 2"
  })
  void aLevelIsKeptWithinABand(String actual, Value.Bound bound, String better, double expected) {
    assertThat(of(actual, "80", bound, Direction.MAINTAIN, better))
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, INCREASE, true",
    "4.9, 5, INCREASE, false",
    "5, 5, DECREASE, true",
    "5.1, 5, DECREASE, false",
    "4, 5, DECREASE, true",
    "6, 5, MAINTAIN, true",
    "4, 5, MAINTAIN, false"
  })
  void isReachedAtOrBeyondTheTarget(
      String actual, String target, Direction direction, boolean reached) {
    assertThat(Achievement.isReached(new BigDecimal(actual), new BigDecimal(target), direction))
        .isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({"1, MET", "1.2, MET", "0.9999, NEAR", "0.9, NEAR", "0.8999, MISSED", "0, MISSED"})
  void theStateFollowsFromIt(double achievement, ReviewState state) {
    assertThat(Achievement.stateOf(achievement)).isEqualTo(state);
  }
}
