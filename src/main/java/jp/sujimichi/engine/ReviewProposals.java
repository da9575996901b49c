package jp.sujimichi.engine;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Plan;
import jp.sujimichi.retrospect.DueYear;

/** Proposals for the years in which a model is looked back upon. */
final class ReviewProposals implements ProposalTopic {

  private final ModelIndex index;

  ReviewProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("laterTarget", this::laterTarget), Map.entry("measuredYear", this::measuredYear));
  }

  /**
   * Moves a target that is due before results of its tier can be expected to the first year in
   * which they can; takes it away where another target stands in that year or later.
   */
  private Object laterTarget(Hit hit) {
    OptionalInt number = index.indicator(hit.at());
    if (number.isEmpty()) {
      return List.of();
    }
    Indicator indicator = index.indicatorAt(number.getAsInt());
    List<Integer> those = Values.indexes(indicator.targets(), Values.yearArgument(hit));
    OptionalInt own = index.elementOf(indicator);
    OptionalInt start =
        IntStream.of(index.planYear(Plan::start), Values.baselineYear(indicator))
            .filter(year -> year > 0)
            .min();
    if (those.size() != 1 || own.isEmpty() || start.isEmpty()) {
      return List.of();
    }
    int due = start.getAsInt() + DueYear.lagOf(index.elementAt(own.getAsInt()).tier());
    boolean later = indicator.targets().stream().anyMatch(t -> Values.yearOf(t) >= due);
    String target = Values.pointer(number.getAsInt(), "targets", those.get(0));
    int end = index.planYear(Plan::end);
    if (due <= Values.yearArgument(hit) || !later && end > 0 && due > end) {
      return List.of();
    }
    Edits edits = new Edits(index.model());
    return (later ? edits.remove(target) : edits.set(target + "/year", due)).operations();
  }

  /**
   * The last year with a measured value, where no indicator has a number for the year of the review
   * and this one has one for that year.
   */
  private Object measuredYear(Hit hit) {
    int reviewed = Values.yearArgument(hit);
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          int last = latest(indicator);
          boolean anyLater =
              index.model().indicators().stream()
                  .flatMap(i -> i.actuals().stream())
                  .anyMatch(m -> Values.yearOf(m) > last && !isPending(m));
          return last > 0 && last < reviewed && !anyLater ? last : Proposals.NOTHING;
        });
  }

  /** Whether words stand for a value that is still to come. */
  private static boolean isPending(Measurement measurement) {
    return measurement
        .value()
        .filter(v -> v.textual() && v.written().chars().noneMatch(Character::isDigit))
        .isPresent();
  }

  private static int latest(Indicator indicator) {
    return indicator.actuals().stream()
        .filter(m -> Values.number(m).isPresent())
        .mapToInt((Measurement m) -> Values.yearOf(m))
        .max()
        .orElse(0);
  }
}
