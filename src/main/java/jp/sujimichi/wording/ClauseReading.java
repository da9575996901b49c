package jp.sujimichi.wording;

import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * What one part of a sentence says.
 *
 * @param text the part, normalised
 * @param means whether the part only names how something comes about (〜により, 〜を通じて)
 * @param meaning what it says, by its name in {@code elements.yaml}: {@code delivered}, {@code
 *     reaction}, {@code change}, {@code city}, {@code readiness}, {@code means} …; empty when no
 *     cue spoke
 * @param range the tiers it admits and tolerates; both empty when no cue spoke
 * @param confidence from 0 (no cue spoke) to 1
 * @param word the words that spoke, empty when none did
 * @param because the reason, empty when no cue spoke
 */
public record ClauseReading(
    String text,
    boolean means,
    Optional<String> meaning,
    TierRange range,
    double confidence,
    String word,
    Optional<Bilingual> because) {

  /** Whether a cue spoke. */
  public boolean speaks() {
    return meaning.isPresent();
  }

  /** Whether this part speaks for the tiers given, at least by toleration. */
  public boolean allows(Tier tier) {
    return meaning.isEmpty() || range.allows(tier);
  }

  /** The tiers it admits; empty when no cue spoke. */
  public Set<Tier> tiers() {
    return range.tiers();
  }

  /** See {@link ElementReading#gap}, with this part as the one that decides. */
  public int gap(Tier declared) {
    if (allows(declared) || tiers().isEmpty()) {
      return 0;
    }
    int gap = Integer.MAX_VALUE;
    for (Tier tier : tiers()) {
      int distance = declared.rank() - tier.rank();
      gap = Math.abs(distance) < Math.abs(gap) ? distance : gap;
    }
    return gap;
  }

  /** Whether it names an act or a set-up, not what comes of it. */
  public boolean saysMeans() {
    return meaning.isPresent() && (meaning.get().equals("means") || meaning.get().equals("act"));
  }
}
