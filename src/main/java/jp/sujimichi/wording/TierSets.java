package jp.sujimichi.wording;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.sujimichi.model.Tier;

/** Sets of tiers by number, a bit for each rank; every set there is exists once. */
final class TierSets {

  private static final Tier[] TIERS = Tier.values();

  private static final List<Set<Tier>> ALL =
      IntStream.range(0, 1 << TIERS.length).mapToObj(TierSets::make).toList();

  private TierSets() {}

  static Set<Tier> of(int bits) {
    return ALL.get(bits);
  }

  static int bits(Set<Tier> tiers) {
    int bits = 0;
    if (!tiers.isEmpty()) {
      for (Tier tier : tiers) {
        bits |= bit(tier);
      }
    }
    return bits;
  }

  static int bit(Tier tier) {
    return 1 << tier.rank();
  }

  private static Set<Tier> make(int bits) {
    EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (Tier tier : TIERS) {
      if ((bits & bit(tier)) != 0) {
        tiers.add(tier);
      }
    }
    return Collections.unmodifiableSet(tiers);
  }
}
