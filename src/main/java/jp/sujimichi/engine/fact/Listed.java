package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.EstatItem;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/** What the catalogues say of an indicator; looked up when a rule first asks. */
public final class Listed {

  private final Lists lists;
  private final jp.sujimichi.model.Indicator source;
  private Optional<CatalogueEntry> entry;
  private Optional<CatalogueEntry> certain;
  private Optional<CatalogueEntry> official;

  Listed(Lists lists, jp.sujimichi.model.Indicator source) {
    this.lists = lists;
    this.source = source;
  }

  /** Whether the guideline's own list is loaded. */
  public boolean isOfficialLoaded() {
    return lists.isOfficial();
  }

  /** Its class on the guideline's own list; null when that is not loaded or does not hold it. */
  public IndicatorClass getOfficialClass() {
    return official().flatMap(CatalogueEntry::indicatorClass).orElse(null);
  }

  /** What the guideline's own list says of its class, as the end of a sentence. */
  public Bilingual getListedAs() {
    IndicatorClass listed = getOfficialClass();
    return listed == null
        ? new Bilingual("見当たりません", "nothing of it")
        : new Bilingual(listed.label().ja() + "です", "it is " + listed.label().en());
  }

  /** Whether a catalogue that holds it by its very name admits certain tiers only. */
  public boolean isTierKnown() {
    return !getTiers().isEmpty();
  }

  /** The tiers its catalogue admits; empty when the catalogue does not say. */
  public List<Tier> getTiers() {
    return certain().map(CatalogueEntry::tiers).orElse(List.of());
  }

  /** The name of the entry it means; empty texts for none. */
  public Bilingual getName() {
    return entry().map(CatalogueEntry::name).orElse(Bilingual.same(""));
  }

  /** Number of items on e-Stat its value comes from; 0 when none is known. */
  public int getItemCount() {
    return items().size();
  }

  /** The e-Stat table, where its value is one item there; else "". */
  public String getTable() {
    return items().size() == 1 ? items().get(0).statsDataId() : "";
  }

  /** The e-Stat item, where its value is one; else "". */
  public String getItem() {
    return items().size() == 1 ? items().get(0).item() : "";
  }

  /** The items on e-Stat with their tables, for people to look up. */
  public List<String> getStatistics() {
    return items().stream().map(i -> i.statsDataId() + " " + i.item()).toList();
  }

  /** The entry of a catalogue it surely means; empty when none does. */
  public Optional<CatalogueEntry> meant() {
    return entry();
  }

  private List<EstatItem> items() {
    return entry().map(CatalogueEntry::estat).orElse(List.of());
  }

  private String unit() {
    return source.unit().orElse("");
  }

  private Optional<CatalogueEntry> entry() {
    if (entry == null) {
      entry =
          source.catalogue().flatMap(lists::entry).or(() -> lists.entryOf(source.name(), unit()));
    }
    return entry;
  }

  private Optional<CatalogueEntry> certain() {
    if (certain == null) {
      certain =
          source
              .catalogue()
              .flatMap(lists::entry)
              .or(() -> lists.certainEntryOf(source.name(), unit()));
    }
    return certain;
  }

  private Optional<CatalogueEntry> official() {
    if (official == null) {
      official = lists.onOfficialList(source.name(), unit());
    }
    return official;
  }
}
