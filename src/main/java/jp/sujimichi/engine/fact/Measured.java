package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Measurement;

/**
 * The numbers of an indicator: baseline, targets and measured values, all in the indicator's unit.
 */
public abstract class Measured extends Targeted {

  /** The interval of most surveys that are not held yearly. */
  private static final int GAP_UNKNOWN = 3;

  private final String measure;
  private final Series actuals;
  private final Numbers numbers;
  private final Known known;
  private final List<Measurement> measurements;

  Measured(Named named, jp.sujimichi.model.Indicator source, String measure) {
    this(named, source, measure, Unit.scaleOf(measure));
  }

  private Measured(Named named, jp.sujimichi.model.Indicator source, String measure, double scale) {
    super(named, source, scale);
    this.measure = measure;
    this.measurements = all(source);
    this.actuals = Series.of(source().actuals(), scale);
    this.numbers = Numbers.of(measurements, scale);
    this.known = Known.of(getBaselineYear(), getBaseline(), actuals.points());
  }

  private static List<Measurement> all(jp.sujimichi.model.Indicator source) {
    List<Measurement> all = new ArrayList<>(1 + source.targets().size() + source.actuals().size());
    source.baseline().ifPresent(all::add);
    all.addAll(source.targets());
    all.addAll(source.actuals());
    return all;
  }

  /** Its unit with width and spacing evened out, or "". */
  public String getMeasure() {
    return measure;
  }

  /** Baseline, targets and measured values, in this order. */
  final List<Measurement> measurements() {
    return measurements;
  }

  /** Baseline and measured values by year, in order. */
  final Map<Integer, Double> knownByYear() {
    return known.byYear();
  }

  // --- measured values

  /** Number of measured values that are numbers with a year. */
  public int getActualCount() {
    return actuals.points().size();
  }

  /** The year of the first measured value; 0 for none. */
  public int getFirstActualYear() {
    return actuals.firstYear();
  }

  /** The latest measured value; NaN for none. */
  public double getLatestActual() {
    return actuals.lastNumber();
  }

  /** The latest value measured before the first target year; NaN for none. */
  public double getActualBeforeTargets() {
    double before = Double.NaN;
    for (Series.Point point : actuals.points()) {
      if (point.year() < getFirstTargetYear()) {
        before = point.number();
      }
    }
    return before;
  }

  /** Whether every measured value so far was at least as good as the last target. */
  public boolean isNeverWorseThanTarget() {
    return actuals.points().stream()
        .allMatch(
            point ->
                getAim() == Direction.DECREASE
                    ? point.number() <= getFinalTarget()
                    : point.number() >= getFinalTarget());
  }

  /** Whether the latest measured value is nearer to the last target than the first known one. */
  public boolean isGettingNearer() {
    double start = Double.isNaN(getBaseline()) ? firstActual() : getBaseline();
    return Math.abs(getFinalTarget() - getLatestActual()) < Math.abs(getFinalTarget() - start);
  }

  private double firstActual() {
    return actuals.isEmpty() ? Double.NaN : actuals.points().get(0).number();
  }

  /** Whether the latest measured value has no decimals. */
  public boolean isLatestActualWhole() {
    return getLatestActual() == Math.rint(getLatestActual());
  }

  /** The year of the latest measured value; 0 for none. */
  public int getLatestActualYear() {
    return actuals.lastYear();
  }

  /** The most years between two measured values so far; three with fewer than two values. */
  public int getWidestActualGap() {
    List<Series.Point> points = actuals.points();
    int widest = points.size() < 2 ? GAP_UNKNOWN : 0;
    for (int i = 1; i < points.size(); i++) {
      widest = Math.max(widest, points.get(i).year() - points.get(i - 1).year());
    }
    return widest;
  }

  /** All measured values as written, joined. */
  public String getActualsWritten() {
    return Targets.joined(source().actuals());
  }

  /** How many of the latest measured values are the same number in a row. */
  public int getConstantRun() {
    List<Series.Point> points = actuals.points();
    int run = points.isEmpty() ? 0 : 1;
    for (int i = points.size() - 1; i > 0; i--) {
      if (points.get(i).number() != points.get(i - 1).number()) {
        break;
      }
      run++;
    }
    return run;
  }

  // --- baseline and measured values

  /** The first year with two targets, or two measured values, that differ; 0 for none. */
  public int getYearTwice() {
    return targets().yearTwice() > 0 ? targets().yearTwice() : actuals.yearTwice();
  }

  /** The first year in which the known values fall below the year before; 0 when they never do. */
  public int getFallingYear() {
    return known.fallingYear();
  }

  /** The value known before {@link #getFallingYear}; NaN when there is no such year. */
  public double getBeforeFall() {
    return known.beforeFall();
  }

  /** The value known in {@link #getFallingYear}; NaN when there is no such year. */
  public double getAfterFall() {
    return known.afterFall();
  }

  /** The fastest yearly change seen so far, in either direction; NaN with fewer than two values. */
  public double getFastestPace() {
    return known.fastestPace();
  }

  /** The yearly change the last target asks for from the latest measured value on; else NaN. */
  public double getNeededPace() {
    int years = getFinalTargetYear() - getLatestActualYear();
    return actuals.isEmpty() || years <= 0
        ? Double.NaN
        : Math.abs(getFinalTarget() - getLatestActual()) / years;
  }

  /** Needed over fastest pace; NaN where either is unknown or nothing has changed so far. */
  public double getPaceRatio() {
    double fastest = getFastestPace();
    return fastest > 0 ? getNeededPace() / fastest : Double.NaN;
  }

  /** Whether every known change so far leads away from the last target. */
  public boolean isMovingAway() {
    return known.isMovingAwayFrom(getFinalTarget());
  }

  /** The last target over the latest measured value; NaN where either is unknown. */
  public double getTargetMultiple() {
    return getFinalTarget() / getLatestActual();
  }

  /** The largest over the smallest known value, zero left out; 1 with fewer than two. */
  public double getSpreadOfKnown() {
    return Numbers.of(known.points()).spread();
  }

  /** The smallest known value; NaN for none. */
  public double getSmallestKnown() {
    return Numbers.of(known.points()).smallest();
  }

  /** The year of the smallest of all known values and targets; 0 when none has a year. */
  public int getSmallestYear() {
    double smallest = Double.POSITIVE_INFINITY;
    int year = 0;
    for (List<Series.Point> points : List.of(known.points(), targets().points())) {
      for (Series.Point point : points) {
        if (point.number() < smallest) {
          smallest = point.number();
          year = point.year();
        }
      }
    }
    return year;
  }

  // --- all numbers together

  /** The largest over the smallest number, by size, over all but zero; 1 with fewer than two. */
  public double getSpread() {
    return numbers.spread();
  }

  /** The largest of all its numbers; NaN for none. */
  public double getLargest() {
    return numbers.largest();
  }

  /** The smallest of all its numbers; NaN for none. */
  public double getSmallest() {
    return numbers.smallest();
  }

  /** The smallest number that is not zero; NaN for none. */
  public double getSmallestNonzero() {
    return numbers.smallestNonzero();
  }

  /** The names of the numbers where a value holds several, such as 策定率 and 改定率. */
  final List<String> partNames() {
    for (Measurement measurement : measurements) {
      if (measurement.value().isPresent()) {
        Map<String, Double> parts = WrittenValue.parts(measurement.value().get());
        if (!parts.isEmpty()) {
          return List.copyOf(parts.keySet());
        }
      }
    }
    return List.of();
  }
}
