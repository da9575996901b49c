package jp.sujimichi.catalogue.estat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sujimichi.catalogue.WrittenUnit;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Value;

/** Puts one series into one indicator. */
final class IndicatorFilling {

  private static final Bilingual BASELINE = new Bilingual("基準値", "baseline");
  private static final Bilingual ACTUAL = new Bilingual("実績値", "measured value");

  private final Indicator indicator;
  private final LogicModel model;
  private final EstatSeries series;
  private final Optional<EstatFormula> formula;
  private final boolean replace;
  private final SortedMap<Integer, BigDecimal> values = new TreeMap<>();
  private final List<EstatChange> changes = new ArrayList<>();
  private final Optional<Measurement> baseline;
  private final List<Measurement> actuals;

  /**
   * A filling.
   *
   * @param formula how the series is computed; empty for one that the table holds as it stands
   * @param replace whether values that differ are replaced
   */
  IndicatorFilling(
      Indicator indicator,
      LogicModel model,
      EstatSeries series,
      Optional<EstatFormula> formula,
      boolean replace) {
    this.indicator = indicator;
    this.model = model;
    this.series = series;
    this.formula = formula;
    this.replace = replace;
    boolean usable = !series.values().isEmpty() && convert();
    if (!usable && changes.isEmpty()) {
      nothing(
          series.withheld().isEmpty()
              ? new Bilingual("e-Statに該当する値がありません。", "e-Stat has no such value")
              : new Bilingual(
                  "e-Statの表では、どの年も数値の代わりに記号（***、-、X など）になっています。",
                  "the table has signs (***, -, X) instead of numbers for every year"));
    }
    baseline = usable ? baseline() : indicator.baseline();
    actuals = usable ? actuals() : indicator.actuals();
  }

  List<EstatChange> changes() {
    return changes;
  }

  /** The author's note; where values were computed it says so, and how, once. */
  private Optional<String> note() {
    boolean took = changes.stream().anyMatch(change -> isTaken(change.kind()));
    if (formula.isEmpty() || !took) {
      return indicator.note();
    }
    String how = "e-Statの項目から計算した値です（" + formula.get().shown() + "）。";
    String before = indicator.note().orElse("");
    return Optional.of(
        before.contains(how) ? before : before.isEmpty() ? how : before + "\n" + how);
  }

  private static boolean isTaken(EstatChange.Kind kind) {
    return kind == EstatChange.Kind.FILLED || kind == EstatChange.Kind.CHANGED;
  }

  Indicator filled() {
    return new Indicator(
        indicator.id(),
        indicator.element(),
        indicator.name(),
        indicator.indicatorClass(),
        indicator.unit(),
        indicator.direction(),
        indicator.definition(),
        baseline,
        indicator.targets(),
        actuals,
        indicator.source(),
        indicator.frequency(),
        indicator.cumulative(),
        indicator.catalogue(),
        indicator.benchmark(),
        indicator.cause(),
        indicator.action(),
        note(),
        indicator.other());
  }

  /** Brings the series into the indicator's unit; false when the two count different things. */
  private boolean convert() {
    if (series.units().size() > 1) {
      nothing(
          new Bilingual(
              "表に単位がいくつもあります（" + String.join("、", series.units()) + "）。",
              "the table has several units (" + String.join(", ", series.units()) + ")"));
      return false;
    }
    String written = indicator.unit().orElse("");
    if (series.units().isEmpty() || written.isBlank()) {
      values.putAll(series.values());
      return true;
    }
    String official = series.units().iterator().next();
    WrittenUnit from = WrittenUnit.of(official);
    WrittenUnit to = WrittenUnit.of(written);
    for (Map.Entry<Integer, BigDecimal> value : series.values().entrySet()) {
      Optional<BigDecimal> converted = to.convert(value.getValue(), from);
      if (converted.isEmpty()) {
        nothing(
            new Bilingual(
                "単位が違います（モデルは「" + written + "」、e-Statは「" + official + "」）。",
                "the units differ (\""
                    + written
                    + "\" in the model, \""
                    + official
                    + "\" on e-Stat)"));
        return false;
      }
      values.put(value.getKey(), converted.get());
    }
    return true;
  }

  private Optional<Measurement> baseline() {
    Optional<Measurement> written = indicator.baseline();
    OptionalInt year =
        written.flatMap(Measurement::year).map(FiscalYear::number).orElse(OptionalInt.empty());
    if (year.isEmpty() && written.flatMap(Measurement::value).isPresent()) {
      nothing(new Bilingual("基準値に年度がないため、比べられません。", "the baseline has no year to compare by"));
      return written;
    }
    if (year.isEmpty()) {
      year = latestBeforePlan();
    }
    if (year.isEmpty()) {
      nothing(
          new Bilingual(
              "計画の開始より前の値がないか、開始年度が書かれていないため、基準値にする年が決まりません。",
              "there is no value before the plan, or its first year is not given, so no year can be"
                  + " the baseline's"));
      return written;
    }
    return measured(BASELINE, year.getAsInt(), written);
  }

