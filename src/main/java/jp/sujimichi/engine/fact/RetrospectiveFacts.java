package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.sujimichi.retrospect.Blame;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.ChainVerdict;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.Retrospective;
import jp.sujimichi.retrospect.ReviewState;

/** The facts of the retrospective: every indicator's state, and every place where chains break. */
final class RetrospectiveFacts {

  private record Key(Indicator broken, ChainStatus status) {}

  private static final class Found {
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<Indicator> metBefore = new LinkedHashSet<>();
    private final Set<Indicator> metAfter = new LinkedHashSet<>();
    private final Set<Indicator> missedAfter = new LinkedHashSet<>();
  }

  private final List<Indicator> indicators;
  private final List<Link> links;

  /** The facts by what they were made of; filled when a chain first breaks. */
  private final Map<jp.sujimichi.model.Indicator, Indicator> factsOf = new IdentityHashMap<>();

  /** The causal links by the id of their cause, in the order written; made when first asked for. */
  private Map<String, List<Link>> linksFrom;

  private RetrospectiveFacts(List<Indicator> indicators, List<Link> links) {
    this.indicators = indicators;
    this.links = links;
  }

  /**
   * The facts of a retrospective.
   *
   * @param indicators the facts of all indicators, in the order written
   * @param links the facts of all links
   */
  static List<Object> of(
      Retrospective retrospective, List<Indicator> indicators, List<Link> links) {
    return new RetrospectiveFacts(indicators, links).build(retrospective);
  }

  private List<Object> build(Retrospective retrospective) {
    List<Object> facts = new ArrayList<>(indicators.size() + 8);
    for (int i = 0; i < indicators.size(); i++) {
      facts.add(new Review(indicators.get(i), retrospective.indicators().get(i)));
    }
    Map<Key, Found> places = new LinkedHashMap<>();
    for (ChainVerdict chain : retrospective.chains()) {
      if (chain.whole() && chain.firstBroken().isPresent()) {
        Indicator broken = factOf(chain.firstBroken().get());
        collect(chain, places.computeIfAbsent(new Key(broken, chain.status()), k -> new Found()));
      }
    }
    if (places.isEmpty()) {
      return facts;
    }
    Map<Indicator, IndicatorReview> reviews = new IdentityHashMap<>();
    retrospective.indicators().forEach(r -> reviews.put(factOf(r), r));
    Set<Indicator> judged = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Key key : places.keySet()) {
      if (key.status() != ChainStatus.NOT_MEASURED) {
        judged.add(key.broken());
      }
    }
    for (Map.Entry<Key, Found> entry : places.entrySet()) {
      if (!saysLess(entry.getKey(), judged)) {
        Key key = entry.getKey();
        facts.add(place(key, reviews.get(key.broken()), entry.getValue()));
      }
    }
    return facts;
  }

  /** A chain that cannot be judged adds nothing to another one that breaks at the same place. */
  private static boolean saysLess(Key key, Set<Indicator> judged) {
    return key.status() == ChainStatus.NOT_MEASURED && judged.contains(key.broken());
  }

  private Indicator factOf(IndicatorReview review) {
    if (factsOf.isEmpty()) {
      indicators.forEach(indicator -> factsOf.put(indicator.source(), indicator));
    }
    return factsOf.get(review.indicator());
  }

  private void collect(ChainVerdict chain, Found found) {
    chain.blame().ifPresent(blame -> addLink(blame, found));
    List<IndicatorReview> after = chain.afterBreak();
    add(after, r -> r.state().isGood() && factOf(r).isOutcome(), found.metAfter);
    add(after, r -> r.state() == ReviewState.MISSED && factOf(r).isOutcome(), found.missedAfter);
    String from = chain.blame().map(Blame::from).orElse("");
    add(
        chain.thread(),
        r -> r.state().isGood() && r.indicator().element().orElse("").equals(from),
        found.metBefore);
  }

  private void add(
      List<IndicatorReview> reviews, Predicate<IndicatorReview> wanted, Set<Indicator> into) {
    for (IndicatorReview review : reviews) {
      if (wanted.test(review)) {
        into.add(factOf(review));
      }
    }
  }

  private void addLink(Blame blame, Found found) {
    if (blame.link().isPresent()) {
      for (Link link : linksFrom(blame.from())) {
        if (link.getTo().getId().equals(blame.to())) {
          found.links.add(link);
          break;
        }
      }
    }
  }

  private List<Link> linksFrom(String element) {
    if (linksFrom == null) {
      linksFrom = new HashMap<>();
      for (Link link : links) {
        if (link.isCausal()) {
          linksFrom.computeIfAbsent(link.getFrom().getId(), k -> new ArrayList<>()).add(link);
        }
      }
    }
    return linksFrom.getOrDefault(element, List.of());
  }

  private static BrokenPlace place(Key key, IndicatorReview review, Found found) {
    return new BrokenPlace(
        key.broken(),
        review,
        key.status(),
        List.copyOf(found.links),
        List.copyOf(found.metBefore),
        List.copyOf(found.metAfter),
        List.copyOf(found.missedAfter));
  }
}
