package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Direction;

/** Writes the numbers of a verdict as evidence. */
final class Figures {

  private Figures() {}

  /** The numbers of one indicator without its name. */
  static Bilingual of(IndicatorReview review) {
    if (review.actual().isEmpty()) {
      return review.written().isEmpty()
          ? new Bilingual("実績なし", "no value")
          : new Bilingual("「" + review.written() + "」", "“" + review.written() + "”");
    }
    return switch (review.basis()) {
      case TARGET -> againstTarget(review);
      case PROGRESS -> onTheWay(review);
      case NONE -> unjudged(review);
    };
  }

  /** The numbers of several indicators, each under its id. */
  static Bilingual of(List<IndicatorReview> reviews) {
    List<Bilingual> parts = reviews.stream().map(Figures::withId).toList();
    return new Bilingual(
        String.join("、", parts.stream().map(Bilingual::ja).toList()),
        String.join(", ", parts.stream().map(Bilingual::en).toList()));
  }

  private static Bilingual withId(IndicatorReview review) {
    Bilingual figures = of(review);
    String id = review.indicator().id() + ' ';
    return new Bilingual(id + figures.ja(), id + figures.en());
  }

  private static Bilingual againstTarget(IndicatorReview review) {
    BigDecimal actual = review.actual().orElseThrow();
    BigDecimal target = review.required().orElseThrow();
    Direction direction = review.direction().orElse(Direction.INCREASE);
    if (direction == Direction.MAINTAIN) {
      return new Bilingual(
          number(actual) + "〔維持の目安" + number(target) + "〕",
          number(actual) + " [to be kept at " + number(target) + "]");
    }
    String sign = "/";
    if (direction == Direction.DECREASE) {
      sign = actual.compareTo(target) <= 0 ? " ≤ " : " > ";
    }
    String percent =
        review.achievement().isPresent() && target.signum() > 0
            ? " = " + Math.round(review.achievement().getAsDouble() * 100) + '%'
            : "";
    return Bilingual.same(number(actual) + sign + number(target) + percent);
  }

  private static Bilingual onTheWay(IndicatorReview review) {
    String way = number(review.start().orElseThrow()) + "→" + number(review.actual().orElseThrow());
    String needed = number(review.required().orElseThrow());
    return new Bilingual(way + "〔必要" + needed + "〕", way + " [needed " + needed + "]");
  }

  private static Bilingual unjudged(IndicatorReview review) {
    String actual = number(review.actual().orElseThrow());
    Bilingual why = review.state().label();
    return new Bilingual(actual + "〔" + why.ja() + "〕", actual + " [" + why.en() + "]");
  }

  /** A number as people write it: thousands grouped, two decimals, four below 1. */
  static String number(BigDecimal number) {
    int decimals = number.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    DecimalFormat format =
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
  }
}
