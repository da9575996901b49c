package jp.sujimichi.retrospect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;

/** Puts a retrospective together. */
final class Review {

  private final LogicModel model;
  private final List<IndicatorReview> indicators = new ArrayList<>();
  private final Map<String, ElementReview> elements = new HashMap<>();
  private final List<ElementReview> elementsInOrder = new ArrayList<>();
  private final List<ChainVerdict> chains = new ArrayList<>();

  private Review(LogicModel model) {
    this.model = model;
  }

  static Optional<Retrospective> of(
      LogicModel model, Function<Indicator, Optional<Direction>> directions) {
    OptionalInt year = yearOf(model);
    return year.isEmpty()
        ? Optional.empty()
        : Optional.of(new Review(model).run(year.getAsInt(), directions));
  }

  private static OptionalInt yearOf(LogicModel model) {
    OptionalInt asOf = model.asOf().map(FiscalYear::number).orElse(OptionalInt.empty());
    return asOf.isPresent()
        ? asOf
        : model.indicators().stream()
            .flatMap(i -> i.actuals().stream())
            .filter(a -> a.value().isPresent())
            .flatMapToInt(a -> Amount.yearOf(a).stream())
            .max();
  }

  private Retrospective run(int year, Function<Indicator, Optional<Direction>> directions) {
    IndicatorJudge judge = new IndicatorJudge(model, year, directions);
    Map<String, List<IndicatorReview>> byElement = new HashMap<>();
    for (Indicator indicator : model.indicators()) {
      IndicatorReview review = judge.review(indicator);
      indicators.add(review);
      indicator
          .element()
          .ifPresent(id -> byElement.computeIfAbsent(id, k -> new ArrayList<>()).add(review));
    }
    for (Element element : model.elements()) {
      ElementReview review =
          ElementReview.of(
              element,
              elements.containsKey(element.id())
                  ? List.of()
                  : byElement.getOrDefault(element.id(), List.of()));
      elements.putIfAbsent(element.id(), review);
      elementsInOrder.add(review);
    }
    CausalPaths paths = CausalPaths.of(model, CausalGraph.of(model));
    ChainJudge chainJudge = new ChainJudge(model, byElement);
    paths.paths().forEach(path -> chains.addAll(chainJudge.judge(path)));
    Map<IndicatorReview, ChainVerdict> brokenEarliest = brokenEarliest();
    List<MissedKpi> missed =
        indicators.stream()
            .filter(r -> r.state() == ReviewState.MISSED)
            .map(r -> traceBack(r, Optional.ofNullable(brokenEarliest.get(r))))
            .toList();
    return new Retrospective(
        model, year, indicators, elementsInOrder, chains, paths.truncated(), missed);
  }

  // --- tracing back

  /** For every indicator, of the chains that pass it the one that broke furthest upstream. */
  private Map<IndicatorReview, ChainVerdict> brokenEarliest() {
    Comparator<ChainVerdict> earliest =
        Comparator.comparingInt(Review::placeOfBreak).thenComparing(c -> c.path().size());
    Map<IndicatorReview, ChainVerdict> result = new IdentityHashMap<>();
    for (ChainVerdict chain : chains) {
      if (chain.firstBroken().isPresent()) {
        for (IndicatorReview review : chain.thread()) {
          if (review.state() == ReviewState.MISSED) {
            result.merge(review, chain, (a, b) -> earliest.compare(b, a) < 0 ? b : a);
          }
        }
      }
    }
    return result;
  }

  private MissedKpi traceBack(IndicatorReview missed, Optional<ChainVerdict> chain) {
    String element = missed.indicator().element().orElse("");
    if (chain.isEmpty()) {
      return new MissedKpi(
          missed,
          Optional.ofNullable(elements.get(element)).stream().toList(),
          ChainStatus.NOT_MEASURED,
          missed,
          Optional.empty(),
          Optional.empty(),
          ChainStatus.NOT_MEASURED.question());
    }
    ChainVerdict found = chain.get();
    List<ElementReview> trace =
        found.path().subList(0, found.path().indexOf(element) + 1).stream()
            .map(elements::get)
            .toList();
    return new MissedKpi(
        missed,
        trace,
        found.status(),
        found.firstBroken().orElseThrow(),
        found.blame(),
        found.blame().flatMap(Blame::link).flatMap(Link::assumption),
        found.status().question());
  }

  private static int placeOfBreak(ChainVerdict chain) {
    return chain.path().indexOf(chain.brokenElement().orElse(""));
  }
}
