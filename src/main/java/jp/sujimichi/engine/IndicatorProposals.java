package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.sujimichi.engine.fact.FieldTier;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Value;

/** Proposals at indicators: years and values that follow from what is written already. */
final class IndicatorProposals {

  private final ModelIndex index;

  IndicatorProposals(ModelIndex index) {
    this.index = index;
  }

  /** The first optional indicator on a field's tier that could be of a higher class. */
  Object optional(Hit hit) {
    if (!(hit.at() instanceof FieldTier place) || index.isLarge()) {
      return Proposals.NOTHING;
    }
    for (int i = 0; i < index.model().indicators().size(); i++) {
      Indicator indicator = index.indicatorAt(i);
      OptionalInt at = indicator.element().map(index.graph()::numberOf).orElse(OptionalInt.empty());
      if (indicator.indicatorClass() != IndicatorClass.OPTIONAL || at.isEmpty()) {
        continue;
      }
      Element element = index.elementAt(at.getAsInt());
      if (element.tier() == place.getTier()
          && index.model().fieldOf(element).filter(place.getField()::equals).isPresent()) {
        return index.indicatorSubject(i);
      }
    }
    return Proposals.NOTHING;
  }

  /** The optional indicator itself where it holds no value and its element has another. */
  Object empty(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          boolean bare =
              indicator.baseline().isEmpty()
                  && indicator.targets().isEmpty()
                  && indicator.actuals().isEmpty()
                  && indicator.indicatorClass() == IndicatorClass.OPTIONAL;
          boolean another =
              indicator.element().filter(id -> index.indicatorsOf(id).size() > 1).isPresent();
          return bare && another ? hit.at() : Proposals.NOTHING;
        });
  }

  // --- baselines

  /** The one year whose actual value is the baseline's. */
  Object yearOfSameActual(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          Optional<BigDecimal> level = indicator.baseline().flatMap(IndicatorProposals::number);
          List<Integer> years =
              indicator.actuals().stream()
                  .filter(a -> level.isPresent() && same(number(a), level.get()))
                  .map(IndicatorProposals::yearOf)
                  .filter(year -> year > 0 && isBeforeTargets(indicator, year))
                  .toList();
          return years.size() == 1 ? years.get(0) : Proposals.NOTHING;
        });
  }

  /** The year before the plan begins, where targets and actuals lie after it. */
  Object yearBeforePlan(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          int start = planYear(Plan::start);
          boolean fits = start > 0 && isBeforeTargets(indicator, start - 1);
          return fits ? start - 1 : Proposals.NOTHING;
        });
  }

  private static boolean isBeforeTargets(Indicator indicator, int year) {
    return indicator.targets().stream()
        .mapToInt(IndicatorProposals::yearOf)
        .filter(target -> target > 0)
        .allMatch(target -> year < target);
  }

  // --- targets

  /** A year about half-way to the only target; nothing unless a value for it can be worked out. */
  Object interimYear(Hit hit) {
    return interim(hit).map(point -> (Object) point.year()).orElse(Proposals.NOTHING);
  }

  /** The value for {@link #interimYear} on the straight line from the baseline to the target. */
  Object interimValue(Hit hit) {
    return interim(hit).map(point -> (Object) point.value()).orElse(Proposals.NOTHING);
  }

  private record Point(int year, BigDecimal value) {}

  private Optional<Point> interim(Hit hit) {
    OptionalInt number = index.indicator(hit.at());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Indicator indicator = index.indicatorAt(number.getAsInt());
    if (indicator.targets().size() != 1 || indicator.baseline().isEmpty()) {
      return Optional.empty();
    }
    Measurement from = indicator.baseline().get();
    Measurement to = indicator.targets().get(0);
    int years = yearOf(to) - yearOf(from);
    int asOf = index.model().asOf().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
    int year = asOf + (yearOf(to) - asOf + 1) / 2;
    boolean plain = isPlain(from) && isPlain(to) && yearOf(from) > 0 && years > 1;
    if (!plain || asOf == 0 || year <= yearOf(from) || year >= yearOf(to)) {
      return Optional.empty();
    }
    BigDecimal start = number(from).orElseThrow();
    BigDecimal step = number(to).orElseThrow().subtract(start);
    BigDecimal part =
        step.multiply(BigDecimal.valueOf(year - yearOf(from)))
            .divide(BigDecimal.valueOf(years), 6, RoundingMode.HALF_UP);
    int digits = Math.max(0, Math.max(start.scale(), number(to).orElseThrow().scale()));
    return Optional.of(new Point(year, start.add(part).setScale(digits, RoundingMode.HALF_UP)));
  }

  /** The JSON Pointer of the only target without a year, where the plan's last year is free. */
  Object undatedTarget(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          List<Integer> undated = targetsOf(indicator, 0);
          boolean free =
              targetsOf(indicator, planYear(Plan::end)).isEmpty()
                  && planYear(Plan::end) > baselineYear(indicator);
          boolean yearly =
              indicator.targets().stream()
                  .anyMatch(t -> t.year().filter(y -> y.written().contains("毎")).isPresent());
          return planYear(Plan::end) > 0 && undated.size() == 1 && free && !yearly
              ? pointer(number, "targets", undated.get(0))
              : Proposals.NOTHING;
        });
  }

  /**
   * The JSON Pointer of the target with the last year, where it can be moved to the plan's last
   * year: no other target is of that year or later, and the baseline lies before it.
   */
  Object lastTarget(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          int end = planYear(Plan::end);
          int last = lastYear(indicator);
          List<Integer> those = targetsOf(indicator, last);
          boolean others =
              indicator.targets().stream()
                  .mapToInt(IndicatorProposals::yearOf)
                  .anyMatch(year -> year != last && year >= end);
          boolean fits =
              end > 0
                  && last > 0
                  && last != end
                  && those.size() == 1
                  && !others
                  && baselineYear(indicator) < end;
          int asOf = index.model().asOf().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
          boolean runs = end >= Math.max(asOf, planYear(Plan::start));
          return fits && runs ? pointer(number, "targets", those.get(0)) : Proposals.NOTHING;
        });
  }

  /** The JSON Pointer of the only target, where its year and the baseline's differ. */
  Object swappableTarget(Hit hit) {
    return with(
        hit,
        (number, indicator) ->
            indicator.targets().size() == 1 && lastYear(indicator) < baselineYear(indicator)
                ? pointer(number, "targets", 0)
                : Proposals.NOTHING);
  }

  /** The plan's last year. */
  Object planEnd(Hit hit) {
    return Proposals.year(planYear(Plan::end));
  }

  /** The plan's last year where an indicator's last target lies beyond it. */
  Object extendablePlan(Hit hit) {
    return with(
        hit,
        (number, indicator) ->
            Proposals.year(lastYear(indicator) > planYear(Plan::end) ? planYear(Plan::end) : 0));
  }

  /** The JSON Pointer of the targets of the indicator a finding calls {@code first}. */
  Object targetsOfFirst(Hit hit) {
    if (!(hit.arguments().get("first") instanceof Subject first)) {
      return Proposals.NOTHING;
    }
    OptionalInt number = index.indicator(first);
    return number.isEmpty() || index.indicatorAt(number.getAsInt()).targets().isEmpty()
        ? Proposals.NOTHING
        : "/indicators/" + number.getAsInt() + "/targets";
  }

  /** The JSON Pointer of the target of {@code year} without which all move the same way. */
  Object turningTarget(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          List<Integer> those = targetsOf(indicator, yearArgument(hit));
          List<Measurement> rest = new ArrayList<>(indicator.targets());
          if (those.size() != 1) {
            return Proposals.NOTHING;
          }
          rest.remove((int) those.get(0));
          return lastYear(indicator) != yearArgument(hit) && isSteady(rest)
              ? pointer(number, "targets", those.get(0))
              : Proposals.NOTHING;
        });
  }

  private static boolean isSteady(List<Measurement> targets) {
    int sign = 0;
    for (int i = 1; i < targets.size(); i++) {
      if (!isPlain(targets.get(i)) || !isPlain(targets.get(i - 1))) {
        return false;
      }
      int step =
          number(targets.get(i)).orElseThrow().compareTo(number(targets.get(i - 1)).orElseThrow());
      boolean later = yearOf(targets.get(i)) > yearOf(targets.get(i - 1));
      if (!later || step * sign < 0) {
        return false;
      }
      sign = step == 0 ? sign : step;
    }
    return true;
  }

  // --- values given twice, and worked out

  /** The JSON Pointer of the first of exactly two values of {@code year}. */
  Object firstOfYear(Hit hit) {
    return ofYear(hit, 0);
  }

  /** The JSON Pointer of the second of exactly two values of {@code year}. */
  Object secondOfYear(Hit hit) {
    return ofYear(hit, 1);
  }

  private Object ofYear(Hit hit, int which) {
    return with(
        hit,
        (number, indicator) -> {
          List<Integer> targets = indexes(indicator.targets(), yearArgument(hit));
          List<Integer> actuals = indexes(indicator.actuals(), yearArgument(hit));
          boolean whole =
              targets.stream().allMatch(i -> indicator.targets().get(i).value().isPresent())
                  && actuals.stream().allMatch(i -> indicator.actuals().get(i).value().isPresent());
          if (!whole) {
            return Proposals.NOTHING;
          }
          if (targets.size() == 2 && actuals.size() < 2) {
            return pointer(number, "targets", targets.get(which));
          }
          return actuals.size() == 2 && targets.size() < 2
              ? pointer(number, "actuals", actuals.get(which))
              : Proposals.NOTHING;
        });
  }

  /** The JSON Pointer of the value of a rate in {@code year} that its counts contradict. */
  Object statedValue(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          List<String> found = new ArrayList<>();
          int year = yearArgument(hit);
          if (indicator.baseline().filter(b -> yearOf(b) == year && isPlain(b)).isPresent()) {
            found.add("/indicators/" + number + "/baseline/value");
          }
          for (String list : List.of("targets", "actuals")) {
            List<Measurement> of =
                list.equals("targets") ? indicator.targets() : indicator.actuals();
            for (int i : indexes(of, year)) {
              if (isPlain(of.get(i))) {
                found.add(pointer(number, list, i) + "/value");
              }
            }
          }
          return found.size() == 1 ? found.get(0) : Proposals.NOTHING;
        });
  }

  /** The rate its counts give, to one decimal place. */
  Object computedRate(Hit hit) {
    return hit.arguments().get("computed") instanceof Double rate && Double.isFinite(rate)
        ? BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_UP)
        : Proposals.NOTHING;
  }

  // --- flags

  /** The indicator itself where only its flag says that it is cumulative. */
  Object cumulativeFlag(Hit hit) {
    return with(
        hit,
        (number, indicator) -> {
          String words = indicator.name() + indicator.unit().orElse("");
          return indicator.cumulative().orElse(false) && !words.contains("累計")
              ? hit.at()
              : Proposals.NOTHING;
        });
  }

  /** The other way than the one written; nothing for one that is to be kept up. */
  Object oppositeDirection(Hit hit) {
    return with(
        hit,
        (number, indicator) ->
            switch (indicator.direction().orElse(Direction.MAINTAIN)) {
              case INCREASE -> Direction.DECREASE;
              case DECREASE -> Direction.INCREASE;
              case MAINTAIN -> Proposals.NOTHING;
            });
  }

  // --- reading

  private Object with(Hit hit, BiFunction<Integer, Indicator, Object> proposal) {
    OptionalInt number = index.indicator(hit.at());
    return number.isEmpty()
        ? Proposals.NOTHING
        : proposal.apply(number.getAsInt(), index.indicatorAt(number.getAsInt()));
  }

  private int planYear(Function<Plan, Optional<FiscalYear>> end) {
    return index
        .model()
        .plan()
        .flatMap(end)
        .map(FiscalYear::number)
        .map(y -> y.orElse(0))
        .orElse(0);
  }

  private static int yearArgument(Hit hit) {
    return hit.arguments().get("year") instanceof Integer year ? year : 0;
  }

  private static int yearOf(Measurement measurement) {
    return measurement.year().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
  }

  private static int baselineYear(Indicator indicator) {
    return indicator.baseline().map(IndicatorProposals::yearOf).orElse(0);
  }

  private static int lastYear(Indicator indicator) {
    return indicator.targets().stream().mapToInt(IndicatorProposals::yearOf).max().orElse(0);
  }

  private static List<Integer> targetsOf(Indicator indicator, int year) {
    return indexes(indicator.targets(), year);
  }

  private static List<Integer> indexes(List<Measurement> measurements, int year) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < measurements.size(); i++) {
      if (yearOf(measurements.get(i)) == year) {
        found.add(i);
      }
    }
    return found;
  }

  private static Optional<BigDecimal> number(Measurement measurement) {
    return measurement.value().flatMap(Value::number);
  }

  private static boolean same(Optional<BigDecimal> number, BigDecimal other) {
    return number.filter(n -> n.compareTo(other) == 0).isPresent();
  }

  /** Whether the value is a bare number, so that another can stand beside it. */
  private static boolean isPlain(Measurement measurement) {
    return measurement.value().filter(v -> !v.textual() && v.number().isPresent()).isPresent();
  }

  private static String pointer(int indicator, String list, int number) {
    return "/indicators/" + indicator + '/' + list + '/' + number;
  }
}
