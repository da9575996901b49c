package jp.sujimichi.retrospect;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * A missed KPI with the chain traced back from it, as one page of the sheet for the meeting.
 *
 * @param review the missed indicator
 * @param trace the elements of its chain from the beginning to its own; only its own where no chain
 *     leads to it, and empty where it stands on no element
 * @param status the verdict on that chain
 * @param firstBroken the indicator at which the chain first broke; the missed one itself where
 *     nothing upstream was missed
 * @param blame between which elements the chain breaks off
 * @param assumption what the authors wrote must hold on the blamed arrow
 * @param question what to ask in the meeting
 */
public record MissedKpi(
    IndicatorReview review,
    List<ElementReview> trace,
    ChainStatus status,
    IndicatorReview firstBroken,
    Optional<Blame> blame,
    Optional<String> assumption,
    Bilingual question) {

  public MissedKpi {
    trace = List.copyOf(trace);
  }
}
