package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a written name means.
 *
 * @param sure the entry, only when nothing in either name speaks against it
 * @param score 1 for the very name, 0.95 and more for the same words in another form, 0.8 and more
 *     for a short form; below 0.8 when unsure
 * @param candidates the entries alike, best first, at most five; starts with the sure entry
 */
public record Match(Optional<CatalogueEntry> sure, double score, List<Candidate> candidates) {

  /** A name that is like nothing in the catalogues. */
  static final Match NOTHING = new Match(Optional.empty(), 0, List.of());

  public Match {
    candidates = List.copyOf(candidates);
  }
}
