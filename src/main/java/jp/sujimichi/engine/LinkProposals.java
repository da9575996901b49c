package jp.sujimichi.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Tier;

/** Proposals at links: whether they can go, and which way round they could take. */
final class LinkProposals implements ProposalTopic {

  private final ModelIndex index;

  LinkProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("spareLink", this::spare),
        Map.entry("throughNext", this::throughNext),
        Map.entry("throughLast", this::throughLast),
        Map.entry("stepTo", this::stepTo),
        Map.entry("earlyTarget", this::earlyTarget));
  }

  /**
   * The link itself where its two ends stay in the chain without it: the cause has another effect,
   * the effect another cause.
   */
  Object spare(Hit hit) {
    return ends(hit)
        .filter(ends -> index.graph().effectCount(ends.from()) > 1)
        .filter(ends -> index.graph().causeCount(ends.to()) > 1)
        .map(ends -> (Object) hit.at())
        .orElse(Proposals.NOTHING);
  }

  /** An element on the tier after the cause from which a way already leads to the effect. */
  Object throughNext(Hit hit) {
    return ends(hit)
        .map(
            ends -> {
              Tier next = Tier.values()[tier(ends.from()).ordinal() + 1];
              BitSet before = index.graph().upstreamOf(i -> i == ends.to());
              return between(ends, next, before);
            })
        .orElse(Proposals.NOTHING);
  }

  /** An element on the tier before the effect to which a way already leads from the cause. */
  Object throughLast(Hit hit) {
    return ends(hit)
        .map(
            ends -> {
              Tier last = Tier.values()[tier(ends.to()).ordinal() - 1];
              BitSet after = index.graph().downstreamOf(i -> i == ends.from());
              return between(ends, last, after);
            })
        .orElse(Proposals.NOTHING);
  }

  /**
   * An element on the tier after the cause that leads to the effect, though no way leads to it from
   * the cause yet: the only one, or the one most like the cause.
   */
  Object stepTo(Hit hit) {
    return ends(hit)
        .filter(ends -> !index.isLarge())
        .map(
            ends -> {
              Element from = index.elementAt(ends.from());
              Tier next = Tier.values()[from.tier().ordinal() + 1];
              BitSet before = index.graph().upstreamOf(i -> i == ends.to());
              before.andNot(index.graph().upstreamOf(i -> i == ends.from()));
              return index.proposed(
                  index.best(
                      from.text(),
                      i ->
                          before.get(i)
                              && i != ends.to()
                              && index.elementAt(i).tier() == next
                              && index.sameLayer(from, index.elementAt(i))));
            })
        .orElse(Proposals.NOTHING);
  }

  private Object between(Ends ends, Tier tier, BitSet among) {
    Element from = index.elementAt(ends.from());
    Element to = index.elementAt(ends.to());
    BiPredicate<Element, Element> alike = index::sameLayer;
    IntPredicate fits =
        i ->
            index.elementAt(i).tier() == tier
                && index.isNamed(i)
                && alike.test(from, index.elementAt(i))
                && alike.test(to, index.elementAt(i));
    return among.stream()
        .filter(i -> i != ends.from() && i != ends.to() && fits.test(i))
        .boxed()
        .findFirst()
        .map(i -> (Object) index.elementSubject(i))
        .orElse(Proposals.NOTHING);
  }

  /**
   * The target of the effect that lies before the last one of the cause: the JSON Pointer of the
   * effect's latest target, unless its level is due before.
   */
  Object earlyTarget(Hit hit) {
    Optional<Ends> ends = ends(hit);
    if (ends.isEmpty()) {
      return Proposals.NOTHING;
    }
    String pointer = "";
    int latest = 0;
    for (int number : index.indicatorsOf(index.elementAt(ends.get().to()).id())) {
      List<Measurement> targets = index.indicatorAt(number).targets();
      for (int i = 0; i < targets.size(); i++) {
        int year = targets.get(i).year().map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
        if (year > latest) {
          latest = year;
          pointer = "/indicators/" + number + "/targets/" + i;
        }
      }
    }
    boolean isDue = Integer.valueOf(latest).equals(hit.arguments().get("effectYear"));
    return isDue ? pointer : Proposals.NOTHING;
  }

  private record Ends(int from, int to) {}

  /** The ends of a causal link that leads forward within one layer; empty for any other. */
  private Optional<Ends> ends(Hit hit) {
    Optional<Link> link = index.link(hit.at()).filter(l -> l.kind() == LinkKind.CAUSE);
    CausalGraph graph = index.graph();
    if (index.isLarge()
        || link.isEmpty()
        || graph.numberOf(link.get().from()).isEmpty()
        || graph.numberOf(link.get().to()).isEmpty()) {
      return Optional.empty();
    }
    Ends ends =
        new Ends(
            graph.numberOf(link.get().from()).getAsInt(),
            graph.numberOf(link.get().to()).getAsInt());
    boolean forward = tier(ends.from()).isBefore(tier(ends.to()));
    boolean within = index.sameLayer(index.elementAt(ends.from()), index.elementAt(ends.to()));
    return forward && within ? Optional.of(ends) : Optional.empty();
  }

  private Tier tier(int element) {
    return index.elementAt(element).tier();
  }
}
