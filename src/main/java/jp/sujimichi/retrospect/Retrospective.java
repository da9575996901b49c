package jp.sujimichi.retrospect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;

/**
 * What the measured values of a model say, looked back upon from one fiscal year.
 *
 * <pre>{@code
 * Retrospective.of(model).ifPresent(r -> r.missed().forEach(kpi -> print(kpi.question())));
 * }</pre>
 *
 * @param model the model
 * @param year the fiscal year of the review: {@code asOf}, else the last with a measured value
 * @param indicators every indicator, in the order written
 * @param elements every element, in the order written
 * @param chains the verdicts on the causal chains, by path in the order the elements are written
 * @param truncated whether the model has more chains than are listed
 * @param missed the missed KPIs, each traced back, in the order written
 */
public record Retrospective(
    LogicModel model,
    int year,
    List<IndicatorReview> indicators,
    List<ElementReview> elements,
    List<ChainVerdict> chains,
    boolean truncated,
    List<MissedKpi> missed) {

  public Retrospective {
    indicators = List.copyOf(indicators);
    elements = List.copyOf(elements);
    chains = List.copyOf(chains);
    missed = List.copyOf(missed);
  }

  /**
   * Looks back on a model.
   *
   * @return empty for a model that names no review year and holds no measured value with a year
   */
  public static Optional<Retrospective> of(LogicModel model) {
    return of(model, new DirectionWords());
  }

  /**
   * Looks back on a model.
   *
   * @param directions the direction of an indicator for which neither the author nor its numbers
   *     show one; empty when its name does not tell either
   * @return empty for a model that names no review year and holds no measured value with a year
   */
  public static Optional<Retrospective> of(
      LogicModel model, Function<Indicator, Optional<Direction>> directions) {
    return Review.of(model, CausalGraph.of(model), directions);
  }

  /**
   * Looks back on a model only where something has been measured.
   *
   * @return empty for a model without a measured value in its review year or before
   */
  public static Optional<Retrospective> ofMeasured(LogicModel model) {
    return isAnyActual(model) ? ofMeasured(model, CausalGraph.of(model)) : Optional.empty();
  }

  /**
   * Looks back on a model only where something has been measured.
   *
   * @param graph the graph of this model
   * @return empty for a model without a measured value in its review year or before
   */
  public static Optional<Retrospective> ofMeasured(LogicModel model, CausalGraph graph) {
    return isAnyActual(model)
        ? Review.of(model, graph, new DirectionWords()).filter(Retrospective::isMeasured)
        : Optional.empty();
  }

  private static boolean isAnyActual(LogicModel model) {
    for (Indicator indicator : model.indicators()) {
      if (!indicator.actuals().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any value has been measured in the review year or before. */
  public boolean isMeasured() {
    for (Indicator indicator : model.indicators()) {
      for (Measurement actual : indicator.actuals()) {
        if (actual.value().isPresent() && Amount.yearOf(actual).orElse(Integer.MAX_VALUE) <= year) {
          return true;
        }
      }
    }
    return false;
  }
}
