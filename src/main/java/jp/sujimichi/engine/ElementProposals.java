package jp.sujimichi.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;

/** Proposals at elements: what to link them to, what could measure them. */
final class ElementProposals implements ProposalTopic {

  private static final double MEASURES = 0.2;

  /** As many indicators as an element can carry without a word about which of them decides. */
  private static final int FEW = 3;

  private static final Pattern DATA =
      Pattern.compile("データ連携|都市OS|データ基盤|連携基盤|プラットフォーム|データベース|システム|クラウド");
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
        Map.entry("inputElement", this::input),
        Map.entry("secondCause", this::secondCause),
        Map.entry("spreadIndicators", this::spreadIndicators),
        Map.entry("serviceField", this::serviceField),
        Map.entry("dataInput", this::dataInput),
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

  private Object best(String text, IntPredicate wanted) {
    return index.proposed(index.best(text, wanted));
  }

  /** The input an activity most likely uses. */
  Object input(Hit hit) {
    OptionalInt at = index.element(hit.at());
    return at.isEmpty() || index.isLarge()
        ? Proposals.NOTHING
        : best(index.elementAt(at.getAsInt()).text(), i -> index.elementAt(i).tier() == Tier.INPUT);
  }

  /**
   * A result of tier 2 that leads elsewhere so far and most likely to this state of the city too.
   */
  Object secondCause(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge() || !index.isNamed(at.getAsInt())) {
      return Proposals.NOTHING;
    }
    Element state = index.elementAt(at.getAsInt());
    BitSet linked = index.graph().upstreamOf(i -> i == at.getAsInt());
    return best(
        state.text(),
        i ->
            index.elementAt(i).tier() == Tier.OUTCOME2
                && index.sameLayer(state, index.elementAt(i))
                && index.graph().causeCount(i) > 0
                && !linked.get(i));
  }

  /** Moves so many indicators to elements of the tier they fit better that three are left. */
  Object spreadIndicators(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge() || !index.isNamed(at.getAsInt())) {
      return List.of();
    }
    Element own = index.elementAt(at.getAsInt());
    List<Integer> there = index.indicatorsOf(own.id());
    Edits edits = new Edits(index.model());
    int left = there.size();
    for (int number : there) {
      Indicator indicator = index.indicatorAt(number);
      OptionalInt better = left > FEW ? closer(own, indicator) : OptionalInt.empty();
      if (better.isPresent()) {
        edits.set("/indicators/" + number + "/element", index.elementAt(better.getAsInt()).id());
        left--;
      }
    }
    return left > FEW ? List.of() : edits.operations();
  }

  /** An element of the tier, with few indicators, whose words are closer to an indicator. */
  private OptionalInt closer(Element own, Indicator indicator) {
    double likeness = Math.max(MEASURES, index.likeness(own.text(), indicator.name()));
    return IntStream.range(0, index.model().elements().size())
        .filter(i -> index.isNamed(i) && index.elementAt(i) != own)
        .filter(i -> index.elementAt(i).tier() == own.tier())
        .filter(i -> index.sameLayer(own, index.elementAt(i)))
        .filter(i -> index.indicatorsOf(index.elementAt(i).id()).size() < FEW)
        .filter(i -> index.likeness(index.elementAt(i).text(), indicator.name()) > likeness)
        .findFirst();
  }

  /** The service field of the elements an element of the foundation leads from or to. */
  Object serviceField(Hit hit) {
    Set<Field> fields = new LinkedHashSet<>();
    for (Element element : index.model().elements()) {
      index.model().fieldOf(element).filter(f -> f.layer() == Layer.SERVICE).ifPresent(fields::add);
    }
    return fields.size() == 1 ? fields.iterator().next() : Proposals.NOTHING;
  }

  /**
   * An input about data or systems that an activity uses and that no foundation field claims yet.
   */
  Object dataInput(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty()) {
      return Proposals.NOTHING;
    }
    return index.proposed(
        Arrays.stream(index.graph().causesOf(at.getAsInt()))
            .filter(i -> index.elementAt(i).tier() == Tier.INPUT)
            .filter(i -> DATA.matcher(index.elementAt(i).text()).find())
            .findFirst());
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
      double likeness = index.likeness(text, indicator.name());
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
        : index.likeness(index.elementAt(own.getAsInt()).text(), indicator.name());
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
