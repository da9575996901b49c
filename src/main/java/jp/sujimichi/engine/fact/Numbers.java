package jp.sujimichi.engine.fact;

import java.util.Arrays;
import java.util.List;
import jp.sujimichi.model.Measurement;

/** A handful of levels and their extremes; immutable. */
final class Numbers {

  private final double[] numbers;

  private Numbers(double[] numbers) {
    this.numbers = numbers;
  }

  /**
   * The levels that measurements state, those without one left out.
   *
   * @param scale the factor in the indicator's unit, such as 10000 for 万人
   */
  static Numbers of(List<Measurement> measurements, double scale) {
    double[] levels = new double[measurements.size()];
    int count = 0;
    for (Measurement measurement : measurements) {
      double level = Series.levelOf(measurement, scale);
      if (!Double.isNaN(level)) {
        levels[count++] = level;
      }
    }
    return new Numbers(count == levels.length ? levels : Arrays.copyOf(levels, count));
  }

  static Numbers of(List<Series.Point> points) {
    double[] levels = new double[points.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = points.get(i).number();
    }
    return new Numbers(levels);
  }

  /** The largest; NaN for none. */
  double largest() {
    double largest = Double.NaN;
    for (double number : numbers) {
      largest = largest >= number ? largest : number;
    }
    return largest;
  }

  /** The smallest; NaN for none. */
  double smallest() {
    double smallest = Double.NaN;
    for (double number : numbers) {
      smallest = smallest <= number ? smallest : number;
    }
    return smallest;
  }

  /** The smallest by size that is not zero; NaN for none. */
  double smallestNonzero() {
    double smallest = Double.NaN;
    for (double number : numbers) {
      double size = Math.abs(number);
      smallest = size == 0 || smallest <= size ? smallest : size;
    }
    return smallest;
  }

  /** The largest over the smallest by size, zero left out; 1 with fewer than two. */
  double spread() {
    double max = 0;
    double min = Double.MAX_VALUE;
    for (double number : numbers) {
      double size = Math.abs(number);
      if (size > 0) {
        max = Math.max(max, size);
        min = Math.min(min, size);
      }
    }
    return max == 0 ? 1 : max / min;
  }
}