  private OptionalInt latestBeforePlan() {
    OptionalInt start =
        model.plan().flatMap(Plan::start).map(FiscalYear::number).orElse(OptionalInt.empty());
    OptionalInt asOf = model.asOf().map(FiscalYear::number).orElse(OptionalInt.empty());
    if (start.isEmpty() && asOf.isEmpty()) {
      return OptionalInt.empty();
    }
    int before = start.isPresent() ? start.getAsInt() : asOf.getAsInt() + 1;
    SortedMap<Integer, BigDecimal> earlier = values.headMap(before);
    return earlier.isEmpty() ? OptionalInt.empty() : OptionalInt.of(earlier.lastKey());
  }

  private List<Measurement> actuals() {
    OptionalInt first =
        baseline.flatMap(Measurement::year).map(FiscalYear::number).orElse(OptionalInt.empty());
    List<Measurement> result = new ArrayList<>();
    SortedMap<Integer, Measurement> added = new TreeMap<>();
    SortedMap<Integer, BigDecimal> wanted =
        first.isPresent() ? values.tailMap(first.getAsInt() + 1) : new TreeMap<>();
    for (int year : wanted.keySet()) {
      measured(ACTUAL, year, actual(year)).ifPresent(m -> added.put(year, m));
    }
    for (Measurement written : indicator.actuals()) {
      OptionalInt year = written.year().map(FiscalYear::number).orElse(OptionalInt.empty());
      Measurement official = year.isPresent() ? added.remove(year.getAsInt()) : null;
      result.add(official != null ? official : written);
    }
    result.addAll(added.values());
    return result;
  }

  private Optional<Measurement> actual(int year) {
    return indicator.actuals().stream()
        .filter(m -> m.year().map(FiscalYear::number).equals(Optional.of(OptionalInt.of(year))))
        .findFirst();
  }

  /** The measurement to write for a year; empty when there is no figure for it. */
  private Optional<Measurement> measured(Bilingual place, int year, Optional<Measurement> written) {
    BigDecimal official = values.get(year);
    String before = written.flatMap(Measurement::value).map(Value::written).orElse("");
    if (official == null) {
      change(EstatChange.Kind.NOTHING, place, year, before, "", Optional.of(missing(year)));
      return written;
    }
    String now = official.toPlainString();
    Measurement filled =
        new Measurement(
            written.flatMap(Measurement::year).or(() -> Optional.of(FiscalYear.of(year))),
            Optional.of(Value.of(official)),
            written.map(Measurement::other).orElse(OtherProperties.none()));
    if (before.isEmpty()) {
      change(EstatChange.Kind.FILLED, place, year, before, now, Optional.empty());
      return Optional.of(filled);
    }
    Optional<BigDecimal> number = written.flatMap(Measurement::value).flatMap(Value::number);
    if (number.isPresent() && number.get().compareTo(official) == 0) {
      change(EstatChange.Kind.SAME, place, year, before, now, Optional.empty());
      return written;
    }
    if (replace) {
      change(EstatChange.Kind.CHANGED, place, year, before, now, Optional.empty());
      return Optional.of(filled);
    }
    change(
        EstatChange.Kind.KEPT,
        place,
        year,
        before,
        now,
        Optional.of(new Bilingual("モデルの値を残しました。", "the model's value was left as it is")));
    return written;
  }

  private Bilingual missing(int year) {
    if (series.withheld().contains(year)) {
      return new Bilingual(
          "e-Statの表では数値の代わりに記号（***、-、X など）になっています。",
          "the table has a sign (***, -, X) instead of a number");
    }
    return series.ambiguous().contains(year)
        ? new Bilingual("e-Statの表に違う値がいくつもあります。", "the table has several different values")
        : new Bilingual("e-Statの表にこの年の値がありません。", "the table has no value for this year");
  }

  private void change(
      EstatChange.Kind kind,
      Bilingual place,
      int year,
      String before,
      String now,
      Optional<Bilingual> because) {
    Optional<Bilingual> computed =
        formula
            .filter(how -> isTaken(kind))
            .map(
                how ->
                    new Bilingual("（" + how.shown() + " で計算）", " (computed: " + how.shown() + ")"));
    changes.add(
        new EstatChange(
            indicator, kind, Optional.of(place), year, before, now, because.or(() -> computed)));
  }

  private void nothing(Bilingual because) {
    changes.add(EstatFiller.nothing(indicator, because));
  }
}
