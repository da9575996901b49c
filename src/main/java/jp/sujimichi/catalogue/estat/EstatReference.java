package jp.sujimichi.catalogue.estat;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.EstatItem;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.MunicipalityCode;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Source;

/**
 * Which series an indicator stands on: what its source names, else the item of its catalogue entry
 * for the owner's municipality.
 *
 * @param query the question; empty when there is none to ask
 * @param because why there is none; empty for an indicator that does not speak of e-Stat at all
 */
record EstatReference(Optional<EstatQuery> query, Optional<Bilingual> because) {

  private static final EstatReference NONE = new EstatReference(Optional.empty(), Optional.empty());

  static EstatReference of(Indicator indicator, LogicModel model, Catalogues catalogues) {
    Optional<String> table = indicator.source().flatMap(Source::statsDataId);
    Optional<String> item = indicator.source().flatMap(Source::item);
    if (table.isPresent() && item.isPresent()) {
      return located(table.get(), item.get(), indicator, model);
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
    List<EstatItem> items = entry.get().estat();
    if (items.isEmpty()) {
      return none("一覧のこの指標には、e-Statの項目がありません。", "its catalogue entry names no item of e-Stat");
    }
    if (items.size() > 1 || entry.get().formula().isPresent()) {
      String formula = entry.get().formula().orElse("");
      return none(
          "複数の項目から計算する指標なので、取り込めません" + (formula.isEmpty() ? "" : "（" + formula + "）") + "。",
          "it is computed from several items" + (formula.isEmpty() ? "" : " (" + formula + ")"));
    }
    return located(items.get(0).statsDataId(), items.get(0).item(), indicator, model);
  }

  private static EstatReference located(
      String table, String item, Indicator indicator, LogicModel model) {
    Optional<String> area = indicator.source().flatMap(Source::area);
    if (area.isEmpty()) {
      area = model.owner().flatMap(Owner::code);
    }
    Optional<String> code =
        area.flatMap(MunicipalityCode::withCheckDigit).map(digits -> digits.substring(0, 5));
    return code.isPresent()
        ? new EstatReference(Optional.of(new EstatQuery(table, item, code.get())), Optional.empty())
        : none(
            "どの市区町村の値か分かりません。出典の地域か、団体の番号（5桁か6桁）を書いてください。",
            "its municipality is not known; please give the source's area or the owner's code");
  }

  private static EstatReference none(String ja, String en) {
    return new EstatReference(Optional.empty(), Optional.of(new Bilingual(ja, en)));
  }
}
