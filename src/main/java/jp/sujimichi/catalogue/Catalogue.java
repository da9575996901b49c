package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Objects;
import jp.sujimichi.model.Bilingual;

/**
 * A list of indicators from one origin.
 *
 * @param id its id
 * @param title its title
 * @param origin where the entries come from, and who may call them recommended
 * @param official whether its owner declares it the guideline's own annex; only then do its entries
 *     carry a class
 * @param themes whether the entries are themes rather than indicators; names are not matched
 *     against themes, and themes are not suggested
 * @param order catalogues with a smaller number are preferred where several hold the same indicator
 * @param entries its entries in the order of the file
 */
public record Catalogue(
    String id,
    Bilingual title,
    Bilingual origin,
    boolean official,
    boolean themes,
    int order,
    List<CatalogueEntry> entries) {

  public Catalogue {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(origin, "origin");
    entries = List.copyOf(entries);
  }
}
