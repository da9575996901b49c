package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Benchmark;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Tier;

/** Judges causal paths by the states of the indicators on them. */
final class ChainJudge {

  private final LogicModel model;

  /** For each element its indicators, and the worst state among them. */
  private final List<List<IndicatorReview>> reviews;

  private final ReviewState[] states;
  private final Map<String, Link> links = new HashMap<>();
  private final SubjectWords subjects = new SubjectWords();

  ChainJudge(LogicModel model, Map<String, List<IndicatorReview>> byElement) {
    this.model = model;
    this.reviews = new ArrayList<>(model.elements().size());
    this.states = new ReviewState[model.elements().size()];
    for (Element element : model.elements()) {
      List<IndicatorReview> own = byElement.getOrDefault(element.id(), List.of());
      states[reviews.size()] = ElementReview.worst(own);
      reviews.add(own);
    }
    for (Link link : model.links()) {
      if (link.kind() == LinkKind.CAUSE) {
        links.putIfAbsent(link.from() + '\n' + link.to(), link);
      }
    }
  }

  /** The verdicts on one path: one for each thread of indicators that says something of its own. */
  List<ChainVerdict> judge(CausalPaths.Path path) {
    Chain chain = new Chain(path);
    List<ChainVerdict> verdicts = new ArrayList<>(1);
    List<IndicatorReview> heard = List.of();
    for (List<List<IndicatorReview>> thread : threads(chain)) {
      List<IndicatorReview> rests = joined(thread);
      heard = heard.isEmpty() ? rests : joined(List.of(heard, rests));
      add(verdicts, verdict(chain, thread, rests));
    }
    if (verdicts.isEmpty() || isAnyMissUnheard(chain.all, heard)) {
      add(verdicts, verdict(chain, chain.all, joined(chain.all)));
    }
    return verdicts;
  }

  /** The elements of one path, and the indicators of each. */
  private final class Chain {
    private final List<Element> elements;
    private final List<String> ids;
    private final List<List<IndicatorReview>> all;
    private final int[] numbers;
    private final boolean whole;

    Chain(CausalPaths.Path path) {
      this.numbers = path.elements();
      this.whole = path.whole();
      this.elements = new ArrayList<>(numbers.length);
      this.all = new ArrayList<>(numbers.length);
      String[] names = new String[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        Element element = model.elements().get(numbers[i]);
        elements.add(element);
        all.add(reviews.get(numbers[i]));
        names[i] = element.id();
      }
      this.ids = List.of(names);
    }

    /** The state of each element when only the indicators of a thread count. */
    List<ReviewState> statesIn(List<List<IndicatorReview>> thread) {
      List<ReviewState> worst = new ArrayList<>(numbers.length);
      for (int i = 0; i < numbers.length; i++) {
        List<IndicatorReview> here = thread.get(i);
        boolean every = here.size() == all.get(i).size();
        worst.add(every ? states[numbers[i]] : ElementReview.worst(here));
      }
      return worst;
    }
  }

  private static List<IndicatorReview> joined(List<List<IndicatorReview>> lists) {
    int size = 0;
    for (List<IndicatorReview> list : lists) {
      size += list.size();
    }
    IndicatorReview[] all = new IndicatorReview[size];
    int count = 0;
    for (List<IndicatorReview> list : lists) {
      for (int i = 0; i < list.size(); i++) {
        all[count++] = list.get(i);
      }
    }
    return List.of(all);
  }

