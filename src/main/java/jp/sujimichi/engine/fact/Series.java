package jp.sujimichi.engine.fact;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/** The readable points of a list of measurements, by year. */
final class Series {

  /**
   * One point.
   *
   * @param year fiscal year
   * @param number level in the unit of the indicator
   */
  record Point(int year, double number) {}

  private static final Series NONE = new Series(List.of(), List.of());

  private final List<Measurement> written;
  private final List<Point> points;

  private Series(List<Measurement> written, List<Point> points) {
    this.written = written;
    this.points = points;
  }

  /**
   * Reads measurements.
   *
   * @param measurements as written
   * @param scale the factor in the indicator's unit, such as 10000 for 万人
   */
  static Series of(List<Measurement> measurements, double scale) {
    if (measurements.isEmpty()) {
      return NONE;
    }
    List<Point> points = new ArrayList<>(measurements.size());
    boolean ordered = true;
    int last = 0;
    for (Measurement measurement : measurements) {
      int year = yearOf(measurement);
      double number = levelOf(measurement, scale);
      if (year > 0 && !Double.isNaN(number)) {
        points.add(new Point(year, number));
        ordered &= year >= last;
        last = year;
      }
    }
    if (!ordered) {
      points.sort(Comparator.comparingInt(Point::year));
    }
    return new Series(measurements, Collections.unmodifiableList(points));
  }

  static int yearOf(Measurement measurement) {
    return measurement.year().isPresent() ? measurement.year().get().number().orElse(0) : 0;
  }

  /**
   * The level a measurement states, in the indicator's unit; NaN when it holds no number, several
   * numbers, or a change such as 前年比5%増, which is no level.
   */
  static double levelOf(Measurement measurement, double scale) {
    if (measurement.value().isEmpty()) {
      return Double.NaN;
    }
    Value value = measurement.value().get();
    if (value.number().isEmpty() || value.bound() == Value.Bound.CHANGE) {
      return Double.NaN;
    }
    double number = value.number().get().doubleValue();
    boolean ownUnit = !value.unit().isEmpty() || isScaled(value);
    return ownUnit ? number / scale : number;
  }

  private static boolean isScaled(Value value) {
    return value.scale().compareTo(BigDecimal.ONE) != 0;
  }

  static String writtenOf(Measurement measurement) {
    return measurement.value().isPresent() ? measurement.value().get().written() : "";
  }

  List<Point> points() {
    return points;
  }

  /** The same of measurements as written, in no unit; 0 for none. */
  static int dueYearOf(List<Measurement> measurements) {
    int last = measurements.size() - 1;
    for (int i = 1; i <= last; i++) {
      if (yearOf(measurements.get(i)) <= yearOf(measurements.get(i - 1))) {
        return of(measurements, 1).dueYear();
      }
    }
    return last < 0 ? 0 : dueYearOfOrdered(measurements, last);
  }

  /** Nearly all series stand in the order of their years: then no points need be made. */
  private static int dueYearOfOrdered(List<Measurement> measurements, int last) {
    int due = yearOf(measurements.get(last));
    double level = levelOf(measurements.get(last), 1);
    for (int i = last - 1; i >= 0 && !Double.isNaN(level); i--) {
      double before = levelOf(measurements.get(i), 1);
      boolean isPoint = yearOf(measurements.get(i)) > 0 && !Double.isNaN(before);
      if (isPoint && before != level) {
        return due;
      }
      due = isPoint ? yearOf(measurements.get(i)) : due;
    }
    return due;
  }

  /** The year from which the last level is due: a level repeated for years is due in the first. */
  int dueYear() {
    int due = lastWrittenYear();
    if (lastYear() < due) {
      return due;
    }
    for (int i = points.size() - 1; i >= 0 && points.get(i).number() == lastNumber(); i--) {
      due = points.get(i).year();
    }
    return due;
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  int firstYear() {
    return points.isEmpty() ? 0 : points.get(0).year();
  }

  /** The points with their fiscal years, joined. */
  Bilingual dated() {
    return new Bilingual(
        points.stream().map(p -> p.year() + "年度 " + plain(p.number())).collect(joining("、")),
        points.stream().map(p -> plain(p.number()) + " in " + p.year()).collect(joining(", ")));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
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
    return !shared
        && !points.isEmpty()
        && !other.isEmpty()
        && !(lastYear() == other.lastYear() && lastNumber() == other.lastNumber());
  }

  int lastYear() {
    return points.isEmpty() ? 0 : points.get(points.size() - 1).year();
  }

  double lastNumber() {
    return points.isEmpty() ? Double.NaN : points.get(points.size() - 1).number();
  }

  /** The latest year written, whether or not a number stands beside it; 0 for none. */
  int lastWrittenYear() {
    int last = 0;
    for (Measurement measurement : written) {
      last = Math.max(last, yearOf(measurement));
    }
    return last;
  }

  /** The value written for the latest year, or "". */
  String lastWritten() {
    int year = lastWrittenYear();
    for (Measurement measurement : written) {
      if (yearOf(measurement) == year && !writtenOf(measurement).isEmpty()) {
        return writtenOf(measurement);
      }
    }
    return "";
  }

  /** The first year that stands at two values which differ; 0 for none. */
  int yearTwice() {
    for (int i = 0; i < written.size(); i++) {
      for (int j = 0; j < i; j++) {
        int year = yearOf(written.get(i));
        if (year > 0
            && year == yearOf(written.get(j))
            && !writtenOf(written.get(i)).equals(writtenOf(written.get(j)))) {
          return year;
        }
      }
    }
    return 0;
  }
}
