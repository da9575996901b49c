package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/** The readable points of a list of measurements, by year. */
final class Series {

  /**
   * One point.
   *
   * @param year fiscal year
   * @param number value
   */
  record Point(int year, double number) {}

  private final List<Measurement> written;
  private final List<Point> points;

  private Series(List<Measurement> written, List<Point> points) {
    this.written = written;
    this.points = points;
  }

  static Series of(List<Measurement> measurements) {
    if (measurements.isEmpty()) {
      return new Series(List.of(), List.of());
    }
    List<Point> points = new ArrayList<>(measurements.size());
    for (Measurement measurement : measurements) {
      int year = yearOf(measurement);
      double number = numberOf(measurement);
      if (year > 0 && !Double.isNaN(number)) {
        points.add(new Point(year, number));
      }
    }
    points.sort(Comparator.comparingInt(Point::year));
    return new Series(measurements, List.copyOf(points));
  }

  static int yearOf(Measurement measurement) {
    return measurement.year().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
  }

  static double numberOf(Measurement measurement) {
    return measurement.value().flatMap(Value::number).map(Number::doubleValue).orElse(Double.NaN);
  }

  static String writtenOf(Measurement measurement) {
    return measurement.value().map(Value::written).orElse("");
  }

  List<Measurement> written() {
    return written;
  }

  List<Point> points() {
    return points;
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  /**
   * Whether both cannot hold: different numbers for a year in both or, without one, different last
   * points.
   */
  boolean contradicts(Series other) {
    boolean shared = false;
    for (Point point : points) {
      for (Point its : other.points) {
        if (point.year() == its.year()) {
          shared = true;
          if (point.number() != its.number()) {
            return true;
          }
        }
      }
    }
    return !shared && !points.isEmpty() && !other.isEmpty() && !last().equals(other.last());
  }

  int lastYear() {
    return points.isEmpty() ? 0 : last().year();
  }

  double lastNumber() {
    return points.isEmpty() ? Double.NaN : last().number();
  }

  /** The latest year written, whether or not a number stands beside it; 0 for none. */
  int lastWrittenYear() {
    return written.stream().mapToInt(Series::yearOf).max().orElse(0);
  }

  double max() {
    return points.stream().mapToDouble(Point::number).max().orElse(Double.NaN);
  }

  double min() {
    return points.stream().mapToDouble(Point::number).min().orElse(Double.NaN);
  }
}
