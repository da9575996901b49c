package jp.sujimichi.catalogue.estat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.MunicipalityCode;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Source;

/**
 * Which series an indicator stands on: what its source names, else the items of its catalogue entry
 * for the owner's municipality.
 *
 * @param queries the questions by item code; empty when there is none to ask
 * @param computed how the value is computed from the items; empty for a single item as it stands
 * @param because why there is nothing to ask; empty for an indicator that does not speak of e-Stat
 *     at all
 */
record EstatReference(
    Map<String, EstatQuery> queries,
    Optional<EstatComputed> computed,
    Optional<Bilingual> because) {

  private static final EstatReference NONE =
      new EstatReference(Map.of(), Optional.empty(), Optional.empty());

  EstatReference {
    queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
  }

  static EstatReference of(Indicator indicator, LogicModel model, Catalogues catalogues) {
    Optional<String> table = indicator.source().flatMap(Source::statsDataId);
    Optional<String> item = indicator.source().flatMap(Source::item);
    if (table.isPresent() && item.isPresent()) {
      return located(Map.of(item.get(), table.get()), Optional.empty(), indicator, model);
    }
    if (indicator.catalogue().isEmpty()) {
      return table.isPresent() || item.isPresent()
          ? none("出典の統計表の番号か項目の番号がありません。", "its source lacks the table or the item")
          : NONE;
    }
    Optional<CatalogueEntry> entry = catalogues.entry(indicator.catalogue().get());
    if (entry.isEmpty()) {
      return none(
          "一覧に「" + indicator.catalogue().get() + "」がありません。",
          "no catalogue has \"" + indicator.catalogue().get() + "\"");
    }
    return ofEntry(entry.get(), indicator, model);
  }

  private static EstatReference ofEntry(
      CatalogueEntry entry, Indicator indicator, LogicModel model) {
    Map<String, String> tables = new LinkedHashMap<>();
    entry.estat().forEach(item -> tables.putIfAbsent(item.item(), item.statsDataId()));
    if (tables.isEmpty()) {
      return none("一覧のこの指標には、e-Statの項目がありません。", "its catalogue entry names no item of e-Stat");
    }
    Optional<EstatFormula> formula = entry.formula().flatMap(EstatFormula::parse);
    if (formula.isEmpty()
        ? tables.size() > 1 || entry.formula().isPresent()
        : !tables.keySet().containsAll(formula.get().items())) {
      String written = entry.formula().orElse("");
      return none(
          "一覧の式から計算のしかたが分からないため、取り込めません" + (written.isEmpty() ? "" : "（" + written + "）") + "。",
          "its catalogue entry does not say how to compute it"
              + (written.isEmpty() ? "" : " (" + written + ")"));
    }
    if (formula.isEmpty() || !formula.get().computes()) {
      String first =
          formula.map(f -> f.items().iterator().next()).orElse(tables.keySet().iterator().next());
      return located(Map.of(first, tables.get(first)), Optional.empty(), indicator, model);
    }
    tables.keySet().retainAll(formula.get().items());
    return located(
        tables, Optional.of(new EstatComputed(formula.get(), entry.unit())), indicator, model);
  }

  private static EstatReference located(
      Map<String, String> tables,
      Optional<EstatComputed> computed,
      Indicator indicator,
      LogicModel model) {
    Optional<String> area = indicator.source().flatMap(Source::area);
    if (area.isEmpty()) {
      area = model.owner().flatMap(Owner::code);
    }
    Optional<String> code =
        area.flatMap(MunicipalityCode::withCheckDigit).map(digits -> digits.substring(0, 5));
    if (code.isEmpty()) {
      return none(
          "どの市区町村の値か分かりません。出典の地域か、団体の番号（5桁か6桁）を書いてください。",
          "its municipality is not known; please give the source's area or the owner's code");
    }
    Map<String, EstatQuery> queries = new LinkedHashMap<>();
    tables.forEach((item, table) -> queries.put(item, new EstatQuery(table, item, code.get())));
    return new EstatReference(queries, computed, Optional.empty());
  }

  private static EstatReference none(String ja, String en) {
    return new EstatReference(Map.of(), Optional.empty(), Optional.of(new Bilingual(ja, en)));
  }
}
