package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What came out of a catalogue file.
 *
 * @param catalogue the catalogue; empty when a problem is fatal
 * @param problems the problems in the order of the file
 */
public record CatalogueReading(Optional<Catalogue> catalogue, List<CatalogueProblem> problems) {

  public CatalogueReading {
    problems = List.copyOf(problems);
  }
}
