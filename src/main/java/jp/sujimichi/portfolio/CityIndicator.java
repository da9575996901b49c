package jp.sujimichi.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sujimichi.catalogue.WrittenUnit;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/**
 * An indicator of a city.
 *
 * @param city whose it is
 * @param model the model it stands in
 * @param indicator the indicator
 */
public record CityIndicator(City city, LogicModel model, Indicator indicator) {

  /** By city, then by model and indicator. */
  static final Comparator<CityIndicator> ORDER =
      Comparator.comparing(CityIndicator::city, City.ORDER)
          .thenComparing(one -> one.model().title())
          .thenComparing(one -> one.indicator().id());

  /** The target of the latest year; of those without a year, the last written. */
  public Optional<Measurement> lastTarget() {
    return latest(indicator.targets());
  }

  /** The measured value of the latest year. */
  public Optional<Measurement> lastActual() {
    return latest(indicator.actuals());
  }

  private static Optional<Measurement> latest(List<Measurement> measurements) {
    return measurements.stream()
        .filter(m -> m.value().isPresent())
        .reduce((one, other) -> year(other) >= year(one) ? other : one);
  }

  private static int year(Measurement measurement) {
    return measurement.year().map(FiscalYear::number).orElse(OptionalInt.empty()).orElse(0);
  }

  /** The unit, taken apart; empty when none is written. */
  WrittenUnit unit() {
    return WrittenUnit.of(indicator.unit().orElse(""));
  }

  /**
   * How much the last target asks for a year, as a share of the baseline: (target − baseline) ÷
   * |baseline| ÷ years. It has no unit, so cities of any size compare.
   *
   * @return empty without a baseline other than 0 and a later target, both plain numbers with years
   */
  public Optional<BigDecimal> yearlyChange() {
    Optional<Measurement> target = lastTarget();
    if (indicator.baseline().isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> from = level(indicator.baseline().get());
    Optional<BigDecimal> to = level(target.get());
    int first = year(indicator.baseline().get());
    int years = year(target.get()) - first;
    if (from.isEmpty() || to.isEmpty() || from.get().signum() == 0 || first == 0 || years <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        to.get()
            .subtract(from.get())
            .divide(from.get().abs(), MathContext.DECIMAL64)
            .divide(BigDecimal.valueOf(years), MathContext.DECIMAL64));
  }

  private static Optional<BigDecimal> level(Measurement measurement) {
    return measurement
        .value()
        .filter(value -> value.bound() != Value.Bound.CHANGE)
        .flatMap(Value::number);
  }
}
