package jp.sujimichi.wording;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Tier;

/**
 * What an indicator's name and its surroundings say about its tier.
 *
 * @param evidence the facts that spoke, the strongest first
 * @param tiers where it belongs: usually one tier, two where the words cannot tell; empty when
 *     nothing speaks or when it stands beside the chain
 * @param tolerated further tiers on which it may stand without complaint
 * @param scores the sum of strengths for each tier, see {@code rules/lexicon/weights.yaml}
 * @param meaning what the wording says, by its name in the lexicon ({@code delivery}, {@code
 *     uptake}, {@code bad-event} …); empty when no cue spoke
 * @param word the words that spoke, in normalised form; empty when no cue spoke
 * @param proven whether the ending was counted on real names and may carry a warning
 */
public record TierReading(
    List<TierEvidence> evidence,
    Set<Tier> tiers,
    Set<Tier> tolerated,
    Map<Tier, Double> scores,
    Optional<String> meaning,
    String word,
    boolean proven) {

  /** Name in the lexicon of numbers about cost and effort, which stand beside the chain. */
  public static final String EFFICIENCY = "efficiency";

  public TierReading {
    evidence = List.copyOf(evidence);
    tiers = TierSets.of(TierSets.bits(tiers));
    tolerated = TierSets.of(TierSets.bits(tolerated));
    Map<Tier, Double> byTier = new EnumMap<>(Tier.class);
    byTier.putAll(scores);
    scores = Collections.unmodifiableMap(byTier);
  }

  /** Whether the indicator tells cost or effort and is better kept beside the chain. */
  public boolean standsBesideChain() {
    return tiers.isEmpty() && meaning.filter(EFFICIENCY::equals).isPresent();
  }

  /** Whether the tier is admitted or tolerated; true when nothing speaks. */
  public boolean allows(Tier tier) {
    return tiers.isEmpty() || tiers.contains(tier) || tolerated.contains(tier);
  }

  /** The score of a tier, 0 when nothing speaks for it. */
  public double score(Tier tier) {
    return scores.getOrDefault(tier, 0.0);
  }

  /** The evidence of one test, if it spoke. */
  public Optional<TierEvidence> of(EvidenceKind kind) {
    return evidence.stream().filter(one -> one.kind() == kind).findFirst();
  }

  /** Whether a fact of at least the given strength admits the tier. */
  public boolean isAdmittedBy(Tier tier, double strength) {
    return evidence.stream()
        .anyMatch(one -> one.strength() >= strength && one.admissible().contains(tier));
  }
}
