package jp.sujimichi.engine.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Tier;
import jp.sujimichi.model.Value;

/** An indicator with its element and its numbers read. */
public final class Indicator extends NamedFact {

  private final jp.sujimichi.model.Indicator source;
  private final Element element;
  private final String name;
  private final String measure;
  private final Series targets;
  private final Series actuals;
  private final Optional<Measurement> baseline;

  Indicator(Named named, jp.sujimichi.model.Indicator source, Element element) {
    super(named);
    this.source = source;
    this.element = element;
    this.name = Texts.plain(source.name());
    this.measure = Texts.plain(source.unit());
    this.targets = Series.of(source.targets());
    this.actuals = Series.of(source.actuals());
    this.baseline = source.baseline();
  }

  /** The element it measures; null when the model names none that exists. */
  public Element getElement() {
    return element;
  }

  /** The tier of its element; null when it has none. */
  public Tier getTier() {
    return element == null ? null : element.getTier();
  }

  /** The tier of its element from 0 to 5; -1 when it has none. */
  public int getRank() {
    return element == null ? -1 : element.getRank();
  }

  /** Whether its element stands on an outcome tier. */
  public boolean isOutcome() {
    return element != null && element.isOutcome();
  }

  /** The field of its element; null when unknown. */
  public Field getField() {
    return element == null ? null : element.getField();
  }

  /** The layer of its element; null when unknown. */
  public Layer getLayer() {
    return element == null ? null : element.getLayer();
  }

  /** Recommended, selective or optional. */
  public IndicatorClass getIndicatorClass() {
    return source.indicatorClass();
  }

  /** Its name with width and spacing evened out. */
  public String getName() {
    return name;
  }

  /** Its unit with width and spacing evened out, or "". */
  public String getMeasure() {
    return measure;
  }

  /** Whether its unit is a percentage. */
  public boolean isPercentage() {
    return measure.equals("%") || measure.equals("パーセント") || measure.equals("割");
  }

  /** The way it is meant to move; null when not written. */
  public Direction getDirection() {
    return source.direction().orElse(null);
  }

  /** Numerator, denominator and scope as written, or "". */
  public String getDefinition() {
    return source.definition().orElse("");
  }

  /** The author's remark, or "". */
  public String getNote() {
    return source.note().orElse("");
  }

  /** How often it is measured; null when not written. */
  public Frequency getFrequency() {
    return source.frequency().orElse(null);
  }

  /** Whether the author says that values add up over the years. */
  public boolean isCumulative() {
    return source.cumulative().orElse(false);
  }

  /** Whether the author says either way whether values add up over the years. */
  public boolean isCumulativeStated() {
    return source.cumulative().isPresent();
  }

  // --- baseline

  /** Whether a baseline value is written. */
  public boolean isBaselineGiven() {
    return baseline.flatMap(Measurement::value).isPresent();
  }

  /** The baseline as written, or "". */
  public String getBaselineWritten() {
    return baseline.map(Series::writtenOf).orElse("");
  }

  /** Whether the baseline is a number. */
  public boolean isBaselineNumeric() {
    return !Double.isNaN(getBaseline());
  }

  /** The baseline; NaN when there is no number. */
  public double getBaseline() {
    return baseline.map(Series::numberOf).orElse(Double.NaN);
  }

  /** The fiscal year of the baseline; 0 when none can be read. */
  public int getBaselineYear() {
    return baseline.map(Series::yearOf).orElse(0);
  }

  /** Whether something stands where the baseline's year belongs. */
  public boolean isBaselineYearGiven() {
    return baseline.flatMap(Measurement::year).isPresent();
  }

  // --- targets

  Series targets() {
    return targets;
  }

  /** Whether any target value is written. */
  public boolean isTargetGiven() {
    return source.targets().stream().anyMatch(t -> t.value().isPresent());
  }

  /** Whether any target is a number with a year. */
  public boolean isTargetNumeric() {
    return !targets.isEmpty();
  }

  /** The first target that holds no number, as written; "" when all do. */
  public String getWordTarget() {
    return source.targets().stream()
        .filter(t -> t.value().isPresent() && t.value().get().number().isEmpty())
        .map(Series::writtenOf)
        .findFirst()
        .orElse("");
  }

  /** Whether some target names no fiscal year that can be read. */
  public boolean isTargetYearMissing() {
    return source.targets().stream().anyMatch(t -> t.value().isPresent() && Series.yearOf(t) == 0);
  }

  /** The last target; NaN when no target is a number with a year. */
  public double getFinalTarget() {
    return targets.lastNumber();
  }

  /** The year of the last target, whether or not its value is a number; 0 for none. */
  public int getFinalTargetYear() {
    return targets.lastWrittenYear();
  }

  /** The first target year; 0 for none. */
  public int getFirstTargetYear() {
    return source.targets().stream().mapToInt(Series::yearOf).filter(y -> y > 0).min().orElse(0);
  }

  /** Number of targets with a year. */
  public int getTargetCount() {
    return targets.points().size();
  }

  /** How the last target is meant; null when there is none. */
  public Value.Bound getFinalBound() {
    return source.targets().stream()
        .filter(t -> Series.yearOf(t) == getFinalTargetYear())
        .flatMap(t -> t.value().stream())
        .map(Value::bound)
        .findFirst()
        .orElse(null);
  }

