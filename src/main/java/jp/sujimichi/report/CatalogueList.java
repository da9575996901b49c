package jp.sujimichi.report;

import java.util.List;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.MissingStandards;
import jp.sujimichi.model.Bilingual;

/**
 * The catalogues of a run: where each comes from and how many indicators it holds, and what no
 * catalogue holds.
 *
 * @param catalogues the catalogues
 */
public record CatalogueList(Catalogues catalogues) {

  private static final int INDENT = 2;

  /** The list for people. */
  public String text(TextStyle style) {
    TextBlock block = new TextBlock(style);
    int total = 0;
    for (Catalogue catalogue : catalogues.all()) {
      int entries = catalogue.entries().size();
      total += entries;
      block.line(0, catalogue.title(), style::bold);
      block.labelled(INDENT, new Bilingual("番号", "id"), Bilingual.same(catalogue.id()));
      block.labelled(
          INDENT, new Bilingual("件数", "entries"), new Bilingual(entries + "件", "" + entries));
      block.labelled(INDENT, new Bilingual("出典", "origin"), catalogue.origin());
    }
    block.blank();
    int count = catalogues.all().size();
    block.line(
        0,
        new Bilingual(
            "一覧 " + count + "、指標 " + total + "件", count + " catalogues, " + total + " entries"),
        style::bold);
    block.line(
        0,
        catalogues.hasOfficial()
            ? new Bilingual(
                "推奨・選択の区分は、公式とされた一覧によります。",
                "Recommended and selective are as the official catalogue says.")
            : new Bilingual(
                "どの指標にも推奨・選択の区分はありません。区分を決められるのは指針の別紙だけで、別紙は入っていないためです。",
                "No entry is recommended or selective: only the annex of the guideline may say so,"
                    + " and it does not ship with the product."),
        text -> text);
    block.blank();
    block.raw(missing(style));
    return block.toString();
  }

  /** The standards nobody could obtain, and how to load them. */
  public static String missing(TextStyle style) {
    TextBlock block = new TextBlock(style);
    block.line(
        0,
        new Bilingual(
            "次の規格は一覧を公開資料から入手できなかったため、入っていません。お持ちの方は"
                + " sujimichi catalogue --template 一覧.xlsx のひな形に写してお使いください。",
            "These standards are not included, since no list could be obtained from public material."
                + " Whoever holds one copies it into the template: sujimichi catalogue --template"
                + " OUT.xlsx"),
        text -> text);
    List<Bilingual> standards = MissingStandards.all();
    standards.forEach(standard -> block.line(INDENT, "- " + style.join(standard, " / "), t -> t));
    return block.toString().stripTrailing();
  }
}
