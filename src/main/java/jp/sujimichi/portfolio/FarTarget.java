package jp.sujimichi.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A target that asks for much more, or much less, a year than those of the other cities.
 *
 * <p>A target is far when its {@linkplain CityIndicator#yearlyChange yearly change} lies more than
 * three median absolute deviations from the median of at least four other cities that want the
 * indicator to move the same way, by more than half of that median, and by more than two percent
 * points a year: where the others agree to the digit, a small difference would else be called far.
 * A hint to ask, never a verdict: starting points differ.
 *
 * @param target the indicator
 * @param change its change a year, as a share of the baseline
 * @param median the median change of the other cities
 * @param peers how many they are
 */
public record FarTarget(CityIndicator target, BigDecimal change, BigDecimal median, int peers) {

  /** Fewer other cities say nothing. */
  static final int LEAST_PEERS = 4;

  private static final BigDecimal DEVIATIONS = BigDecimal.valueOf(3);
  private static final BigDecimal LEAST_DISTANCE = new BigDecimal("0.02");
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.5");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The far ones among the uses of one indicator. */
  static List<FarTarget> among(List<CityIndicator> uses) {
    List<FarTarget> far = new ArrayList<>();
    for (CityIndicator use : uses) {
      Optional<BigDecimal> change = use.yearlyChange();
      if (change.isEmpty()) {
        continue;
      }
      List<BigDecimal> others = others(use, change.get(), uses);
      if (others.size() < LEAST_PEERS) {
        continue;
      }
      BigDecimal median = median(others);
      BigDecimal spread = median(others.stream().map(o -> o.subtract(median).abs()).toList());
      BigDecimal distance = change.get().subtract(median).abs();
      if (distance.compareTo(spread.multiply(DEVIATIONS)) > 0
          && distance.compareTo(median.abs().multiply(LEAST_SHARE)) > 0
          && distance.compareTo(LEAST_DISTANCE) > 0) {
        far.add(new FarTarget(use, change.get(), median, others.size()));
      }
    }
    return far;
  }

  /** The changes of other cities that go the same way, one a city. */
  private static List<BigDecimal> others(
      CityIndicator use, BigDecimal change, List<CityIndicator> uses) {
    Map<String, BigDecimal> byCity = new LinkedHashMap<>();
    for (CityIndicator other : uses) {
      if (!other.city().key().equals(use.city().key())) {
        other
            .yearlyChange()
            .filter(c -> c.signum() == change.signum())
            .ifPresent(c -> byCity.putIfAbsent(other.city().key(), c));
      }
    }
    return List.copyOf(byCity.values());
  }

  private static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, MathContext.DECIMAL64);
  }
}
