package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/** Years and numbers of an indicator as its file holds them. A year that is not written is 0. */
final class Values {

  private Values() {}

  static int yearOf(Measurement measurement) {
    return measurement.year().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
  }

  /** The {@code year} a hit reports; 0 for none. */
  static int yearArgument(Hit hit) {
    return hit.arguments().get("year") instanceof Integer year ? year : 0;
  }

  static int baselineYear(Indicator indicator) {
    return indicator.baseline().map(Values::yearOf).orElse(0);
  }

  static int lastYear(Indicator indicator) {
    return indicator.targets().stream().mapToInt(Values::yearOf).max().orElse(0);
  }

  /** The places in a list of the measurements of a year. */
  static List<Integer> indexes(List<Measurement> measurements, int year) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < measurements.size(); i++) {
      if (yearOf(measurements.get(i)) == year) {
        found.add(i);
      }
    }
    return found;
  }

  static Optional<BigDecimal> number(Measurement measurement) {
    return measurement.value().flatMap(Value::number);
  }

  /** Whether the value is a bare number, so that another can stand beside it. */
  static boolean isPlain(Measurement measurement) {
    return measurement.value().filter(v -> !v.textual() && v.number().isPresent()).isPresent();
  }

  /** A number as a file would hold it: without needless zeros, never with an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static String pointer(int indicator, String list, int number) {
    return "/indicators/" + indicator + '/' + list + '/' + number;
  }
}
