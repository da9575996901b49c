package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final IndicatorReview[] NONE = {};

  private static final Comparator<IndicatorReview> FURTHEST_FIRST =
      Comparator.comparing(IndicatorReview::basis)
          .thenComparingDouble(r -> r.achievement().orElse(0));

  private final LogicModel model;

  /** For each element its indicators, and the worst state among them. */
  private final IndicatorReview[][] reviews;

  private final ReviewState[] states;

  /** The causal links by the ids of their ends; made when a chain first breaks off. */
  private Map<String, Link> links;

  private final SubjectWords subjects = new SubjectWords();

  /**
   * A judge.
   *
   * @param reviews for each element of the model its indicators
   */
  ChainJudge(LogicModel model, IndicatorReview[][] reviews) {
    this.model = model;
    this.reviews = reviews;
    this.states = new ReviewState[reviews.length];
    for (int i = 0; i < reviews.length; i++) {
      states[i] = ElementReview.worst(reviews[i]);
    }
  }

  /** The verdicts on one path: one for each thread of indicators that says something of its own. */
  List<ChainVerdict> judge(CausalPaths.Path path) {
    Chain chain = new Chain(path);
    List<ChainVerdict> verdicts = new ArrayList<>(1);
    IndicatorReview[] heard = NONE;
    int end = lastOutcome(chain);
    boolean judged = end >= 0 && isAnyJudged(chain.all[end]);
    for (IndicatorReview last : end < 0 ? NONE : chain.all[end]) {
      if (!judged || last.state().isJudged()) {
        IndicatorReview[][] thread = threadTo(last, end, chain.all);
        IndicatorReview[] rests = joined(thread);
        heard = heard.length == 0 ? rests : joined(heard, rests);
        add(verdicts, verdict(chain, thread, rests));
      }
    }
    if (verdicts.isEmpty() || isAnyMissUnheard(chain.all, heard)) {
      add(verdicts, verdict(chain, chain.all, joined(chain.all)));
    }
    return verdicts;
  }

  /** The elements of one path, and the indicators of each. */
  private final class Chain {
    private final Element[] elements;
    private final List<String> ids;
    private final IndicatorReview[][] all;
    private final int[] numbers;
    private final boolean whole;

    Chain(CausalPaths.Path path) {
      this.numbers = path.elements();
      this.whole = path.whole();
      this.elements = new Element[numbers.length];
      this.all = new IndicatorReview[numbers.length][];
      String[] names = new String[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        elements[i] = model.elements().get(numbers[i]);
        all[i] = reviews[numbers[i]];
        names[i] = elements[i].id();
      }
      this.ids = List.of(names);
    }

    Tier tier(int place) {
      return elements[place].tier();
    }

    /** The state of each element when only the indicators of a thread count. */
    ReviewState[] statesIn(IndicatorReview[][] thread) {
      ReviewState[] worst = new ReviewState[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        boolean every = thread[i].length == all[i].length;
        worst[i] = every ? states[numbers[i]] : ElementReview.worst(thread[i]);
      }
      return worst;
    }
  }

  private static IndicatorReview[] joined(IndicatorReview[]... lists) {
    int size = 0;
    for (IndicatorReview[] list : lists) {
      size += list.length;
    }
    IndicatorReview[] all = new IndicatorReview[size];
    int count = 0;
    for (IndicatorReview[] list : lists) {
      for (IndicatorReview review : list) {
        all[count++] = review;
      }
    }
    return all;
  }

  private static boolean isAnyMissUnheard(IndicatorReview[][] all, IndicatorReview[] heard) {
    for (IndicatorReview[] here : all) {
      for (IndicatorReview review : here) {
        if (review.state() == ReviewState.MISSED && !holds(heard, review)) {
          return true;
        }
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // two indicators written alike are still two
  private static boolean holds(IndicatorReview[] reviews, IndicatorReview wanted) {
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

  /** The place of the last outcome that can be judged, else of the last measured one, else -1. */
  private static int lastOutcome(Chain chain) {
    int measured = -1;
    for (int i = chain.all.length - 1; i >= 0; i--) {
      if (chain.all[i].length > 0 && chain.tier(i).isOutcome()) {
        if (isAnyJudged(chain.all[i])) {
          return i;
        }
        measured = Math.max(measured, i);
      }
    }
    return measured;
  }

  private static boolean isAnyJudged(IndicatorReview[] reviews) {
    for (IndicatorReview review : reviews) {
      if (review.state().isJudged()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The indicators of each element that belong together with one of the last outcome. Where an
   * element upstream carries several, those of the same subject are taken; where none is, all.
   */
  private IndicatorReview[][] threadTo(IndicatorReview last, int end, IndicatorReview[][] all) {
    IndicatorReview[][] thread = new IndicatorReview[all.length][];
    Arrays.fill(thread, end + 1, all.length, NONE);
    IndicatorReview[] only = {last};
    thread[end] = only;
    IndicatorReview[] next = only;
    for (int i = end - 1; i >= 0; i--) {
      IndicatorReview[] here = all[i];
      if (here.length > 1) {
        IndicatorReview[] alike = subjects.alike(only, here);
        if (alike.length == 0) {
          alike = subjects.alike(next, here);
        }
        here = alike.length == 0 ? here : alike;
      }
      thread[i] = here;
      next = here.length == 0 ? next : here;
    }
    return thread;
  }

  // --- the verdict

  private ChainVerdict verdict(Chain chain, IndicatorReview[][] thread, IndicatorReview[] rests) {
    ReviewState[] worst = chain.statesIn(thread);
    int missed = firstMissed(worst);
    Optional<IndicatorReview> broken =
        missed < 0 ? Optional.empty() : Optional.of(furthestBehind(thread[missed]));
    Optional<Blame> blame = missed < 0 ? Optional.empty() : blame(chain, worst, missed);
    return new ChainVerdict(
        chain.ids,
        status(chain, worst, missed, broken),
        broken,
        blame,
        List.of(rests),
        chain.whole);
  }

  private static int firstMissed(ReviewState[] states) {
    for (int i = 0; i < states.length; i++) {
      if (states[i] == ReviewState.MISSED) {
        return i;
      }
    }
    return -1;
  }

  private static ChainStatus status(
      Chain chain, ReviewState[] states, int missed, Optional<IndicatorReview> broken) {
    boolean outcomeJudged = false;
    boolean outcomeReached = false;
    boolean outputReached = false;
    for (int i = 0; i < states.length; i++) {
      Tier tier = chain.tier(i);
      outcomeJudged |= tier.isOutcome() && states[i].isJudged();
      outcomeReached |= tier.isOutcome() && i > missed && states[i].isGood();
      outputReached |= tier == Tier.OUTPUT && i < missed && states[i].isGood();
    }
    if (!outcomeJudged) {
      return ChainStatus.NOT_MEASURED;
    }
    if (missed < 0) {
      return ChainStatus.ON_TRACK;
    }
    if (!chain.tier(missed).isOutcome()) {
      return outcomeReached ? ChainStatus.EXTERNAL : ChainStatus.IMPLEMENTATION_FAILURE;
    }
    if (!outputReached) {
      return ChainStatus.NOT_MEASURED;
    }
    return broken.filter(ChainJudge::isSwimmingAgainstTheTide).isPresent()
        ? ChainStatus.EXTERNAL
        : ChainStatus.THEORY_FAILURE;
  }

  /**
   * Of those that missed the one furthest behind, the first of several. A target written for the
   * year weighs more than a share of the way to a later one.
   */
  private static IndicatorReview furthestBehind(IndicatorReview[] reviews) {
    IndicatorReview furthest = null;
    for (IndicatorReview review : reviews) {
      boolean missed = review.state() == ReviewState.MISSED;
      if (missed && (furthest == null || FURTHEST_FIRST.compare(review, furthest) < 0)) {
        furthest = review;
      }
    }
    return Objects.requireNonNull(furthest);
  }

  private Optional<Blame> blame(Chain chain, ReviewState[] states, int missed) {
    for (int i = missed - 1; i >= 0; i--) {
      if (states[i].isGood()) {
        String from = chain.ids.get(i);
        String to = chain.ids.get(missed);
        return Optional.of(new Blame(from, to, Optional.ofNullable(linkOf(from, to))));
      }
    }
    return Optional.empty();
  }

  private Link linkOf(String from, String to) {
    if (links == null) {
      links = new HashMap<>();
      for (Link link : model.links()) {
        if (link.kind() == LinkKind.CAUSE) {
          links.putIfAbsent(link.from() + '\n' + link.to(), link);
        }
      }
    }
    return links.get(from + '\n' + to);
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
