package jp.sujimichi.format.rs;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.Value;

/** Gathers the rows of one indicator, one row a kind of figure. */
final class RsIndicator {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,20})?");

  private final RsGoal first;
  private final SortedMap<Integer, Value> targets = new TreeMap<>();
  private final SortedMap<Integer, Value> actuals = new TreeMap<>();
  private final SortedSet<Integer> marked = new TreeSet<>();

  RsIndicator(RsGoal first) {
    this.first = first;
  }

  void add(RsGoal row) {
    for (Map.Entry<Integer, String> year : row.years().entrySet()) {
      if (row.figure() == RsFigure.TARGET) {
        targets.putIfAbsent(year.getKey(), value(year.getValue()));
      } else if (row.figure() == RsFigure.ACTUAL) {
        actuals.putIfAbsent(year.getKey(), value(year.getValue()));
      } else if (row.marks(year)) {
        marked.add(year.getKey());
      }
    }
  }

  Indicator indicator(String id, String element) {
    return new Indicator(
        id,
        Optional.of(element),
        RsProject.oneLine(first.indicator()),
        IndicatorClass.OPTIONAL,
        present(first.unit()),
        direction(),
        Optional.empty(),
        Optional.empty(),
        targets(),
        measurements(actuals),
        present(first.source()).map(RsIndicator::source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OtherProperties.none());
  }

  /** The targets; a year that is marked as the goal's without a value stays without one. */
  private List<Measurement> targets() {
    List<Measurement> result = new ArrayList<>(measurements(targets));
    for (int year : marked) {
      if (!targets.containsKey(year)) {
        result.add(
            new Measurement(
                Optional.of(FiscalYear.of(year)), Optional.empty(), OtherProperties.none()));
      }
    }
    return result;
  }

  private static List<Measurement> measurements(SortedMap<Integer, Value> values) {
    List<Measurement> result = new ArrayList<>();
    values.forEach(
        (year, value) ->
            result.add(
                new Measurement(
                    Optional.of(FiscalYear.of(year)), Optional.of(value), OtherProperties.none())));
    return result;
  }

  private static Value value(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return NUMBER.matcher(text).matches()
        ? Value.of(new BigDecimal(text.replace(",", "")))
        : Value.parse(written);
  }

  private Optional<Direction> direction() {
    if (first.direction().contains("上向き")) {
      return Optional.of(Direction.INCREASE);
    }
    return first.direction().contains("下向き") ? Optional.of(Direction.DECREASE) : Optional.empty();
  }

  private static Source source(String name) {
    return new Source(
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OtherProperties.none());
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
