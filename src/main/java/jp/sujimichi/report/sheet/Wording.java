package jp.sujimichi.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.IndicatorReview.Basis;

/**
 * Puts what a sheet says into words.
 *
 * @param languages the languages it is written in, the first first; never empty
 */
record Wording(List<Language> languages) {

  private static final String NONE = "－";
  private static final double NEAR = 0.9;

  Wording {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a sheet needs a language");
    }
  }

  /** The text in the sheet's languages. */
  String of(Bilingual text) {
    return String.join(" / ", languages.stream().map(text::in).distinct().toList());
  }

  /** The code of the first language, as HTML wants it. */
  String code() {
    return languages.get(0) == Language.JA ? "ja" : "en";
  }

  String year(int year) {
    return of(new Bilingual(year + "年度", "FY" + year));
  }

  /** The baseline with its year. */
  String baseline(Indicator indicator) {
    return indicator.baseline().map(m -> measured(m, indicator)).orElse(NONE);
  }

  /** The last target, with its year. */
  String lastTarget(Indicator indicator) {
    List<Measurement> targets = indicator.targets();
    return targets.isEmpty() ? NONE : measured(targets.get(targets.size() - 1), indicator);
  }

  private String measured(Measurement measurement, Indicator indicator) {
    String value = measurement.value().map(v -> value(v, indicator)).orElse(NONE);
    String year =
        measurement
            .year()
            .map(y -> y.number().isPresent() ? year(y.number().getAsInt()) : y.written())
            .orElse("");
    return year.isEmpty() ? value : value + of(new Bilingual("（" + year + "）", " (" + year + ")"));
  }

  private static String value(Value value, Indicator indicator) {
    return value.textual() || value.number().isEmpty()
        ? value.written()
        : withUnit(number(value.number().get()), indicator);
  }

  /** What was to be reached in the year; the value the time passed asks for says so. */
  String required(IndicatorReview review) {
    if (review.required().isEmpty()) {
      return targetOf(review)
          .flatMap(Measurement::value)
          .map(v -> value(v, review.indicator()))
          .orElse(NONE);
    }
    String number = withUnit(number(review.required().get()), review.indicator());
    return review.basis() == Basis.PROGRESS
        ? of(new Bilingual("必要な値 " + number, "needed: " + number))
        : number;
  }

  private static Optional<Measurement> targetOf(IndicatorReview review) {
    return review.indicator().targets().stream()
        .filter(
            t ->
                t.year().map(FiscalYear::number).equals(Optional.of(OptionalInt.of(review.year()))))
        .findFirst();
  }

  /** The measured value, or what the city wrote in its place. */
  String actual(IndicatorReview review) {
    return review
        .actual()
        .map(number -> withUnit(number(number), review.indicator()))
        .orElse(review.written().isEmpty() ? NONE : review.written());
  }

  /** How much of what was asked for was reached, in per cent. */
  String ratio(IndicatorReview review) {
    if (review.achievement().isEmpty()) {
      return NONE;
    }
    double achievement = review.achievement().getAsDouble();
    long whole = Math.round(achievement * 100);
    boolean flatters = whole >= 100 && achievement < 1 || whole >= 90 && achievement < NEAR;
    return flatters
        ? new BigDecimal(achievement * 100)
                .setScale(1, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString()
            + '%'
        : whole + "%";
  }

  /** The sign and the word of a state. */
  String state(IndicatorReview review) {
    return review.state().mark() + " " + of(review.state().label());
  }

  /** From when an indicator can be judged. */
  Optional<String> from(Unjudged entry) {
    return entry.from().isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                new Bilingual(
                    entry.from().getAsInt() + "年度から", "from FY" + entry.from().getAsInt())));
  }

  private static String withUnit(String number, Indicator indicator) {
    return number + indicator.unit().orElse("");
  }

  private static String number(BigDecimal number) {
    boolean small = number.abs().compareTo(BigDecimal.ONE) < 0;
    DecimalFormat format =
        new DecimalFormat(
            small ? "0.####" : "#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
