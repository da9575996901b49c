package jp.sujimichi.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * What the sentence of an element says about its tier. Japanese puts the result last, so the last
 * part that is no mere means decides.
 *
 * @param clauses the parts of the sentence in order, at least one
 * @param decisive the part that decided; the last part when no cue spoke
 */
public record ElementReading(List<ClauseReading> clauses, ClauseReading decisive) {

  public ElementReading {
    clauses = List.copyOf(clauses);
  }

  /** The tiers the sentence fits; empty when nothing speaks. */
  public Set<Tier> tiers() {
    return decisive.range().tiers();
  }

  /** Further tiers on which the sentence may stand without complaint. */
  public Set<Tier> tolerated() {
    return decisive.range().tolerated();
  }

  /** From 0 (nothing speaks) to 1; a warning needs at least 0.7. */
  public double confidence() {
    return decisive.confidence();
  }

  /** What the sentence says, by its name in the lexicon. */
  public Optional<String> meaning() {
    return decisive.meaning();
  }

  /** Whether the sentence may stand on the tier; true when nothing speaks. */
  public boolean allows(Tier tier) {
    return decisive.allows(tier);
  }

  /**
   * How many ranks the tier is away from the nearest tier the sentence fits: negative when the
   * sentence belongs further down the chain than it stands, 0 when it may stand there or nothing
   * speaks.
   */
  public int gap(Tier declared) {
    return decisive.gap(declared);
  }

  /** The reason, if a cue spoke. */
  public Optional<Bilingual> because() {
    return decisive.because();
  }

  /** Whether the sentence as a whole names an act or a set-up, not what comes of it. */
  public boolean isMeans() {
    return decisive.saysMeans();
  }
}
