package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Plan;

/** Proposals for the baseline of an indicator. */
final class BaselineProposals implements ProposalTopic {

  private final ModelIndex index;

  BaselineProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("yearOfSameActual", this::yearOfSameActual),
        Map.entry("yearBeforePlan", this::yearBeforePlan));
  }

  /** The one year whose actual value is the baseline's. */
  Object yearOfSameActual(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          Optional<BigDecimal> level = indicator.baseline().flatMap(Values::number);
          List<Integer> years =
              indicator.actuals().stream()
                  .filter(a -> level.isPresent() && same(Values.number(a), level.get()))
                  .map(Values::yearOf)
                  .filter(year -> year > 0 && isBeforeTargets(indicator, year))
                  .toList();
          return years.size() == 1 ? years.get(0) : Proposals.NOTHING;
        });
  }

  /** The year before the plan begins, where targets and actuals lie after it. */
  Object yearBeforePlan(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          int start = index.planYear(Plan::start);
          boolean fits = start > 0 && isBeforeTargets(indicator, start - 1);
          return fits ? start - 1 : Proposals.NOTHING;
        });
  }

  private static boolean isBeforeTargets(Indicator indicator, int year) {
    return indicator.targets().stream()
        .mapToInt(Values::yearOf)
        .filter(target -> target > 0)
        .allMatch(target -> year < target);
  }

  private static boolean same(Optional<BigDecimal> number, BigDecimal other) {
    return number.filter(n -> n.compareTo(other) == 0).isPresent();
  }
}
