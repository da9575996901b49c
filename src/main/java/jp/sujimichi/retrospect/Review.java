package jp.sujimichi.retrospect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;

/** Puts a retrospective together. */
final class Review {

  private static final IndicatorReview[] NONE = {};
  private static final int NOWHERE = -1;

  private final LogicModel model;
  private final CausalGraph graph;
  private final List<IndicatorReview> indicators = new ArrayList<>();
  private final List<ElementReview> elements = new ArrayList<>();
  private final List<ChainVerdict> chains = new ArrayList<>();

  private Review(LogicModel model, CausalGraph graph) {
    this.model = model;
    this.graph = graph;
  }

  static Optional<Retrospective> of(
      LogicModel model, CausalGraph graph, Function<Indicator, Optional<Direction>> directions) {
    OptionalInt year = yearOf(model);
    return year.isEmpty()
        ? Optional.empty()
        : Optional.of(new Review(model, graph).run(year.getAsInt(), directions));
  }

  private static OptionalInt yearOf(LogicModel model) {
    OptionalInt asOf = model.asOf().map(FiscalYear::number).orElse(OptionalInt.empty());
    return asOf.isPresent() ? asOf : lastYearMeasured(model);
  }

  private static OptionalInt lastYearMeasured(LogicModel model) {
    OptionalInt last = OptionalInt.empty();
    for (Indicator indicator : model.indicators()) {
      for (Measurement actual : indicator.actuals()) {
        OptionalInt year = Amount.yearOf(actual);
        if (actual.value().isPresent()
            && year.isPresent()
            && (last.isEmpty() || year.getAsInt() > last.getAsInt())) {
          last = year;
        }
      }
    }
    return last;
  }

  private Retrospective run(int year, Function<Indicator, Optional<Direction>> directions) {
    IndicatorReview[][] byElement = reviewIndicators(year, directions);
    for (int i = 0; i < byElement.length; i++) {
      elements.add(ElementReview.of(model.elements().get(i), byElement[i]));
    }
    CausalPaths paths = CausalPaths.of(model, graph);
    ChainJudge chainJudge = new ChainJudge(model, byElement);
    paths.paths().forEach(path -> chains.addAll(chainJudge.judge(path)));
    Map<IndicatorReview, ChainVerdict> brokenEarliest = brokenEarliest();
    List<MissedKpi> missed = new ArrayList<>();
    for (IndicatorReview review : indicators) {
      if (review.state() == ReviewState.MISSED) {
        missed.add(traceBack(review, Optional.ofNullable(brokenEarliest.get(review))));
      }
    }
    return new Retrospective(model, year, indicators, elements, chains, paths.truncated(), missed);
  }

  /** Reviews every indicator; answers those of each element, by its number. */
  private IndicatorReview[][] reviewIndicators(
      int year, Function<Indicator, Optional<Direction>> directions) {
    IndicatorJudge judge = new IndicatorJudge(model, year, directions);
    IndicatorReview[][] byElement = new IndicatorReview[model.elements().size()][];
    Arrays.fill(byElement, NONE);
    for (Indicator indicator : model.indicators()) {
      int at = indicator.element().isEmpty() ? NOWHERE : numberOf(indicator.element().get());
      IndicatorReview review =
          judge.review(
              indicator,
              at == NOWHERE ? Optional.empty() : Optional.of(model.elements().get(at).tier()));
      indicators.add(review);
      if (at != NOWHERE) {
        byElement[at] = Arrays.copyOf(byElement[at], byElement[at].length + 1);
        byElement[at][byElement[at].length - 1] = review;
      }
    }
    return byElement;
  }

  /** The number of the first element with an id; {@link #NOWHERE} for none. */
  private int numberOf(String element) {
    return graph.numberOf(element).orElse(NOWHERE);
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
          elementReview(element).stream().toList(),
          ChainStatus.NOT_MEASURED,
          missed,
          Optional.empty(),
          Optional.empty(),
          ChainStatus.NOT_MEASURED.question());
    }
    ChainVerdict found = chain.get();
    List<ElementReview> trace =
        found.path().subList(0, found.path().indexOf(element) + 1).stream()
            .flatMap(id -> elementReview(id).stream())
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

  private Optional<ElementReview> elementReview(String element) {
    int at = numberOf(element);
    return at == NOWHERE ? Optional.empty() : Optional.of(elements.get(at));
  }

  private static int placeOfBreak(ChainVerdict chain) {
    return chain.path().indexOf(chain.brokenElement().orElse(""));
  }
}