  private static boolean isAnyMissUnheard(
      List<List<IndicatorReview>> all, List<IndicatorReview> heard) {
    for (List<IndicatorReview> here : all) {
      for (IndicatorReview review : here) {
        if (review.state() == ReviewState.MISSED && !holds(heard, review)) {
          return true;
        }
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // two indicators written alike are still two
  private static boolean holds(List<IndicatorReview> reviews, IndicatorReview wanted) {
    for (IndicatorReview review : reviews) {
      if (review == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Adds a verdict, or its indicators to an equal one. */
  private static void add(List<ChainVerdict> verdicts, ChainVerdict verdict) {
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).isSameAs(verdict)) {
        verdicts.set(i, verdicts.get(i).with(verdict.thread()));
        return;
      }
    }
    verdicts.add(verdict);
  }

  // --- threads

  /**
   * The indicators of each element that belong together, once for every indicator of the last
   * outcome that can be judged. Where an element upstream carries several, those of the same
   * subject are taken; where none is, all.
   */
  private List<List<List<IndicatorReview>>> threads(Chain chain) {
    List<List<IndicatorReview>> all = chain.all;
    int end = lastOutcome(chain.elements, all);
    if (end < 0) {
      return List.of();
    }
    boolean judged = isAnyJudged(all.get(end));
    List<List<List<IndicatorReview>>> threads = new ArrayList<>();
    for (IndicatorReview last : all.get(end)) {
      if (!judged || last.state().isJudged()) {
        threads.add(threadTo(last, end, all));
      }
    }
    return threads;
  }

  private static int lastOutcome(List<Element> elements, List<List<IndicatorReview>> all) {
    int measured = -1;
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (elements.get(i).tier().isOutcome() && !all.get(i).isEmpty()) {
        if (isAnyJudged(all.get(i))) {
          return i;
        }
        measured = Math.max(measured, i);
      }
    }
    return measured;
  }

  private static boolean isAnyJudged(List<IndicatorReview> reviews) {
    for (IndicatorReview review : reviews) {
      if (review.state().isJudged()) {
        return true;
      }
    }
    return false;
  }

  private List<List<IndicatorReview>> threadTo(
      IndicatorReview last, int end, List<List<IndicatorReview>> all) {
    List<List<IndicatorReview>> thread = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      thread.add(i == end ? List.of(last) : List.of());
    }
    List<IndicatorReview> next = List.of(last);
    for (int i = end - 1; i >= 0; i--) {
      List<IndicatorReview> here = all.get(i);
      if (here.size() > 1) {
        List<IndicatorReview> alike = subjects.alike(List.of(last), here);
        if (alike.isEmpty()) {
          alike = subjects.alike(next, here);
        }
        here = alike.isEmpty() ? here : alike;
      }
      thread.set(i, here);
      next = here.isEmpty() ? next : here;
    }
    return thread;
  }

  // --- the verdict

  private ChainVerdict verdict(
      Chain chain, List<List<IndicatorReview>> thread, List<IndicatorReview> rests) {
    List<Element> elements = chain.elements;
    List<ReviewState> worst = chain.statesIn(thread);
    int missed = worst.indexOf(ReviewState.MISSED);
    Optional<IndicatorReview> broken =
        missed < 0 ? Optional.empty() : Optional.of(furthestBehind(thread.get(missed)));
    Optional<Blame> blame = missed < 0 ? Optional.empty() : blame(elements, worst, missed);
    return new ChainVerdict(
        chain.ids, status(elements, worst, missed, broken), broken, blame, rests, chain.whole);
  }

  private static ChainStatus status(
      List<Element> elements,
      List<ReviewState> states,
      int missed,
      Optional<IndicatorReview> broken) {
    boolean outcomeJudged = false;
    boolean outcomeReached = false;
    boolean outputReached = false;
    for (int i = 0; i < states.size(); i++) {
      Tier tier = elements.get(i).tier();
      outcomeJudged |= tier.isOutcome() && states.get(i).isJudged();
      outcomeReached |= tier.isOutcome() && i > missed && states.get(i).isGood();
      outputReached |= tier == Tier.OUTPUT && i < missed && states.get(i).isGood();
    }
    if (!outcomeJudged) {
      return ChainStatus.NOT_MEASURED;
    }
    if (missed < 0) {
      return ChainStatus.ON_TRACK;
    }
    if (!elements.get(missed).tier().isOutcome()) {
      return outcomeReached ? ChainStatus.EXTERNAL : ChainStatus.IMPLEMENTATION_FAILURE;
    }
    if (!outputReached) {
      return ChainStatus.NOT_MEASURED;
    }
    return broken.filter(ChainJudge::isSwimmingAgainstTheTide).isPresent()
        ? ChainStatus.EXTERNAL
        : ChainStatus.THEORY_FAILURE;
  }

  /** A target written for the year weighs more than a share of the way to a later one. */
  private static IndicatorReview furthestBehind(List<IndicatorReview> reviews) {
    return reviews.stream()
        .filter(r -> r.state() == ReviewState.MISSED)
        .min(
            Comparator.comparing(IndicatorReview::basis)
                .thenComparingDouble(r -> r.achievement().orElse(0)))
        .orElseThrow();
  }

  private Optional<Blame> blame(List<Element> elements, List<ReviewState> states, int missed) {
    for (int i = missed - 1; i >= 0; i--) {
      if (states.get(i).isGood()) {
        String from = elements.get(i).id();
        String to = elements.get(missed).id();
        return Optional.of(new Blame(from, to, Optional.ofNullable(links.get(from + '\n' + to))));
      }
    }
    return Optional.empty();
  }

  /** Whether the series to compare with got worse over the same years as the indicator did. */
  private static boolean isSwimmingAgainstTheTide(IndicatorReview review) {
    Optional<Benchmark> benchmark = review.indicator().benchmark();
    int harmful =
        switch (review.direction().orElse(Direction.MAINTAIN)) {
          case INCREASE -> -1;
          case DECREASE -> 1;
          case MAINTAIN ->
              review.actual().isEmpty() || review.required().isEmpty()
                  ? 0
                  : review.actual().get().compareTo(review.required().get());
        };
    if (benchmark.isEmpty() || harmful == 0 || review.actual().isEmpty()) {
      return false;
    }
    String unit = review.indicator().unit().orElse("");
    Optional<BigDecimal> theirs = number(benchmark.get().values(), review.year(), unit);
    for (int year = review.year() - 1; theirs.isPresent() && year >= review.year() - 10; year--) {
      Optional<BigDecimal> theirsBefore = number(benchmark.get().values(), year, unit);
      Optional<BigDecimal> oursBefore = number(known(review), year, unit);
      if (theirsBefore.isPresent() && oursBefore.isPresent()) {
        return harmful * theirs.get().compareTo(theirsBefore.get()) > 0
            && harmful * review.actual().get().compareTo(oursBefore.get()) > 0;
      }
    }
    return false;
  }

  private static List<Measurement> known(IndicatorReview review) {
    List<Measurement> known = new ArrayList<>();
    review.indicator().baseline().ifPresent(known::add);
    known.addAll(review.indicator().actuals());
    return known;
  }

  private static Optional<BigDecimal> number(List<Measurement> values, int year, String unit) {
    return Amount.in(values, year).flatMap(m -> Amount.of(m, unit)).map(Amount::number);
  }
}
