package jp.sujimichi.wording;

import java.util.Locale;
import jp.sujimichi.model.Bilingual;

/** Sentences for the tests that need no word list. */
final class Reasons {

  private Reasons() {}

  static Bilingual of(EvidenceKind kind, boolean own, Bilingual label) {
    if (kind == EvidenceKind.CONTROL) {
      return own
          ? new Bilingual(
              "実施する側が動けば、相手がどうであっても達成できる数字です（" + label.ja() + "）。",
              "Whoever runs the project can reach this number alone (" + label.en() + ").")
          : new Bilingual(
              "実施する側だけでは決められない数字です（" + label.ja() + "）。",
              "Whoever runs the project cannot set this number alone (" + label.en() + ").");
    }
    return own
        ? new Bilingual(
            "数えているのは、実施した側の行いや持ち物です（" + label.ja() + "）。",
            "What is counted are the provider's own acts or assets (" + label.en() + ").")
        : new Bilingual(
            "数えているのは、相手の行動やまちの出来事です（" + label.ja() + "）。",
            "What is counted are acts of others or events in the city (" + label.en() + ").");
  }

  static Bilingual lag(double years, String ja, String en) {
    String shown = String.format(Locale.ROOT, years == Math.rint(years) ? "%.0f" : "%.1f", years);
    return new Bilingual(
        "目標まで" + shown + "年なので、" + ja + "の数字が動くころです。",
        "The target is " + shown + " years away, the time in which " + en + " moves.");
  }

  static Bilingual unit(String unit, String ja, String en) {
    return new Bilingual(
        "単位「" + unit + "」は" + ja + "に多く使われます。",
        "The unit \"" + unit + "\" is mostly used on " + en + ".");
  }
}
