package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.sujimichi.catalogue.Candidate;
import jp.sujimichi.catalogue.CandidateTable;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/**
 * The catalogues of indicators a run may look into: those the product ships with, and the one its
 * owner has loaded. Nothing is read before a rule first asks. Safe for use by several threads.
 */
final class Lists {

  private static final double VERY_NAME = 1;

  private final Optional<Catalogue> own;
  private volatile Open open;
  private volatile CandidateTable table;
  private volatile String digest;

  /** What has been asked for, by field and tier. */
  private final Map<Integer, Candidates> candidates = new ConcurrentHashMap<>();

  /** What looking things up needs, once it is read. */
  private record Open(Catalogues all, NameMatcher shipped, Optional<NameMatcher> own) {}

  private Lists(Optional<Catalogue> own) {
    this.own = own;
  }

  /** The catalogues the product ships with. */
  static Lists shipped() {
    return new Lists(Optional.empty());
  }

  /** The shipped catalogues and one more, which is asked first. */
  static Lists with(Catalogue own) {
    return new Lists(Optional.of(own));
  }

  /** The catalogue its owner has loaded. */
  Optional<Catalogue> own() {
    return own;
  }

  /** Whether the guideline's own list is loaded. */
  boolean isOfficial() {
    return own.filter(Catalogue::official).isPresent();
  }

  /** The entry a name surely means. */
  Optional<CatalogueEntry> entryOf(String name, String unit) {
    return find(name, unit).map(Candidate::entry);
  }

  /** The entry of this very name, or of these very words on the official list. */
  Optional<CatalogueEntry> certainEntryOf(String name, String unit) {
    Optional<CatalogueEntry> official = onOfficialList(name, unit);
    return official.isPresent()
        ? official
        : find(name, unit).filter(found -> found.score() >= VERY_NAME).map(Candidate::entry);
  }

  /** The entry of the guideline's own list a name surely means; empty when none is loaded. */
  Optional<CatalogueEntry> onOfficialList(String name, String unit) {
    return isOfficial()
        ? open().own().flatMap(matcher -> matcher.sure(name, unit)).map(Candidate::entry)
        : Optional.empty();
  }

  /** The entry of this id. */
  Optional<CatalogueEntry> entry(String id) {
    return open().all().entry(id);
  }

  /** The entries of a class the guideline's own list holds for a field and tier. */
  List<CatalogueEntry> official(Field field, Tier tier, IndicatorClass indicatorClass) {
    return isOfficial() ? open().all().indicators(field, tier, indicatorClass) : List.of();
  }

  /** Indicators of the shipped catalogues that suit a field and tier, the best first. */
  Candidates candidates(Field field, Tier tier) {
    return candidates.computeIfAbsent(
        field.ordinal() * Tier.values().length + tier.ordinal(),
        place -> new Candidates(table().of(field, tier)));
  }

  private CandidateTable table() {
    CandidateTable seen = table;
    if (seen == null) {
      seen = CandidateTable.load();
      table = seen;
    }
    return seen;
  }

  /** A digest of the shipped catalogues and the owner's, without unpacking them. */
  String digest() {
    String seen = digest;
    if (seen == null) {
      String shipped = ShippedCatalogues.digest();
      seen = own.map(catalogue -> Digests.sha256(shipped + catalogue)).orElse(shipped);
      digest = seen;
    }
    return seen;
  }

  /** Reads the catalogues now. */
  void prepare() {
    open();
  }

  private Optional<Candidate> find(String name, String unit) {
    Open now = open();
    return now.own()
        .flatMap(matcher -> matcher.sure(name, unit))
        .or(() -> now.shipped().sure(name, unit));
  }

  private Open open() {
    Open seen = open;
    if (seen == null) {
      synchronized (this) {
        seen = open;
        if (seen == null) {
          seen = read();
          open = seen;
        }
      }
    }
    return seen;
  }

  private Open read() {
    ShippedCatalogues shipped = ShippedCatalogues.load();
    return new Open(
        own.map(shipped.catalogues()::with).orElseGet(shipped::catalogues),
        shipped.matcher(),
        own.map(catalogue -> NameMatcher.over(catalogue.entries(), shipped.lexicon())));
  }
}
