package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Plan;

/** Proposals for the targets of an indicator: years and values that follow from what is written. */
final class TargetProposals implements ProposalTopic {

  private final ModelIndex index;

  TargetProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("interimYear", this::interimYear),
        Map.entry("interimValue", this::interimValue),
        Map.entry("undatedTarget", this::undatedTarget),
        Map.entry("lastTarget", this::lastTarget),
        Map.entry("swappableTarget", this::swappableTarget),
        Map.entry("planEnd", this::planEnd),
        Map.entry("extendablePlan", this::extendablePlan),
        Map.entry("targetsOfFirst", this::targetsOfFirst),
        Map.entry("turningTarget", this::turningTarget));
  }

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
    int years = Values.yearOf(to) - Values.yearOf(from);
    int asOf = index.model().asOf().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
    int year = asOf + (Values.yearOf(to) - asOf + 1) / 2;
    boolean plain =
        Values.isPlain(from) && Values.isPlain(to) && Values.yearOf(from) > 0 && years > 1;
    if (!plain || asOf == 0 || year <= Values.yearOf(from) || year >= Values.yearOf(to)) {
      return Optional.empty();
    }
    BigDecimal start = Values.number(from).orElseThrow();
    BigDecimal step = Values.number(to).orElseThrow().subtract(start);
    BigDecimal part =
        step.multiply(BigDecimal.valueOf(year - Values.yearOf(from)))
            .divide(BigDecimal.valueOf(years), 6, RoundingMode.HALF_UP);
    int digits = Math.max(0, Math.max(start.scale(), Values.number(to).orElseThrow().scale()));
    return Optional.of(new Point(year, start.add(part).setScale(digits, RoundingMode.HALF_UP)));
  }

  /** The JSON Pointer of the only target without a year, where the plan's last year is free. */
  Object undatedTarget(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          List<Integer> undated = Values.indexes(indicator.targets(), 0);
          boolean free =
              Values.indexes(indicator.targets(), index.planYear(Plan::end)).isEmpty()
                  && index.planYear(Plan::end) > Values.baselineYear(indicator);
          boolean yearly =
              indicator.targets().stream()
                  .anyMatch(t -> t.year().filter(y -> y.written().contains("毎")).isPresent());
          return index.planYear(Plan::end) > 0 && undated.size() == 1 && free && !yearly
              ? Values.pointer(number, "targets", undated.get(0))
              : Proposals.NOTHING;
        });
  }

  /**
   * The JSON Pointer of the target with the last year, where it can be moved to the plan's last
   * year: no other target is of that year or later, and the baseline lies before it.
   */
  Object lastTarget(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          int end = index.planYear(Plan::end);
          int last = Values.lastYear(indicator);
          List<Integer> those = Values.indexes(indicator.targets(), last);
          boolean others =
              indicator.targets().stream()
                  .mapToInt(Values::yearOf)
                  .anyMatch(year -> year != last && year >= end);
          boolean fits =
              end > 0
                  && last > 0
                  && last != end
                  && those.size() == 1
                  && !others
                  && Values.baselineYear(indicator) < end;
          int asOf = index.model().asOf().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
          boolean runs = end >= Math.max(asOf, index.planYear(Plan::start));
          return fits && runs ? Values.pointer(number, "targets", those.get(0)) : Proposals.NOTHING;
        });
  }

  /** The JSON Pointer of the only target, where its year and the baseline's differ. */
  Object swappableTarget(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) ->
            indicator.targets().size() == 1
                    && Values.lastYear(indicator) < Values.baselineYear(indicator)
                ? Values.pointer(number, "targets", 0)
                : Proposals.NOTHING);
  }

  /** The plan's last year. */
  Object planEnd(Hit hit) {
    return Proposals.year(index.planYear(Plan::end));
  }

  /** The plan's last year where an indicator's last target lies beyond it. */
  Object extendablePlan(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) ->
            Proposals.year(
                Values.lastYear(indicator) > index.planYear(Plan::end)
                    ? index.planYear(Plan::end)
                    : 0));
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
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          List<Integer> those = Values.indexes(indicator.targets(), Values.yearArgument(hit));
          List<Measurement> rest = new ArrayList<>(indicator.targets());
          if (those.size() != 1) {
            return Proposals.NOTHING;
          }
          rest.remove((int) those.get(0));
          return Values.lastYear(indicator) != Values.yearArgument(hit) && isSteady(rest)
              ? Values.pointer(number, "targets", those.get(0))
              : Proposals.NOTHING;
        });
  }

  private static boolean isSteady(List<Measurement> targets) {
    int sign = 0;
    for (int i = 1; i < targets.size(); i++) {
      if (!Values.isPlain(targets.get(i)) || !Values.isPlain(targets.get(i - 1))) {
        return false;
      }
      int step =
          Values.number(targets.get(i))
              .orElseThrow()
              .compareTo(Values.number(targets.get(i - 1)).orElseThrow());
      boolean later = Values.yearOf(targets.get(i)) > Values.yearOf(targets.get(i - 1));
      if (!later || step * sign < 0) {
        return false;
      }
      sign = step == 0 ? sign : step;
    }
    return true;
  }
}
