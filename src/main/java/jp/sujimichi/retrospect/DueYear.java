package jp.sujimichi.retrospect;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Tier;

/** From which fiscal year on indicators that could not be judged can be. One serves one model. */
public final class DueYear {

  private final OptionalInt planStart;
  private final Map<String, Tier> tiers = new TreeMap<>();

  /** For the indicators of a model. */
  public DueYear(LogicModel model) {
    planStart = model.plan().flatMap(Plan::start).map(y -> y.number()).orElse(OptionalInt.empty());
    for (Element element : model.elements()) {
      tiers.putIfAbsent(element.id(), element.tier());
    }
  }

  /** The years after the start before which results of a tier can hardly be expected. */
  public static int lagOf(Tier tier) {
    return IndicatorJudge.lagOf(tier);
  }

  /**
   * The first fiscal year in which a verdict can be expected.
   *
   * @return empty for an indicator that was judged, and where only people can tell: a number still
   *     being counted, a survey without a rhythm, a missing target
   */
  public OptionalInt of(IndicatorReview review) {
    if (review.state() != ReviewState.NOT_DUE) {
      return OptionalInt.empty();
    }
    return review.beforeLag() ? afterLag(review.indicator()) : nextSurvey(review);
  }

  private OptionalInt afterLag(Indicator indicator) {
    OptionalInt baseline = indicator.baseline().map(Amount::yearOf).orElse(OptionalInt.empty());
    OptionalInt start = IntStream.concat(planStart.stream(), baseline.stream()).min();
    Optional<Tier> tier = indicator.element().map(tiers::get);
    return start.isEmpty() || tier.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(start.getAsInt() + IndicatorJudge.lagOf(tier.get()));
  }

  private static OptionalInt nextSurvey(IndicatorReview review) {
    Indicator indicator = review.indicator();
    OptionalInt last =
        Stream.concat(indicator.baseline().stream(), indicator.actuals().stream())
            .filter(m -> m.value().isPresent())
            .flatMapToInt(m -> Amount.yearOf(m).stream())
            .filter(year -> year <= review.year())
            .max();
    int rhythm = indicator.frequency().map(DueYear::yearsBetween).orElse(1);
    return last.isEmpty() || rhythm == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(last.getAsInt() + rhythm, review.year() + 1));
  }

  private static int yearsBetween(Frequency frequency) {
    return switch (frequency) {
      case MONTHLY, QUARTERLY, YEARLY -> 1;
      case EVERY_2_YEARS -> 2;
      case EVERY_3_YEARS -> 3;
      case EVERY_5_YEARS -> 5;
      case IRREGULAR -> 0;
    };
  }
}
