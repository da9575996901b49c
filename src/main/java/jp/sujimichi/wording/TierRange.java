package jp.sujimichi.wording;

import java.util.Set;
import jp.sujimichi.model.Tier;

/**
 * The tiers that something belongs on, and those on which it may stand without complaint.
 *
 * @param tiers where it belongs; empty means beside the chain
 * @param tolerated further tiers, without those of {@code tiers}
 */
public record TierRange(Set<Tier> tiers, Set<Tier> tolerated) {

  static final TierRange NONE = new TierRange(Set.of(), Set.of());

  public TierRange {
    int belongs = TierSets.bits(tiers);
    tolerated = TierSets.of(TierSets.bits(tolerated) & ~belongs);
    tiers = TierSets.of(belongs);
  }

  /** Whether the tier is admitted or at least tolerated. */
  public boolean allows(Tier tier) {
    return tiers.contains(tier) || tolerated.contains(tier);
  }
}
