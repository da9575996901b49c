package jp.sujimichi.retrospect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * The verdict on one causal chain. Where the outcome of a chain has several indicators, there is
 * one verdict for each that differs; they are never averaged.
 *
 * @param path element ids from activity, or output, to an outcome
 * @param status the verdict
 * @param firstBroken the indicator that shows the first missed element; empty when none missed
 * @param blame between which elements the chain breaks off; empty when nothing upstream was met
 * @param thread the indicators the verdict rests on, upstream first
 * @param whole whether the chain ends here; false for one that further outcomes continue
 */
public record ChainVerdict(
    List<String> path,
    ChainStatus status,
    Optional<IndicatorReview> firstBroken,
    Optional<Blame> blame,
    List<IndicatorReview> thread,
    boolean whole) {

  public ChainVerdict {
    path = List.copyOf(path);
    thread = List.copyOf(thread);
  }

  /** The id of the first element that missed; empty when none did. */
  public Optional<String> brokenElement() {
    return firstBroken.flatMap(review -> review.indicator().element());
  }

  /** The numbers of all indicators the verdict rests on. */
  public Bilingual evidence() {
    return thread.isEmpty()
        ? new Bilingual("この道筋には指標がありません", "no indicator stands on this chain")
        : Figures.of(thread);
  }

  boolean isSameAs(ChainVerdict other) {
    return status == other.status
        && firstBroken.equals(other.firstBroken)
        && blame.equals(other.blame);
  }

  /** The same verdict resting on further indicators of the same path. */
  ChainVerdict with(List<IndicatorReview> further) {
    List<IndicatorReview> all = new ArrayList<>(thread);
    for (IndicatorReview review : further) {
      if (!all.contains(review)) {
        all.add(review);
      }
    }
    if (all.size() == thread.size()) {
      return this;
    }
    all.sort(Comparator.comparingInt(this::placeOf));
    return new ChainVerdict(path, status, firstBroken, blame, all, whole);
  }

  private int placeOf(IndicatorReview review) {
    return review.indicator().element().map(path::indexOf).orElse(-1);
  }

  /** The indicators of the thread that stand downstream of the first broken element. */
  public List<IndicatorReview> afterBreak() {
    int broken = brokenElement().map(path::indexOf).orElse(path.size());
    List<IndicatorReview> after = new ArrayList<>(thread.size());
    for (IndicatorReview review : thread) {
      if (placeOf(review) > broken) {
        after.add(review);
      }
    }
    return List.copyOf(after);
  }
}
