package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.LayerTier;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Tier;

/** Proposals for the arrows and tiers of a model as a whole. */
final class NetworkProposals implements ProposalTopic {

  private static final Pattern RESOURCE =
      Pattern.compile(
          "(予算|事業費|財源|交付金|補助金|基金|職員|人員|要員|運営体制|会議室|車両|機器)(の(確保|充当|活用|配置))?$"
              + "|[0-9０-９][,，0-9０-９]*(千円|万円|百万円|億円|円|名|人体制)$");
  private static final Pattern MONEY = Pattern.compile("事業費|予算|決算|経費|委託料|補助金額");
  private static final Pattern MONEY_UNIT = Pattern.compile("(千|万|百万|億)?円");

  private final ModelIndex index;

  NetworkProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("linkTiers", this::linkTiers),
        Map.entry("joinParts", this::joinParts),
        Map.entry("keepExplainedLinks", this::keepExplainedLinks),
        Map.entry("testNote", hit -> testNote()),
        Map.entry("displacedElement", this::displacedElement),
        Map.entry("resourceActivity", hit -> resourceActivity()),
        Map.entry("inputFromBudget", hit -> inputFromBudget()));
  }

  // --- a model without arrows

  /**
   * Arrows from every tier to the next, where each element has one it most likely leads to and each
   * result one it most likely comes from.
   */
  private Object linkTiers(Hit hit) {
    if (index.isLarge() || !index.model().links().isEmpty()) {
      return List.of();
    }
    Edits edits = new Edits(index.model());
    BitSet caused = new BitSet();
    for (int i = 0; i < index.model().elements().size(); i++) {
      Element element = index.elementAt(i);
      if (!index.isNamed(i) || index.layerOf(element).isEmpty()) {
        return List.of();
      }
      if (element.tier() != Tier.OUTCOME3) {
        OptionalInt to = neighbour(i, 1);
        if (to.isEmpty()) {
          return List.of();
        }
        edits.addLink(element.id(), index.elementAt(to.getAsInt()).id());
        caused.set(to.getAsInt());
      }
    }
    for (int i = 0; i < index.model().elements().size(); i++) {
      if (!caused.get(i) && Tier.ACTIVITY.isBefore(index.elementAt(i).tier())) {
        OptionalInt from = neighbour(i, -1);
        if (from.isEmpty()) {
          return List.of();
        }
        edits.addLink(index.elementAt(from.getAsInt()).id(), index.elementAt(i).id());
      }
    }
    return edits.operations();
  }

  private OptionalInt neighbour(int element, int step) {
    Element own = index.elementAt(element);
    Tier tier = Tier.values()[own.tier().ordinal() + step];
    return index.best(
        own.text(),
        i -> index.elementAt(i).tier() == tier && index.sameLayer(own, index.elementAt(i)));
  }

  // --- a model in parts

  /**
   * One arrow for every part of the model that no arrow connects with the largest: from its
   * furthest result, or the one before the last tier, to the one of the largest part it most likely
   * leads to.
   */
  private Object joinParts(Hit hit) {
    if (index.isLarge()) {
      return List.of();
    }
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < index.graph().size(); i++) {
      sizes.merge(index.graph().componentOf(i), 1, Integer::sum);
    }
    int largest = -1;
    for (int part = 0; part < index.graph().size(); part++) {
      boolean larger = sizes.getOrDefault(part, 0) > sizes.getOrDefault(largest, 0);
      largest = larger ? part : largest;
    }
    Edits edits = new Edits(index.model());
    for (Map.Entry<Integer, Integer> part : sizes.entrySet()) {
      if (part.getKey() != largest && part.getValue() > 1 && !join(part.getKey(), largest, edits)) {
        return List.of();
      }
    }
    return edits.operations();
  }

  private boolean join(int part, int largest, Edits edits) {
    for (Tier tier : List.of(Tier.OUTCOME2, Tier.OUTCOME1, Tier.OUTPUT)) {
      Tier next = Tier.values()[tier.ordinal() + 1];
      for (int i = 0; i < index.model().elements().size(); i++) {
        Element from = index.elementAt(i);
        if (!index.isNamed(i) || from.tier() != tier || index.graph().componentOf(i) != part) {
          continue;
        }
        OptionalInt to =
            index.best(
                from.text(),
                e ->
                    index.graph().componentOf(e) == largest
                        && index.elementAt(e).tier() == next
                        && index.sameLayer(from, index.elementAt(e)));
        if (to.isPresent()) {
          edits.addLink(from.id(), index.elementAt(to.getAsInt()).id());
          return true;
        }
      }
    }
    return false;
  }

  // --- too many arrows

  /**
   * Takes away the arrows to the next tier for which no reason is written, so long as each element
   * keeps a cause and an effect; nothing where none or all have a reason.
   */
  private Object keepExplainedLinks(Hit hit) {
    if (!(hit.at() instanceof LayerTier place) || place.getNext() == null || index.isLarge()) {
      return List.of();
    }
    List<Integer> between = new ArrayList<>();
    for (int i = 0; i < index.model().links().size(); i++) {
      if (isBetween(index.model().links().get(i), place)) {
        between.add(i);
      }
    }
    Map<String, Integer> effects = new HashMap<>();
    Map<String, Integer> causes = new HashMap<>();
    for (int number : between) {
      effects.merge(index.model().links().get(number).from(), 1, Integer::sum);
      causes.merge(index.model().links().get(number).to(), 1, Integer::sum);
    }
    List<Integer> dispensable = new ArrayList<>();
    for (int number : between) {
      Link link = index.model().links().get(number);
      if (!isExplained(link) && effects.get(link.from()) > 1 && causes.get(link.to()) > 1) {
        effects.merge(link.from(), -1, Integer::sum);
        causes.merge(link.to(), -1, Integer::sum);
        dispensable.add(number);
      }
    }
    boolean anyReason = between.stream().anyMatch(i -> isExplained(index.model().links().get(i)));
    double left = between.size() - dispensable.size();
    boolean enough = left / ((double) place.getElementCount() * place.getNextCount()) < 0.9;
    return anyReason && enough
        ? new Edits(index.model()).removeFrom("/links", dispensable).operations()
        : List.of();
  }

  private boolean isBetween(Link link, LayerTier place) {
    return link.kind() == LinkKind.CAUSE
        && isOn(link.from(), place.getLayer(), place.getTier())
        && isOn(link.to(), place.getLayer(), place.getNext());
  }

  private boolean isOn(String id, Layer layer, Tier tier) {
    OptionalInt element = index.graph().numberOf(id);
    return element.isPresent()
        && index.elementAt(element.getAsInt()).tier() == tier
        && index.layerOf(index.elementAt(element.getAsInt())).filter(layer::equals).isPresent();
  }

  private static boolean isExplained(Link link) {
    return link.assumption().isPresent() || link.evidence().isPresent() || link.note().isPresent();
  }

  /**
   * A note at the first arrow between two measured results that says by which indicators it can be
   * tested.
   */
  private Object testNote() {
    for (int i = 0; i < index.model().links().size(); i++) {
      Link link = index.model().links().get(i);
      OptionalInt from = index.graph().numberOf(link.from());
      OptionalInt to = index.graph().numberOf(link.to());
      if (link.kind() != LinkKind.CAUSE
          || from.isEmpty()
          || to.isEmpty()
          || !index.elementAt(from.getAsInt()).tier().isOutcome()
          || !index.elementAt(to.getAsInt()).tier().isOutcome()) {
        continue;
      }
      List<Integer> before = index.indicatorsOf(link.from());
      List<Integer> after = index.indicatorsOf(link.to());
      if (!before.isEmpty() && !after.isEmpty() && from.getAsInt() != to.getAsInt()) {
        String note =
            String.format(
                "「%s」と「%s」の推移を並べて確かめる。",
                index.indicatorAt(before.get(0)).name(), index.indicatorAt(after.get(0)).name());
        return new Edits(index.model()).set("/links/" + i + "/note", note).operations();
      }
    }
    return List.of();
  }

  // --- tiers

  /** The one element of a neighbouring tier whose words fit a tier that stands empty. */
  private Object displacedElement(Hit hit) {
    return hit.at() instanceof LayerTier place && place.displaced().size() == 1
        ? place.displaced().get(0)
        : Proposals.NOTHING;
  }

  /** The first activity that names money, staff or equipment, where another activity is left. */
  private Object resourceActivity() {
    IntPredicate isActivity = i -> index.elementAt(i).tier() == Tier.ACTIVITY;
    List<Integer> activities = new ArrayList<>();
    for (int i = 0; i < index.model().elements().size(); i++) {
      if (index.isNamed(i) && isActivity.test(i)) {
        activities.add(i);
      }
    }
    return activities.stream()
        .filter(i -> RESOURCE.matcher(index.elementAt(i).text().strip()).find())
        .filter(i -> leadsToActivity(i) && activities.size() > 1)
        .findFirst()
        .map(i -> (Object) index.elementSubject(i))
        .orElse(Proposals.NOTHING);
  }

  private boolean leadsToActivity(int element) {
    BitSet effects = new BitSet();
    for (int effect : index.graph().effectsOf(element)) {
      effects.set(effect);
    }
    return effects.stream().anyMatch(i -> index.elementAt(i).tier() == Tier.ACTIVITY);
  }

  /** An input made of the cost an activity's indicator gives, with that indicator on it. */
  private Object inputFromBudget() {
    for (int i = 0; i < index.model().indicators().size(); i++) {
      Indicator indicator = index.indicatorAt(i);
      OptionalInt own = index.elementOf(indicator);
      boolean money =
          MONEY.matcher(indicator.name()).find()
              && indicator.unit().filter(u -> MONEY_UNIT.matcher(u).matches()).isPresent();
      if (own.isEmpty() || !money || index.elementAt(own.getAsInt()).tier() != Tier.ACTIVITY) {
        continue;
      }
      Element activity = index.elementAt(own.getAsInt());
      String id = index.unusedElementId(activity.id());
      Map<String, Object> input = new LinkedHashMap<>();
      input.put("id", id);
      input.put("tier", Tier.INPUT.code());
      activity.field().ifPresent(field -> input.put("field", field.code()));
      input.put("text", indicator.name() + amount(indicator));
      return new Edits(index.model())
          .addElement(input)
          .addLink(id, activity.id())
          .set("/indicators/" + i + "/element", id)
          .operations();
    }
    return List.of();
  }

  /** The first amount that is written, with its unit; "" for none. */
  private static String amount(Indicator indicator) {
    List<Measurement> written = new ArrayList<>(indicator.targets());
    written.addAll(indicator.actuals());
    indicator.baseline().ifPresent(written::add);
    return written.stream()
        .filter(Values::isPlain)
        .findFirst()
        .flatMap(Values::number)
        .map(n -> " " + String.format("%,d", n.longValue()) + indicator.unit().orElse(""))
        .orElse("");
  }
}
