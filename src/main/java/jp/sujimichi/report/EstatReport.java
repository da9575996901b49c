package jp.sujimichi.report;

import jp.sujimichi.catalogue.estat.EstatChange;
import jp.sujimichi.catalogue.estat.EstatFilling;
import jp.sujimichi.model.Bilingual;

/**
 * What was taken from e-Stat into a model, value by value, and what was not and why.
 *
 * @param filling what came of it
 */
public record EstatReport(EstatFilling filling) {

  private static final int INDENT = 2;

  /** The report for people. */
  public String text(TextStyle style) {
    TextBlock block = new TextBlock(style);
    String indicator = "";
    for (EstatChange change : filling.changes()) {
      String name = change.indicator().id() + " " + change.indicator().name();
      if (!name.equals(indicator)) {
        block.line(0, name.strip(), style::bold);
        indicator = name;
      }
      block.line(INDENT, sentence(change), text -> text);
    }
    filling.stopped().ifPresent(reason -> block.line(0, reason, style::bold));
    block.line(0, total(), style::bold);
    return block.toString();
  }

  private static Bilingual sentence(EstatChange change) {
    Bilingual place =
        change
            .place()
            .map(
                p ->
                    new Bilingual(
                        p.ja() + "（" + change.year() + "年度）: ",
                        p.en() + " " + change.year() + ": "))
            .orElse(new Bilingual("", ""));
    Bilingual rest =
        switch (change.kind()) {
          case FILLED -> new Bilingual(change.now() + " を入れました。", "filled with " + change.now());
          case CHANGED ->
              new Bilingual(
                  change.before() + " を " + change.now() + " に置き換えました。",
                  change.before() + " replaced by " + change.now());
          case SAME -> new Bilingual(change.now() + " で同じです。", change.now() + ", the same");
          case KEPT ->
              new Bilingual(
                  "モデルは " + change.before() + "、e-Statは " + change.now() + " です。",
                  change.before() + " in the model, " + change.now() + " on e-Stat; ");
          case NOTHING -> new Bilingual("", "");
        };
    Bilingual because = change.because().orElse(new Bilingual("", ""));
    return new Bilingual(
        place.ja() + rest.ja() + because.ja(), place.en() + rest.en() + because.en());
  }

  private Bilingual total() {
    long filled = count(EstatChange.Kind.FILLED);
    long changed = count(EstatChange.Kind.CHANGED);
    long same = count(EstatChange.Kind.SAME);
    long kept = count(EstatChange.Kind.KEPT);
    long nothing = count(EstatChange.Kind.NOTHING);
    return new Bilingual(
        "入れた値 "
            + filled
            + "、置き換えた値 "
            + changed
            + "、同じ値 "
            + same
            + "、違うが残した値 "
            + kept
            + "、入れられなかったもの "
            + nothing,
        filled
            + " filled, "
            + changed
            + " replaced, "
            + same
            + " the same, "
            + kept
            + " different but left, "
            + nothing
            + " not found");
  }

  private long count(EstatChange.Kind kind) {
    return filling.changes().stream().filter(change -> change.kind() == kind).count();
  }
}
