package jp.sujimichi.engine;

import java.util.List;
import jp.sujimichi.finding.Chain;
import jp.sujimichi.retrospect.ChainVerdict;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.Retrospective;

/** Verdicts on chains as a report carries them. */
public final class Chains {

  private Chains() {}

  /** The chains of a retrospective, in its order. */
  public static List<Chain> of(Retrospective retrospective) {
    return retrospective.chains().stream().map(Chains::chain).toList();
  }

  private static Chain chain(ChainVerdict verdict) {
    return new Chain(
        verdict.path(),
        verdict.status().code(),
        verdict.firstBroken().map(IndicatorReview::indicator).map(i -> i.id()),
        verdict.brokenElement(),
        verdict.blame().map(b -> new Chain.Blame(b.from(), b.to())),
        verdict.evidence());
  }
}
