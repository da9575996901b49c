package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.TextLikeness;
import jp.sujimichi.model.Tier;

/** Proposals at elements: what to link them to, what could measure them. */
final class ElementProposals implements ProposalTopic {

  /** Below this likeness of texts, several candidates cannot be told apart. */
  private static final double LIKE = 0.08;

  private static final double MEASURES = 0.2;
  private static final Pattern MINUS =
      Pattern.compile("[▲△−]\\s*(?=[0-9])|(?<![0-9A-Za-z])-(?=\\s*[0-9])");

  private final ModelIndex index;

  ElementProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("nextElement", this::next),
        Map.entry("previousElement", this::previous),
        Map.entry("spareElement", this::spare),
        Map.entry("looseIndicator", this::looseIndicator),
        Map.entry("textWithoutMinus", this::textWithoutMinus),
        Map.entry("foundationEnd", this::foundationEnd),
        Map.entry("serviceStart", this::serviceStart));
  }

  /**
   * The element of the next tier in the same layer that an element most likely leads to. Nothing
   * for a result no arrow leads to: one that leads on would still come from nowhere.
   */
  Object next(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge()) {
      return Proposals.NOTHING;
    }
    Tier tier = index.elementAt(at.getAsInt()).tier();
    boolean fromNowhere =
        index.graph().causeCount(at.getAsInt()) == 0 && Tier.ACTIVITY.isBefore(tier);
    return tier == Tier.OUTCOME3 || fromNowhere
        ? Proposals.NOTHING
        : best(at.getAsInt(), Tier.values()[tier.ordinal() + 1], i -> true);
  }

  /** The element of the tier before in the same layer that most likely leads to an element. */
  Object previous(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge()) {
      return Proposals.NOTHING;
    }
    Tier tier = index.elementAt(at.getAsInt()).tier();
    return tier.isBefore(Tier.OUTPUT)
        ? Proposals.NOTHING
        : best(
            at.getAsInt(),
            Tier.values()[tier.ordinal() - 1],
            i -> index.elementAt(i).tier() == Tier.ACTIVITY || index.graph().causeCount(i) > 0);
  }

  private Object best(int at, Tier tier, IntPredicate also) {
    Element element = index.elementAt(at);
    return index.isNamed(at)
        ? best(
            element.text(),
            i -> {
              Element other = index.elementAt(i);
              return other.tier() == tier
                  && index.sameLayer(element, other)
                  && index.isNamed(i)
                  && also.test(i);
            })
        : Proposals.NOTHING;
  }

  /** The only candidate, or the one whose text is most alike. */
  private Object best(String text, IntPredicate wanted) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < index.model().elements().size(); i++) {
      if (wanted.test(i)) {
        candidates.add(i);
      }
    }
    if (candidates.size() == 1) {
      return index.elementSubject(candidates.get(0));
    }
    int best = -1;
    double most = LIKE;
    for (int candidate : candidates) {
      double likeness = TextLikeness.of(text, index.elementAt(candidate).text());
      if (likeness > most) {
        best = candidate;
        most = likeness;
      }
    }
    return best < 0 ? Proposals.NOTHING : index.elementSubject(best);
  }

  /**
   * The element itself where it can go without leaving a gap: no arrow or indicator names it, and
   * its field has another element on its tier.
   */
  Object spare(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge()) {
      return Proposals.NOTHING;
    }
    Element element = index.elementAt(at.getAsInt());
    boolean named =
        index.isNamed(at.getAsInt())
            && (!index.indicatorsOf(element.id()).isEmpty()
                || index.model().links().stream()
                    .anyMatch(l -> l.from().equals(element.id()) || l.to().equals(element.id())));
    boolean alone =
        index.model().elements().stream()
            .noneMatch(
                other ->
                    other != element
                        && other.tier() == element.tier()
                        && index.model().fieldOf(other).equals(index.model().fieldOf(element)));
    return named || alone ? Proposals.NOTHING : hit.at();
  }

  /**
   * An optional indicator that could measure an element: attached to nothing, or one of several of
   * its own element, and closer to this one by its words.
   */
  Object looseIndicator(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge() || !index.isNamed(at.getAsInt())) {
      return Proposals.NOTHING;
    }
    String text = index.elementAt(at.getAsInt()).text();
    int best = -1;
    double most = MEASURES;
    for (int i = 0; i < index.model().indicators().size(); i++) {
      Indicator indicator = index.indicatorAt(i);
      double likeness = TextLikeness.of(text, indicator.name());
      boolean whole = indicator.unit().isPresent() && !indicator.targets().isEmpty();
      if (indicator.indicatorClass() == IndicatorClass.OPTIONAL
          && whole
          && likeness > most
          && likeness > likenessOfOwn(indicator)) {
        best = i;
        most = likeness;
      }
    }
    return best < 0 ? Proposals.NOTHING : index.indicatorSubject(best);
  }

  /** How close an indicator is to its element; 0 without one, 1 when it is that element's only. */
  private double likenessOfOwn(Indicator indicator) {
    if (indicator.element().isEmpty()) {
      return 0;
    }
    String id = indicator.element().get();
    OptionalInt own = index.graph().numberOf(id);
    if (own.isEmpty()) {
      return 0;
    }
    return index.indicatorsOf(id).size() < 2
        ? 1
        : TextLikeness.of(index.elementAt(own.getAsInt()).text(), indicator.name());
  }

  /** The text of an element with the signs before its numbers taken out. */
  Object textWithoutMinus(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty()) {
      return Proposals.NOTHING;
    }
    String text = index.elementAt(at.getAsInt()).text();
    String plain = MINUS.matcher(text).replaceAll("");
    return plain.equals(text) ? Proposals.NOTHING : plain;
  }

  /** The foundation element furthest along its chain, from which a service could be fed. */
  Object foundationEnd(Hit hit) {
    int best = -1;
    for (int i = 0; i < index.model().elements().size(); i++) {
      Element element = index.elementAt(i);
      boolean further = best < 0 || index.elementAt(best).tier().isBefore(element.tier());
      if (isOf(Layer.FOUNDATION, i) && element.tier() != Tier.INPUT && further) {
        best = i;
      }
    }
    boolean startless = serviceStart(hit).equals(Proposals.NOTHING);
    return best < 0 || startless ? Proposals.NOTHING : index.elementSubject(best);
  }

  /** The service activity a foundation would feed: the only one, or the one most like it. */
  Object serviceStart(Hit hit) {
    if (index.isLarge()) {
      return Proposals.NOTHING;
    }
    StringBuilder foundation = new StringBuilder();
    for (int i = 0; i < index.model().elements().size(); i++) {
      if (isOf(Layer.FOUNDATION, i)) {
        foundation.append(index.elementAt(i).text());
      }
    }
    return best(
        foundation.toString(),
        i -> isOf(Layer.SERVICE, i) && index.elementAt(i).tier() == Tier.ACTIVITY);
  }

  private boolean isOf(Layer layer, int element) {
    return index.isNamed(element)
        && index.layerOf(index.elementAt(element)).filter(layer::equals).isPresent();
  }
}
