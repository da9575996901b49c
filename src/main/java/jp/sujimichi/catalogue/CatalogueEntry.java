package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/**
 * One indicator of a catalogue.
 *
 * @param id unique among all loaded catalogues
 * @param catalogue the id of the catalogue it belongs to
 * @param name its name; where the catalogue has one language only, both texts are the same
 * @param aliases other names of the same indicator
 * @param field the field of the guideline it serves, if any
 * @param tiers the tiers the origin itself admits; empty when the origin says nothing
 * @param judgedTiers the tiers this product holds admissible where the origin is silent, best first
 * @param indicatorClass recommended or selective; only ever present in an official catalogue
 * @param unit the unit
 * @param direction the way it should move
 * @param definition what it counts and does not count
 * @param formula how it is computed from item codes
 * @param statistic the survey it is taken from, with its interval
 * @param estat the e-Stat items it stands on
 * @param standard the clause of an international standard
 * @param category the origin's own heading
 */
public record CatalogueEntry(
    String id,
    String catalogue,
    Bilingual name,
    List<String> aliases,
    Optional<Field> field,
    List<Tier> tiers,
    List<Tier> judgedTiers,
    Optional<IndicatorClass> indicatorClass,
    Optional<String> unit,
    Optional<Direction> direction,
    Optional<String> definition,
    Optional<String> formula,
    Optional<String> statistic,
    List<EstatItem> estat,
    Optional<String> standard,
    Optional<Bilingual> category) {

  public CatalogueEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    tiers = List.copyOf(tiers);
    judgedTiers = List.copyOf(judgedTiers);
    estat = List.copyOf(estat);
  }

  /** An entry of which only the name is known; the name serves as id. */
  public static CatalogueEntry named(String catalogue, String name) {
    return new CatalogueEntry(
        name,
        catalogue,
        Bilingual.same(name),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The origin's tiers, or where it has none, our judgement; empty when neither says anything. */
  public List<Tier> admissibleTiers() {
    return tiers.isEmpty() ? judgedTiers : tiers;
  }
}
