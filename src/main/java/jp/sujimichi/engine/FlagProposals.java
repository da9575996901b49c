package jp.sujimichi.engine;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.sujimichi.engine.fact.FieldTier;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;

/** Proposals for the class, the direction and the counting of an indicator. */
final class FlagProposals implements ProposalTopic {

  private final ModelIndex index;

  FlagProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("optionalIndicator", this::optional),
        Map.entry("emptyIndicator", this::empty),
        Map.entry("cumulativeFlag", this::cumulativeFlag),
        Map.entry("oppositeDirection", this::oppositeDirection),
        Map.entry("cumulativeUnsaid", this::cumulativeUnsaid));
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
    return index.withIndicator(
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

  /** The indicator itself where only its flag says that it is cumulative. */
  Object cumulativeFlag(Hit hit) {
    return index.withIndicator(
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
    return index.withIndicator(
        hit,
        (number, indicator) ->
            switch (indicator.direction().orElse(Direction.MAINTAIN)) {
              case INCREASE -> Direction.DECREASE;
              case DECREASE -> Direction.INCREASE;
              case MAINTAIN -> Proposals.NOTHING;
            });
  }

  /** The indicator itself where it counts things and does not say whether they add up. */
  Object cumulativeUnsaid(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> indicator.cumulative().isEmpty() ? hit.at() : Proposals.NOTHING);
  }
}
