package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * The tests for the tier of one indicator, weighed against each other. What they say of the tiers
 * is known at once; the reasons are put into words by {@link #reading()}, since most are never
 * told.
 */
public final class TierWeighing {

  private static final Tier[] TIERS = Tier.values();
  private static final EvidenceKind[] KINDS = EvidenceKind.values();
  private static final double SPEAKS_FOR_TOLERATING = 0.5;

  private final CueHit hit;
  private final TierRange spoken;
  private final double margin;
  private final EvidenceKind[] kinds = new EvidenceKind[KINDS.length];
  private final int[] admissible = new int[KINDS.length];
  private final double[] strengths = new double[KINDS.length];
  private final List<Supplier<Bilingual>> reasons = new ArrayList<>(KINDS.length);
  private final double[] scores = new double[TIERS.length];
  private int count;
  private int scored;
  private int tiers;
  private int tolerated;

  /**
   * A weighing without tests.
   *
   * @param hit the cue that spoke, null when none did
   * @param spoken the tiers it names, null when none did
   * @param margin tiers whose score is less than this below the best belong to the answer
   */
  TierWeighing(CueHit hit, TierRange spoken, double margin) {
    this.hit = hit;
    this.spoken = spoken;
    this.margin = margin;
  }

  /** Adds a test that spoke; to be called in the order of the tests. */
  void add(EvidenceKind kind, Set<Tier> tiers, double strength, Supplier<Bilingual> because) {
    kinds[count] = kind;
    admissible[count] = TierSets.bits(tiers);
    strengths[count++] = strength;
    reasons.add(because);
  }

  /** Weighs what was added. */
  TierWeighing weigh() {
    double[] decisive = new double[TIERS.length];
    for (int i = 0; i < count; i++) {
      scored |= admissible[i];
      for (int rank = 0; rank < TIERS.length; rank++) {
        if ((admissible[i] & 1 << rank) != 0) {
          scores[rank] = hundredths(scores[rank] + strengths[i]);
          decisive[rank] += isWeak(kinds[i]) ? 0 : strengths[i];
        }
      }
    }
    boolean besideChain = false;
    if (hit != null) {
      int named = TierSets.bits(spoken.tiers());
      besideChain = named == 0;
      tolerated = named | TierSets.bits(spoken.tolerated());
    }
    if (!besideChain) {
      tiers = best(decisive);
    }
    for (int i = 0; i < count; i++) {
      if (strengths[i] >= SPEAKS_FOR_TOLERATING && kinds[i] != EvidenceKind.CLASS) {
        tolerated |= admissible[i];
      }
    }
    tolerated &= ~tiers;
    return this;
  }

  /** The tiers with the highest sum; where only the unit speaks, its tier if it names just one. */
  private int best(double[] decisive) {
    double best = 0;
    for (double score : decisive) {
      best = Math.max(best, score);
    }
    int bits = 0;
    for (int rank = 0; rank < TIERS.length; rank++) {
      if (best > 0 && decisive[rank] > best - margin) {
        bits |= 1 << rank;
      }
    }
    for (int i = 0; i < count; i++) {
      if (best == 0 && kinds[i] == EvidenceKind.UNIT && Integer.bitCount(admissible[i]) == 1) {
        bits |= admissible[i];
      }
    }
    return bits;
  }

  /** See {@link TierReading#tiers()}. */
  public Set<Tier> tiers() {
    return TierSets.of(tiers);
  }

  /** See {@link TierReading#allows}. */
  public boolean allows(Tier tier) {
    return tiers == 0 || ((tiers | tolerated) & TierSets.bit(tier)) != 0;
  }

  /** See {@link TierReading#score}. */
  public double score(Tier tier) {
    return scores[tier.rank()];
  }

  /** How many tests of these kinds spoke against a tier. */
  public int against(Tier tier, Set<EvidenceKind> of) {
    int against = 0;
    for (int i = 0; i < count; i++) {
      if ((admissible[i] & TierSets.bit(tier)) == 0 && of.contains(kinds[i])) {
        against++;
      }
    }
    return against;
  }

  /** See {@link TierReading#meaning()}; "" when no cue spoke. */
  public String meaning() {
    return hit == null ? "" : hit.cue().meaning().id();
  }

  /** See {@link TierReading#word()}. */
  public String word() {
    return hit == null ? "" : hit.word();
  }

  /** See {@link TierReading#proven()}. */
  public boolean proven() {
    return hit != null && hit.cue().proven();
  }

  /** See {@link TierReading#standsBesideChain()}. */
  public boolean standsBesideChain() {
    return tiers == 0 && meaning().equals(TierReading.EFFICIENCY);
  }

  /** The same with the reasons in words, the strongest first. */
  public TierReading reading() {
    List<TierEvidence> evidence = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      evidence.add(
          new TierEvidence(
              kinds[i], TierSets.of(admissible[i]), strengths[i], reasons.get(i).get()));
    }
    evidence.sort((a, b) -> Double.compare(b.strength(), a.strength()));
    Map<Tier, Double> byTier = new EnumMap<>(Tier.class);
    for (Tier tier : TierSets.of(scored)) {
      byTier.put(tier, score(tier));
    }
    return new TierReading(
        evidence,
        tiers(),
        TierSets.of(tolerated),
        byTier,
        hit == null ? Optional.empty() : Optional.of(meaning()),
        word(),
        proven());
  }

  @Override
  public String toString() {
    return Arrays.toString(scores) + ' ' + word();
  }

  /** Sums of strengths are told to people, so the noise of binary fractions is rounded away. */
  private static double hundredths(double sum) {
    return Math.rint(sum * 100) / 100;
  }

  private static boolean isWeak(EvidenceKind kind) {
    return kind == EvidenceKind.LAG || kind == EvidenceKind.UNIT;
  }
}
