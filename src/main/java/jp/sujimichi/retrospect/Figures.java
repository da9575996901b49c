package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Direction;
import jp.sujimichi.retrospect.IndicatorReview.Basis;

/**
 * Writes the numbers of a verdict as evidence.
 *
 * @param state the verdict
 * @param basis what the measured value was held against
 * @param written what the city wrote
 * @param direction the way the indicator is meant to move
 * @param achievement how much of what was asked for was reached
 */
record Figures(
    ReviewState state,
    Basis basis,
    String written,
    Optional<Direction> direction,
    OptionalDouble achievement) {

  private static final int GROUP = 3;
  private static final int MOST_OF_A_LONG = 18;

  /** The numbers of several indicators, each under its id. */
  static Bilingual of(List<IndicatorReview> reviews) {
    StringBuilder ja = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (IndicatorReview review : reviews) {
      String id = review.indicator().id();
      ja.append(ja.isEmpty() ? "" : "、").append(id).append(' ').append(review.figures().ja());
      en.append(en.isEmpty() ? "" : ", ").append(id).append(' ').append(review.figures().en());
    }
    return new Bilingual(ja.toString(), en.toString());
  }

  /** The numbers of one indicator without its name. */
  Bilingual of(
      Optional<BigDecimal> actual, Optional<BigDecimal> required, Optional<BigDecimal> start) {
    if (actual.isEmpty()) {
      return written.isEmpty()
          ? new Bilingual("実績なし", "no value")
          : new Bilingual("「" + written + "」", "“" + written + "”");
    }
    return switch (basis) {
      case TARGET -> againstTarget(actual.get(), required.orElseThrow());
      case PROGRESS -> onTheWay(actual.get(), required.orElseThrow(), start.orElseThrow());
      case NONE -> unjudged(number(actual.get()));
    };
  }

  private Bilingual againstTarget(BigDecimal actual, BigDecimal target) {
    if (direction.equals(Optional.of(Direction.MAINTAIN))) {
      return new Bilingual(
          number(actual) + "〔維持の目安" + number(target) + "〕",
          number(actual) + " [to be kept at " + number(target) + "]");
    }
    String sign = "/";
    if (direction.equals(Optional.of(Direction.DECREASE))) {
      sign = actual.compareTo(target) <= 0 ? " ≤ " : " > ";
    }
    String percent = target.signum() > 0 ? " = " + percent() : "";
    return Bilingual.same(number(actual) + sign + number(target) + percent);
  }

  /** Whole per cent, with a decimal where rounding would show the next better state. */
  private String percent() {
    double percent = achievement.orElseThrow() * 100;
    long rounded = Math.round(percent);
    if (Achievement.stateOf(rounded / 100.0) == state) {
      return rounded + "%";
    }
    BigDecimal exact = new BigDecimal(percent).setScale(1, RoundingMode.DOWN);
    return exact.stripTrailingZeros().toPlainString() + '%';
  }

  private static Bilingual onTheWay(BigDecimal actual, BigDecimal needed, BigDecimal start) {
    String way = number(start) + "→" + number(actual);
    return new Bilingual(
        way + "〔必要" + number(needed) + "〕", way + " [needed " + number(needed) + "]");
  }

  private Bilingual unjudged(String actual) {
    Bilingual why = state.label();
    return new Bilingual(actual + "〔" + why.ja() + "〕", actual + " [" + why.en() + "]");
  }

  /** A number as people write it: thousands grouped, two decimals, four below 1. */
  static String number(BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= MOST_OF_A_LONG) {
      return grouped(Long.toString(number.longValue()));
    }
    int decimals = number.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return grouped(rounded.toPlainString());
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int first = plain.startsWith("-") ? 1 : 0;
    if ((point < 0 ? plain.length() : point) - first <= GROUP) {
      return plain;
    }
    StringBuilder written = new StringBuilder(plain);
    for (int at = (point < 0 ? plain.length() : point) - GROUP; at > first; at -= GROUP) {
      written.insert(at, ',');
    }
    return written.toString();
  }
}
