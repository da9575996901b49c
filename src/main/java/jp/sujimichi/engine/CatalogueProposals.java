package jp.sujimichi.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sujimichi.catalogue.CandidateTable;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.EstatItem;
import jp.sujimichi.engine.fact.FieldTier;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.SourceKind;

/** Proposals taken from the entry of a catalogue an indicator surely means. */
final class CatalogueProposals implements ProposalTopic {

  /** What an indicator without a target says of itself. */
  private static final String FOR_REFERENCE = "目標は置かず、参考値として推移を見る。";

  private static final Pattern ITEM = Pattern.compile("(\\d{10}) (\\S+)");
  private static final Pattern SHORT_TABLE = Pattern.compile("\\d{1,9}");
  private static final Pattern TABLE_IN_PAGE = Pattern.compile("(?:statsDataId|sid)=(\\d{10})");
  private static final int DIGITS_OF_TABLE = 10;

  private final ModelIndex index;

  CatalogueProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("listedUnit", this::listedUnit),
        Map.entry("listedDefinition", hit -> of(hit, CatalogueEntry::definition)),
        Map.entry("listedSource", this::listedSource),
        Map.entry("listedClass", this::listedClass),
        Map.entry("completeReference", this::completeReference),
        Map.entry("candidateName", this::candidateName),
        Map.entry("addCandidate", this::addCandidate));
  }

  private static Optional<CatalogueEntry> meant(Hit hit) {
    return hit.at() instanceof Indicator fact ? fact.getListed().meant() : Optional.empty();
  }

  private static Object of(Hit hit, Function<CatalogueEntry, Optional<String>> part) {
    return meant(hit).flatMap(part).map(text -> (Object) text).orElse(Proposals.NOTHING);
  }

  /** The unit of the entry, where no value carries one beside it. */
  private Object listedUnit(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) ->
            Stream.of(
                        indicator.baseline().stream(),
                        indicator.targets().stream(),
                        indicator.actuals().stream())
                    .flatMap(s -> s)
                    .allMatch(m -> m.value().filter(v -> !v.unit().isEmpty()).isEmpty())
                ? of(hit, CatalogueEntry::unit)
                : Proposals.NOTHING);
  }

  /** Where the entry says its value comes from: the item on e-Stat, else the statistic. */
  private Object listedSource(Hit hit) {
    Optional<CatalogueEntry> entry = meant(hit);
    Map<String, Object> source = new LinkedHashMap<>();
    if (entry.isPresent() && entry.get().estat().size() == 1) {
      EstatItem item = entry.get().estat().get(0);
      source.put("kind", SourceKind.ESTAT.code());
      source.put("name", entry.get().statistic().orElse(entry.get().name().ja()));
      source.put("statsDataId", item.statsDataId());
      source.put("item", item.item());
      return source;
    }
    Optional<String> statistic = entry.flatMap(CatalogueEntry::statistic);
    statistic.ifPresent(name -> source.put("name", name));
    return source.isEmpty() ? Proposals.NOTHING : source;
  }

  /** Its class on the guideline's own list; optional where that does not hold it. */
  private Object listedClass(Hit hit) {
    if (!(hit.at() instanceof Indicator fact) || !fact.getListed().isOfficialLoaded()) {
      return Proposals.NOTHING;
    }
    IndicatorClass listed = fact.getListed().getOfficialClass();
    return listed == null ? IndicatorClass.OPTIONAL : listed;
  }

  /**
   * What makes a reference to e-Stat whole: the zeros a table number lost in a spreadsheet, the
   * number in the address of its page, or table and item of the entry it means.
   */
  private Object completeReference(Hit hit) {
    OptionalInt number = index.indicator(hit.at());
    if (number.isEmpty() || !(hit.at() instanceof Indicator fact)) {
      return List.of();
    }
    Optional<Source> source = index.indicatorAt(number.getAsInt()).source();
    String at = "/indicators/" + number.getAsInt() + "/source";
    Edits edits = new Edits(index.model());
    String table = fact.getStatsDataId().strip();
    String item = fact.getStatsItem();
    if (source.isEmpty()) {
      return List.of();
    }
    if (!item.isEmpty()) {
      Matcher page = TABLE_IN_PAGE.matcher(fact.getSourceUrl());
      if (SHORT_TABLE.matcher(table).matches()) {
        return edits
            .set(at + "/statsDataId", "0".repeat(DIGITS_OF_TABLE - table.length()) + table)
            .operations();
      }
      if (page.find()) {
        return edits.set(at + "/statsDataId", page.group(1)).operations();
      }
    }
    boolean known = !fact.getListed().getTable().isEmpty();
    boolean agrees = table.isEmpty() || fact.getListed().getTable().endsWith(table);
    return known && agrees
        ? edits
            .set(at + "/statsDataId", fact.getListed().getTable())
            .set(at + "/item", fact.getListed().getItem())
            .operations()
        : List.of();
  }

  // --- candidates

  /** The candidate that suits a tier of a field best, where its catalogue tells the unit. */
  private static Optional<CandidateTable.Row> candidate(Hit hit) {
    return hit.at() instanceof FieldTier place
        ? place.candidates().stream().findFirst().filter(row -> !row.unit().isEmpty())
        : Optional.empty();
  }

  private Object candidateName(Hit hit) {
    return addCandidate(hit) instanceof List<?> operations && !operations.isEmpty()
        ? candidate(hit).orElseThrow().name().ja()
        : Proposals.NOTHING;
  }

  /** That candidate as an optional indicator without a target, on the element it suits best. */
  private Object addCandidate(Hit hit) {
    Optional<CandidateTable.Row> row = candidate(hit);
    // Where nothing is measured yet, which classes are missing is not asked before that is mended.
    boolean first = index.model().indicators().isEmpty();
    if (row.isEmpty() || !(hit.at() instanceof FieldTier place) || index.isLarge() || first) {
      return List.of();
    }
    OptionalInt element = index.best(row.get().name().ja(), i -> isAt(index.elementAt(i), place));
    return element.isEmpty()
        ? List.of()
        : new Edits(index.model())
            .addIndicator(indicator(row.get(), index.elementAt(element.getAsInt()).id()))
            .operations();
  }

  private boolean isAt(Element element, FieldTier place) {
    return element.tier() == place.getTier()
        && index.model().fieldOf(element).filter(place.getField()::equals).isPresent();
  }

  private Map<String, Object> indicator(CandidateTable.Row row, String element) {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("id", index.unusedIndicatorId(row.id()));
    indicator.put("element", element);
    indicator.put("name", row.name().ja());
    indicator.put("class", IndicatorClass.OPTIONAL.code());
    indicator.put("unit", row.unit());
    if (!row.direction().isEmpty()) {
      indicator.put("direction", row.direction());
    }
    indicator.put("source", source(row));
    indicator.put("catalogue", row.id());
    indicator.put("note", FOR_REFERENCE);
    return indicator;
  }

  private static Map<String, Object> source(CandidateTable.Row row) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("name", row.origin().ja());
    Matcher item = ITEM.matcher(row.estat());
    if (item.matches()) {
      source.put("kind", SourceKind.ESTAT.code());
      source.put("statsDataId", item.group(1));
      source.put("item", item.group(2));
    }
    return source;
  }
}
