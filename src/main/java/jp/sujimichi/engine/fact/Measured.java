package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Measurement;

/**
 * The numbers of an indicator: baseline, targets and measured values, all in the indicator's unit.
 */
public abstract class Measured extends NamedFact {

  private final jp.sujimichi.model.Indicator source;
  private final Optional<Measurement> baseline;
  private final Series targets;
  private final Series actuals;
  private final double baselineLevel;
  private final int baselineYear;
  private final double finalTarget;
  private final int finalTargetYear;
  private final double rise;
  private final double fall;
  private final Numbers numbers;
  private final Known known;
  private final List<Measurement> measurements;
  private final Targets writtenTargets;

  Measured(Named named, jp.sujimichi.model.Indicator source, String measure) {
    super(named);
    double scale = Unit.of(measure).scale();
    this.source = source;
    this.measurements = all(source);
    this.baseline = source.baseline();
    this.targets = Series.of(source.targets(), scale);
    this.writtenTargets = new Targets(source.targets());
    this.actuals = Series.of(source.actuals(), scale);
    this.baselineLevel = baseline.map(b -> Series.levelOf(b, scale)).orElse(Double.NaN);
    this.baselineYear = baseline.map(Series::yearOf).orElse(0);
    this.finalTarget = targets.lastNumber();
    this.finalTargetYear = targets.lastWrittenYear();
    double[] change = change();
    this.fall = change[0];
    this.rise = change[1];
    this.numbers = Numbers.of(measurements, scale);
    this.known = Known.of(baselineYear, baselineLevel, actuals.points());
  }

  /** The furthest way down and up from the baseline to the last target, over all named parts. */
  private double[] change() {
    if (!Double.isNaN(baselineLevel) && !Double.isNaN(finalTarget)) {
      double step = finalTarget - baselineLevel;
      return new double[] {Math.max(0, -step), Math.max(0, step)};
    }
    Map<String, Double> from =
        baseline.flatMap(Measurement::value).map(WrittenValue::parts).orElse(Map.of());
    Map<String, Double> to =
        lastTarget().flatMap(Measurement::value).map(WrittenValue::parts).orElse(Map.of());
    double[] change = {0, 0};
    from.forEach(
        (part, level) -> {
          double step = to.getOrDefault(part, level) - level;
          change[0] = Math.max(change[0], -step);
          change[1] = Math.max(change[1], step);
        });
    return change;
  }

  private Optional<Measurement> lastTarget() {
    return source.targets().stream()
        .filter(t -> t.value().isPresent() && Series.yearOf(t) == finalTargetYear)
        .findFirst();
  }

  private static List<Measurement> all(jp.sujimichi.model.Indicator source) {
    List<Measurement> all = new ArrayList<>(1 + source.targets().size() + source.actuals().size());
    source.baseline().ifPresent(all::add);
    all.addAll(source.targets());
    all.addAll(source.actuals());
    return all;
  }

  /** Baseline, targets and measured values, in this order. */
  final List<Measurement> measurements() {
    return measurements;
  }

  /** Baseline and measured values by year, in order. */
  final Map<Integer, Double> knownByYear() {
    return known.byYear();
  }

  // --- baseline

  /** Whether a baseline value is written; a mark such as ― or 未定 is none. */
  public boolean isBaselineGiven() {
    return baseline.isPresent() && Targets.isWritten(baseline.get());
  }

  /** The baseline as written, or "". */
  public String getBaselineWritten() {
    return baseline.map(Series::writtenOf).orElse("");
  }

  /** Whether words stand for the baseline from which no level can be read. */
  public boolean isBaselineInWords() {
    return baseline.flatMap(Measurement::value).filter(WrittenValue::isWords).isPresent();
  }

  /** The baseline; NaN when there is no number. */
  public double getBaseline() {
    return baselineLevel;
  }

  /** The fiscal year of the baseline; 0 when none can be read. */
  public int getBaselineYear() {
    return baselineYear;
  }

  // --- targets

  Series targets() {
    return targets;
  }

  /** Whether any target value is written; a mark such as ― or 未定 is none. */
  public boolean isTargetGiven() {
    return writtenTargets.isGiven();
  }

  /** The first target in words from which no level can be read, as written; "" for none. */
  public String getWordTarget() {
    return writtenTargets.inWords();
  }

  /** The first target that belongs to no year that can be read, as written; "" for none. */
  public String getTargetWithoutYear() {
    return writtenTargets.withoutYear();
  }

  /** Whether any target is a number with a year. */
  public boolean isTargetNumeric() {
    return !targets.isEmpty();
  }

