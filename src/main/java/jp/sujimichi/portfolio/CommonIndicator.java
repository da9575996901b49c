package jp.sujimichi.portfolio;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.CatalogueEntry;

/**
 * One indicator, by whatever names its cities write it.
 *
 * @param name the catalogue's name, else the name as first written
 * @param unit the unit, in one spelling and without 千 or 万; empty when none is written
 * @param entry the catalogue entry that the names surely mean
 * @param cities who uses it, in the order of {@link City#ORDER}; a city with two models stands
 *     twice
 * @param far targets that are far from those of the other cities
 */
public record CommonIndicator(
    String name,
    String unit,
    Optional<CatalogueEntry> entry,
    List<CityIndicator> cities,
    List<FarTarget> far) {

  public CommonIndicator {
    cities = List.copyOf(cities);
    far = List.copyOf(far);
  }
}
