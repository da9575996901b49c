package jp.sujimichi.wording;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import jp.sujimichi.model.Tier;

/**
 * The tiers that something belongs on, and those on which it may stand without complaint.
 *
 * @param tiers where it belongs; empty means beside the chain
 * @param tolerated further tiers, without those of {@code tiers}
 */
public record TierRange(Set<Tier> tiers, Set<Tier> tolerated) {

  public TierRange {
    EnumSet<Tier> further = copy(tolerated);
    further.removeAll(tiers);
    tiers = Collections.unmodifiableSet(copy(tiers));
    tolerated = Collections.unmodifiableSet(further);
  }

  /** Whether the tier is admitted or at least tolerated. */
  public boolean allows(Tier tier) {
    return tiers.contains(tier) || tolerated.contains(tier);
  }

  static EnumSet<Tier> copy(Set<Tier> tiers) {
    return tiers.isEmpty() ? EnumSet.noneOf(Tier.class) : EnumSet.copyOf(tiers);
  }
}
