package jp.sujimichi.catalogue;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/**
 * An indicator offered for a place of a model.
 *
 * @param entry the entry
 * @param catalogue the catalogue it comes from
 * @param score how well it fits, for ordering only; higher is better
 * @param reasons why it is offered, the strongest first
 */
public record Suggestion(
    CatalogueEntry entry, Catalogue catalogue, double score, List<Bilingual> reasons) {

  public Suggestion {
    reasons = List.copyOf(reasons);
  }
}
