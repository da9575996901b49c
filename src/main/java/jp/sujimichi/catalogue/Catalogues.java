package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/**
 * All catalogues of a run, official ones first, then by {@link Catalogue#order()}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Catalogues {

  private final List<Catalogue> all;
  private final Map<String, Catalogue> byId = new HashMap<>();
  private final Map<String, CatalogueEntry> entries = new HashMap<>();

  private Catalogues(List<Catalogue> all) {
    List<Catalogue> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparing((Catalogue c) -> !c.official()).thenComparingInt(Catalogue::order));
    this.all = List.copyOf(sorted);
    for (Catalogue catalogue : this.all) {
      byId.putIfAbsent(catalogue.id(), catalogue);
      catalogue.entries().forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    }
  }

  /** These catalogues. Where two entries share an id, the one of the preferred catalogue stays. */
  public static Catalogues of(List<Catalogue> all) {
    return new Catalogues(all);
  }

  /** The catalogues, preferred first. */
  public List<Catalogue> all() {
    return all;
  }

  /** These catalogues and one more, which replaces a catalogue of the same id. */
  public Catalogues with(Catalogue more) {
    List<Catalogue> next = new ArrayList<>(all);
    next.removeIf(catalogue -> catalogue.id().equals(more.id()));
    next.add(more);
    return new Catalogues(next);
  }

  /** The catalogue of this id; empty when none is loaded. */
  public Optional<Catalogue> catalogue(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The entry of this id; empty when no catalogue has it. */
  public Optional<CatalogueEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Whether an official catalogue is loaded. Without one nobody may call an entry recommended. */
  public boolean hasOfficial() {
    return all.stream().anyMatch(Catalogue::official);
  }

  /** Every indicator of every catalogue, preferred catalogues first; themes are left out. */
  public List<CatalogueEntry> indicators() {
    return all.stream()
        .filter(catalogue -> !catalogue.themes())
        .flatMap(catalogue -> catalogue.entries().stream())
        .toList();
  }

  /** The indicators of a field that admit a tier by their origin or our judgement. */
  public List<CatalogueEntry> indicators(Field field, Tier tier) {
    return indicators().stream()
        .filter(entry -> entry.field().filter(field::equals).isPresent())
        .filter(entry -> entry.admissibleTiers().contains(tier))
        .toList();
  }

  /** The indicators of a field and tier that an official catalogue puts into a class. */
  public List<CatalogueEntry> indicators(Field field, Tier tier, IndicatorClass indicatorClass) {
    return indicators(field, tier).stream()
        .filter(entry -> entry.indicatorClass().filter(indicatorClass::equals).isPresent())
        .toList();
  }
}
