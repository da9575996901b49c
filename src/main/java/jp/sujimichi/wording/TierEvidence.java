package jp.sujimichi.wording;

import java.util.Objects;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * One fact that speaks about the tier of an indicator.
 *
 * @param kind the test that it comes from
 * @param admissible the tiers it speaks for; empty when it says that the number stands beside the
 *     chain
 * @param strength from 0 to 1
 * @param because the reason in words that can be repeated aloud
 */
public record TierEvidence(
    EvidenceKind kind, Set<Tier> admissible, double strength, Bilingual because) {

  public TierEvidence {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(because, "because");
    admissible = TierSets.of(TierSets.bits(admissible));
  }

  /** Whether this fact speaks against the tier. */
  public boolean speaksAgainst(Tier tier) {
    return !admissible.contains(tier);
  }
}
