package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Measurement;

/** Where an indicator starts and where it is meant to go, in the indicator's unit. */
public abstract class Targeted extends NamedFact {

  private final jp.sujimichi.model.Indicator source;
  private final Optional<Measurement> baseline;
  private final Series targets;
  private final double baselineLevel;
  private final int baselineYear;
  private final double finalTarget;
  private final int finalTargetYear;
  private final double rise;
  private final double fall;
  private final Targets writtenTargets;

  Targeted(Named named, jp.sujimichi.model.Indicator source, double scale) {
    super(named);
    this.source = source;
    this.baseline = source.baseline();
    this.targets = Series.of(source.targets(), scale);
    this.writtenTargets = new Targets(source.targets());
    this.baselineLevel = baseline.isPresent() ? Series.levelOf(baseline.get(), scale) : Double.NaN;
    this.baselineYear = baseline.isPresent() ? Series.yearOf(baseline.get()) : 0;
    this.finalTarget = targets.lastNumber();
    this.finalTargetYear = targets.lastWrittenYear();
    double[] change = change();
    this.fall = change[0];
    this.rise = change[1];
  }

  /** The furthest way down and up from the baseline to the last target, over all named parts. */
  private double[] change() {
    if (!Double.isNaN(baselineLevel) && !Double.isNaN(finalTarget)) {
      double step = finalTarget - baselineLevel;
      return new double[] {Math.max(0, -step), Math.max(0, step)};
    }
    double[] change = {0, 0};
    Map<String, Double> from =
        baseline.flatMap(Measurement::value).map(WrittenValue::parts).orElse(Map.of());
    if (from.isEmpty()) {
      return change;
    }
    Map<String, Double> to =
        lastTarget().flatMap(Measurement::value).map(WrittenValue::parts).orElse(Map.of());
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

  final jp.sujimichi.model.Indicator source() {
    return source;
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
    return finalTarget == baselineLevel || isTargetWrittenAsBaseline();
  }

  private boolean isTargetWrittenAsBaseline() {
    return isBaselineGiven()
        && !isBaselineInWords()
        && Texts.key(getBaselineWritten()).equals(Texts.key(getFinalTargetWritten()));
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
}
