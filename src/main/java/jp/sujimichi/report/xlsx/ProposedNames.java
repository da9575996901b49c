package jp.sujimichi.report.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.format.xlsx.Candidates;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;

/** The names of the shipped catalogues as proposals of the template. */
public final class ProposedNames {

  private ProposedNames() {}

  /** By field and by the tiers an entry is admissible on, in the order of the catalogues. */
  public static Candidates all() {
    Map<Field, Map<Tier, List<String>>> names = new EnumMap<>(Field.class);
    for (Catalogue catalogue : ShippedCatalogues.load().catalogues().all()) {
      for (CatalogueEntry entry :
          catalogue.themes() ? List.<CatalogueEntry>of() : catalogue.entries()) {
        for (Tier tier : entry.admissibleTiers()) {
          entry
              .field()
              .ifPresent(
                  field ->
                      add(
                          names.computeIfAbsent(field, key -> new EnumMap<>(Tier.class)),
                          tier,
                          entry.name().ja()));
        }
      }
    }
    return new Candidates(names);
  }

  private static void add(Map<Tier, List<String>> byTier, Tier tier, String name) {
    List<String> names = byTier.computeIfAbsent(tier, key -> new ArrayList<>());
    if (!names.contains(name)) {
      names.add(name);
    }
  }
}
