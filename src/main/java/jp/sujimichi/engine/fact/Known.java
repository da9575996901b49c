package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of an indicator so far: the baseline and the measured values, by year.
 *
 * @param points in the order of the years
 */
record Known(List<Series.Point> points) {

  /**
   * Puts the baseline before the measured values, where it is earlier than these.
   *
   * @param baselineYear 0 for none
   * @param baseline NaN for none
   */
  static Known of(int baselineYear, double baseline, List<Series.Point> actuals) {
    boolean earlier = actuals.isEmpty() || baselineYear < actuals.get(0).year();
    if (baselineYear <= 0 || Double.isNaN(baseline) || !earlier) {
      return new Known(actuals);
    }
    List<Series.Point> points = new ArrayList<>(actuals.size() + 1);
    points.add(new Series.Point(baselineYear, baseline));
    points.addAll(actuals);
    return new Known(Collections.unmodifiableList(points));
  }

  Map<Integer, Double> byYear() {
    Map<Integer, Double> values = new LinkedHashMap<>();
    for (Series.Point point : points) {
      values.put(point.year(), point.number());
    }
    return values;
  }

  /** Where a value first lies below the one before; 0 when none does. */
  private int fallAt() {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).number() < points.get(i - 1).number()) {
        return i;
      }
    }
    return 0;
  }

  int fallingYear() {
    return fallAt() == 0 ? 0 : points.get(fallAt()).year();
  }

  double beforeFall() {
    return fallAt() == 0 ? Double.NaN : points.get(fallAt() - 1).number();
  }

  double afterFall() {
    return fallAt() == 0 ? Double.NaN : points.get(fallAt()).number();
  }

  /** The largest change a year between neighbouring values; NaN with fewer than two. */
  double fastestPace() {
    double fastest = Double.NaN;
    for (int i = 1; i < points.size(); i++) {
      int years = points.get(i).year() - points.get(i - 1).year();
      double change = Math.abs(points.get(i).number() - points.get(i - 1).number());
      if (years > 0 && !(change / years < fastest)) {
        fastest = change / years;
      }
    }
    return fastest;
  }

  /** Whether every change leads away from a level; false with fewer than two values. */
  boolean isMovingAwayFrom(double level) {
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i).number() - points.get(i - 1).number();
      if (!(step * (level - points.get(i).number()) < 0)) {
        return false;
      }
    }
    return points.size() > 1;
  }
}
