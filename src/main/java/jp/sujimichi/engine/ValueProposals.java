package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sujimichi.model.Measurement;

/** Proposals for values that are given twice or can be worked out. */
final class ValueProposals implements ProposalTopic {

  private final ModelIndex index;

  ValueProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("firstOfYear", this::firstOfYear),
        Map.entry("secondOfYear", this::secondOfYear),
        Map.entry("statedValue", this::statedValue),
        Map.entry("computedRate", this::computedRate));
  }

  /** The JSON Pointer of the first of exactly two values of {@code year}. */
  Object firstOfYear(Hit hit) {
    return ofYear(hit, 0);
  }

  /** The JSON Pointer of the second of exactly two values of {@code year}. */
  Object secondOfYear(Hit hit) {
    return ofYear(hit, 1);
  }

  private Object ofYear(Hit hit, int which) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          List<Integer> targets = Values.indexes(indicator.targets(), Values.yearArgument(hit));
          List<Integer> actuals = Values.indexes(indicator.actuals(), Values.yearArgument(hit));
          boolean whole =
              targets.stream().allMatch(i -> indicator.targets().get(i).value().isPresent())
                  && actuals.stream().allMatch(i -> indicator.actuals().get(i).value().isPresent());
          if (!whole) {
            return Proposals.NOTHING;
          }
          if (targets.size() == 2 && actuals.size() < 2) {
            return Values.pointer(number, "targets", targets.get(which));
          }
          return actuals.size() == 2 && targets.size() < 2
              ? Values.pointer(number, "actuals", actuals.get(which))
              : Proposals.NOTHING;
        });
  }

  /** The JSON Pointer of the value of a rate in {@code year} that its counts contradict. */
  Object statedValue(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          List<String> found = new ArrayList<>();
          int year = Values.yearArgument(hit);
          if (indicator
              .baseline()
              .filter(b -> Values.yearOf(b) == year && Values.isPlain(b))
              .isPresent()) {
            found.add("/indicators/" + number + "/baseline/value");
          }
          for (String list : List.of("targets", "actuals")) {
            List<Measurement> of =
                list.equals("targets") ? indicator.targets() : indicator.actuals();
            for (int i : Values.indexes(of, year)) {
              if (Values.isPlain(of.get(i))) {
                found.add(Values.pointer(number, list, i) + "/value");
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
}
