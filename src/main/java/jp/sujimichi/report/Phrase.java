package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Waiver;

/** The words of a text report that do not come from rules. */
final class Phrase {

  static final Bilingual WHERE = new Bilingual("場所", "where");
  static final Bilingual WHAT = new Bilingual("指摘", "finding");
  static final Bilingual WHY = new Bilingual("なぜ", "why");
  static final Bilingual FIX = new Bilingual("直し方", "how to fix");
  static final Bilingual QUESTION = new Bilingual("問いかけ", "to discuss");
  static final Bilingual ALSO = new Bilingual("ほか", "also at");
  static final Bilingual MORE =
      new Bilingual(
          "規則のくわしい説明は sujimichi explain 規則名 でご覧になれます。",
          "For more on a rule: sujimichi explain RULE");

  static final Bilingual UNCHANGED = new Bilingual("（前回から）", " (unchanged)");
  static final Bilingual FIXED = new Bilingual("直りました", "fixed");

  private Phrase() {}

  static Bilingual clean(int waived) {
    return waived == 0
        ? new Bilingual("気になる点はありませんでした。", "nothing to remark.")
        : new Bilingual(
            "新たに気になる点はありませんでした（見送り " + waived + "件）。",
            "nothing further to remark (" + waived + " waived).");
  }

  static Bilingual places(int places) {
    return new Bilingual(places + "か所: ", places + (places == 1 ? " place: " : " places: "));
  }

  static Bilingual heldBack(int count, String rules) {
    return new Bilingual(
        "判定を待っている規則 " + count + "件（先に上の指摘を直してください）: " + rules,
        count + (count == 1 ? " check waits" : " checks wait") + " for the above: " + rules);
  }

  static Bilingual waived(int count) {
    return new Bilingual(
        "見送った指摘 " + count + "件", count + (count == 1 ? " finding" : " findings") + " waived");
  }

  /** Why, by whom and until when a finding is left. */
  static Bilingual decision(Waiver waiver) {
    List<String> ja = new ArrayList<>();
    List<String> en = new ArrayList<>();
    waiver.reason().ifPresent(reason -> ja.add("理由: " + reason));
    waiver.reason().ifPresent(reason -> en.add("reason: " + reason));
    waiver.by().ifPresent(by -> ja.add("判断: " + by));
    waiver.by().ifPresent(by -> en.add("by: " + by));
    ja.add(waiver.until().map(until -> "期限: " + until).orElse("期限なし"));
    en.add(waiver.until().map(until -> "until " + until).orElse("without end"));
    return new Bilingual(String.join("　", ja), String.join("; ", en));
  }

  static Bilingual compared(int added, int unchanged, int fixed) {
    return new Bilingual(
        "前回と比べて: 新しい指摘 " + added + "件、前回からの指摘 " + unchanged + "件、直った指摘 " + fixed + "件",
        "Since the baseline: " + added + " new, " + unchanged + " unchanged, " + fixed + " fixed");
  }

  static Bilingual notShown(int count) {
    return new Bilingual(
        "このほかに" + count + "件あります。いまの問いかけが片づいたら、もう一度点検してください。",
        count + " more " + (count == 1 ? "is" : "are") + " not shown. Check again after these.");
  }

  static Bilingual counts(Summary summary) {
    StringBuilder ja = new StringBuilder();
    ja.append("エラー ").append(summary.error()).append("件・注意 ").append(summary.warning());
    ja.append("件・参考 ").append(summary.info()).append("件");
    StringBuilder en = new StringBuilder();
    en.append(plural(summary.error(), "error")).append(", ");
    en.append(plural(summary.warning(), "warning")).append(", ");
    en.append(summary.info()).append(" info");
    if (summary.waived() > 0) {
      ja.append("（ほかに見送り ").append(summary.waived()).append("件）");
      en.append(" (and ").append(summary.waived()).append(" waived)");
    }
    return new Bilingual(ja.toString(), en.toString());
  }

  static Bilingual total(int models, int clean, int unreadable, Summary summary) {
    Bilingual counts = counts(summary);
    String ja = "全体 " + models + "モデル（うち気になる点なし " + clean + "）: " + counts.ja();
    String en = "Total of " + plural(models, "model") + " (" + clean + " clean): " + counts.en();
    return unreadable == 0
        ? new Bilingual(ja, en)
        : new Bilingual(
            ja + "／読めなかったファイル " + unreadable + "件",
            en + "; " + plural(unreadable, "file") + " could not be read");
  }

  static Bilingual cannotRead() {
    return new Bilingual("読めません", "cannot be read");
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