  /** All targets as written, joined. */
  public String getTargetsWritten() {
    return joined(source.targets());
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

  /** Whether two targets are given for one year. */
  public boolean isTargetYearTwice() {
    return repeatsYear(source.targets());
  }

  /** Whether two measured values are given for one year. */
  public boolean isActualYearTwice() {
    return repeatsYear(source.actuals());
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

  // --- measured values

  /** Number of measured values that are numbers with a year. */
  public int getActualCount() {
    return actuals.points().size();
  }

  /** The latest measured value; NaN for none. */
  public double getLatestActual() {
    return actuals.lastNumber();
  }

  /** The year of the latest measured value; 0 for none. */
  public int getLatestActualYear() {
    return actuals.lastYear();
  }

  /** The latest value that is known: measured, else the baseline; NaN for none. */
  public double getLatestKnown() {
    return actuals.isEmpty() ? getBaseline() : actuals.lastNumber();
  }

  /** The year of the latest value that is known; 0 for none. */
  public int getLatestKnownYear() {
    return actuals.isEmpty() ? getBaselineYear() : actuals.lastYear();
  }

  /** All measured values as written, joined. */
  public String getActualsWritten() {
    return joined(source.actuals());
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

  /** The first year in which the known values fall below the year before; 0 when they never do. */
  public int getFallingYear() {
    List<Series.Point> points = actuals.points();
    double before = getBaselineYear() > 0 ? getBaseline() : Double.NaN;
    for (Series.Point point : points) {
      if (point.number() < before) {
        return point.year();
      }
      before = point.number();
    }
    return 0;
  }

  /**
   * How fast the target asks the indicator to move from now on, as a multiple of the fastest yearly
   * change seen so far; NaN with fewer than three known values or where nothing has changed.
   */
  public double getPaceRatio() {
    List<Series.Point> points = actuals.points();
    int years = getFinalTargetYear() - getLatestActualYear();
    if (points.size() < 2 || years <= 0 || Double.isNaN(getFinalTarget())) {
      return Double.NaN;
    }
    double fastest = 0;
    for (int i = 1; i < points.size(); i++) {
      int step = points.get(i).year() - points.get(i - 1).year();
      if (step > 0) {
        double change = Math.abs(points.get(i).number() - points.get(i - 1).number()) / step;
        fastest = Math.max(fastest, change);
      }
    }
    double needed = Math.abs(getFinalTarget() - getLatestActual()) / years;
    return fastest == 0 ? Double.NaN : needed / fastest;
  }

  // --- all numbers together

  /**
   * The largest number over the smallest, by size, over all values but zero; 1 with fewer than 2.
   */
  public double getSpread() {
    double max = 0;
    double min = Double.MAX_VALUE;
    for (double number : numbers()) {
      double size = Math.abs(number);
      if (size > 0) {
        max = Math.max(max, size);
        min = Math.min(min, size);
      }
    }
    return max == 0 ? 1 : max / min;
  }

  /** The largest of all its numbers; NaN for none. */
  public double getLargest() {
    return numbers().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  /** The smallest of all its numbers; NaN for none. */
  public double getSmallest() {
    return numbers().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  private List<Double> numbers() {
    return measurements().stream().map(Series::numberOf).filter(n -> !Double.isNaN(n)).toList();
  }

  /**
   * The units written beside its values, the indicator's own first, without repetition. Values
   * written as plain numbers bring none.
   */
  public List<String> getUnitsWritten() {
    Set<String> units = new LinkedHashSet<>();
    if (!measure.isEmpty()) {
      units.add(measure);
    }
    for (Measurement measurement : measurements()) {
      measurement.value().filter(v -> v.number().isPresent()).ifPresent(v -> addUnit(units, v));
    }
    return List.copyOf(units);
  }

  private static void addUnit(Set<String> units, Value value) {
    String unit = Texts.plain(value.scaledUnit());
    if (!unit.isEmpty()) {
      units.add(unit);
    }
  }

  private List<Measurement> measurements() {
    return java.util.stream.Stream.of(
            baseline.stream(), source.targets().stream(), source.actuals().stream())
        .flatMap(s -> s)
        .toList();
  }

  private static boolean repeatsYear(List<Measurement> measurements) {
    Set<Integer> years = new LinkedHashSet<>();
    return measurements.stream().mapToInt(Series::yearOf).anyMatch(y -> y > 0 && !years.add(y));
  }

  private static String joined(List<Measurement> measurements) {
    return String.join(
        "、", measurements.stream().map(Series::writtenOf).filter(w -> !w.isEmpty()).toList());
  }

  // --- source

  /** Whether it names a data source. */
  public boolean isSourceGiven() {
    return source.source().isPresent()
        && (!getSourceName().isEmpty() || !getStatsDataId().isEmpty() || !getSourceUrl().isEmpty());
  }

  /** The name of its data source, or "". */
  public String getSourceName() {
    return Texts.plain(source.source().flatMap(Source::name));
  }

  /** The kind of its data source; null when not written. */
  public SourceKind getSourceKind() {
    return source.source().flatMap(Source::kind).orElse(null);
  }

  /** The page of its data source, or "". */
  public String getSourceUrl() {
    return source.source().flatMap(Source::url).orElse("");
  }

  /** The e-Stat table, or "". */
  public String getStatsDataId() {
    return source.source().flatMap(Source::statsDataId).orElse("");
  }

  /** The e-Stat item, or "". */
  public String getStatsItem() {
    return source.source().flatMap(Source::item).orElse("");
  }

  /** The e-Stat area, or "". */
  public String getStatsArea() {
    return source.source().flatMap(Source::area).orElse("");
  }

  /** The catalogue entry the author names, or "". */
  public String getCatalogue() {
    return source.catalogue().orElse("");
  }
}