  /** The last target; NaN when no target is a number with a year. */
  public double getFinalTarget() {
    return finalTarget;
  }

  /** The year of the last target, whether or not its value is a number; 0 for none. */
  public int getFinalTargetYear() {
    return finalTargetYear;
  }

  /** The value of the last target year as written, or "". */
  public String getFinalTargetWritten() {
    return targets.lastWritten();
  }

  /** The first target year; 0 for none. */
  public int getFirstTargetYear() {
    return writtenTargets.firstYear();
  }

  /** Number of targets that are numbers with a year. */
  public int getTargetCount() {
    return targets.points().size();
  }

  /** All targets as written, joined. */
  public String getTargetsWritten() {
    return writtenTargets.joined();
  }

  /** The smallest distance in years between two targets; 0 with fewer than two. */
  public int getTargetInterval() {
    int smallest = 0;
    List<Series.Point> points = targets.points();
    for (int i = 1; i < points.size(); i++) {
      int step = points.get(i).year() - points.get(i - 1).year();
      if (step > 0 && (smallest == 0 || step < smallest)) {
        smallest = step;
      }
    }
    return smallest;
  }

  /** Whether the last target repeats the one before it: a level to be kept from then on. */
  public boolean isLastTargetRepeated() {
    List<Series.Point> points = targets.points();
    int last = points.size() - 1;
    return last > 0 && points.get(last).number() == points.get(last - 1).number();
  }

  /** The first year with two targets, or two measured values, that differ; 0 for none. */
  public int getYearTwice() {
    return targets.yearTwice() > 0 ? targets.yearTwice() : actuals.yearTwice();
  }

  /** The year in which a target first turns away from the last one; 0 when none does. */
  public int getTargetTurningYear() {
    List<Series.Point> points = targets.points();
    if (points.size() < 3) {
      return 0;
    }
    double way = targets.lastNumber() - points.get(0).number();
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i).number() - points.get(i - 1).number();
      if (step * way < 0 || way == 0 && step != 0) {
        return points.get(i).year();
      }
    }
    return 0;
  }

  // --- baseline and target

  /** How far the last target lies above the baseline; of named parts the furthest; else 0. */
  public double getRise() {
    return rise;
  }

  /** How far the last target lies below the baseline; of named parts the furthest; else 0. */
  public double getFall() {
    return fall;
  }

  /** The last target over the baseline as a whole number; 0 where either is unknown. */
  public long getTimesBaseline() {
    return baselineLevel == 0 ? 0 : Math.round(finalTarget / baselineLevel);
  }

  /** Whether the last target repeats the baseline, as a number or word for word. */
  public boolean isTargetSameAsBaseline() {
    boolean sameLevel = finalTarget == baselineLevel;
    boolean sameWords =
        isBaselineGiven()
            && !isBaselineInWords()
            && Texts.key(getBaselineWritten()).equals(Texts.key(getFinalTargetWritten()));
    return sameLevel || sameWords;
  }

  /** The way declared, else the way from the baseline to the last target; null when neither is. */
  public Direction getAim() {
    if (source.direction().isPresent()) {
      return source.direction().get();
    }
    if (rise > 0 == fall > 0) {
      return null;
    }
    return rise > 0 ? Direction.INCREASE : Direction.DECREASE;
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
                    ? point.number() <= finalTarget
                    : point.number() >= finalTarget);
  }

  /** Whether the latest measured value is nearer to the last target than the first known one. */
  public boolean isGettingNearer() {
    double start = Double.isNaN(baselineLevel) ? firstActual() : baselineLevel;
    return Math.abs(finalTarget - getLatestActual()) < Math.abs(finalTarget - start);
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

  /** All measured values as written, joined. */
  public String getActualsWritten() {
    return Targets.joined(source.actuals());
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
    int years = finalTargetYear - getLatestActualYear();
    return actuals.isEmpty() || years <= 0
        ? Double.NaN
        : Math.abs(finalTarget - getLatestActual()) / years;
  }

  /** Needed over fastest pace; NaN where either is unknown or nothing has changed so far. */
  public double getPaceRatio() {
    double fastest = getFastestPace();
    return fastest > 0 ? getNeededPace() / fastest : Double.NaN;
  }

  /** Whether every known change so far leads away from the last target. */
  public boolean isMovingAway() {
    return known.isMovingAwayFrom(finalTarget);
  }

  /** The last target over the latest measured value; NaN where either is unknown. */
  public double getTargetMultiple() {
    return finalTarget / getLatestActual();
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
    for (List<Series.Point> points : List.of(known.points(), targets.points())) {
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
