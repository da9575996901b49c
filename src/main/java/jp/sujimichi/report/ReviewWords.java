package jp.sujimichi.report;

import jp.sujimichi.model.Bilingual;

/** The words of the review page that do not come from rules. */
final class ReviewWords {

  static final Bilingual TITLE = new Bilingual("ロジックモデルの点検結果", "Review of logic models");
  static final Bilingual SKIP = new Bilingual("指摘へ進む", "Skip to the findings");
  static final Bilingual SUMMARY = new Bilingual("まとめ", "Summary");
  static final Bilingual MODEL = new Bilingual("モデル", "Model");
  static final Bilingual WAIVED = new Bilingual("見送り", "Waived");
  static final Bilingual FILTER = new Bilingual("表示する指摘", "Findings to show");
  static final Bilingual FAMILY = new Bilingual("種類", "Family");
  static final Bilingual ALL = new Bilingual("すべて", "All");
  static final Bilingual DRAWING = new Bilingual("図", "Drawing");
  static final Bilingual FINDINGS = new Bilingual("指摘", "Findings");
  static final Bilingual SHOW = new Bilingual("図で見る", "Show in the drawing");
  static final Bilingual SIZE = new Bilingual("図を実寸で見る", "Drawing at full size");
  static final Bilingual HINT =
      new Bilingual(
          "図の要素・矢印・指標を選ぶと、その指摘へ移ります。■エラー ▲注意 ●参考。◆推奨指標 ◈選択指標 ◇任意指標。点線の矢印はフィードバックです。",
          "Choose an element, arrow or indicator to go to its findings. ■ error ▲ warning ● info."
              + " ◆ recommended ◈ selective ◇ optional indicator. Dashed arrows are feedback.");
  static final Bilingual NONE = new Bilingual("ここへの指摘はありません。", "There is no finding here.");
  static final Bilingual TABLE = new Bilingual("図の内容を表で読む", "Read the drawing as a table");
  static final Bilingual TIER = new Bilingual("階層", "Tier");
  static final Bilingual ELEMENT = new Bilingual("要素", "Element");
  static final Bilingual INDICATORS = new Bilingual("指標", "Indicators");
  static final Bilingual LEADS_TO = new Bilingual("つながる先", "Leads to");
  static final Bilingual FOLLOWS = new Bilingual("もとになる指摘", "Follows from");
  static final Bilingual RULE = new Bilingual("規則", "Rule");
  static final Bilingual SOURCE = new Bilingual("出典", "Source");
  static final Bilingual REASON = new Bilingual("見送りの理由", "Why it is waived");
  static final Bilingual UNTIL = new Bilingual("期限", "Until");
  static final Bilingual BY = new Bilingual("決めた人", "Decided by");
  static final Bilingual HELD = new Bilingual("まだ判定していない規則", "Checks that wait");
  static final Bilingual UNREADABLE = new Bilingual("読めなかったファイル", "Files that could not be read");
  static final Bilingual MADE_WITH = new Bilingual("点検の条件", "How this was made");
  static final Bilingual DATE = new Bilingual("基準日", "Date");
  static final Bilingual PROFILE = new Bilingual("場面", "Profile");
  static final Bilingual PROGRAM = new Bilingual("プログラム", "Program");
  static final Bilingual RULE_SET = new Bilingual("規則の版", "Rule set");
  static final Bilingual CATALOGUE = new Bilingual("指標カタログの版", "Catalogue");
  static final Bilingual NEW = new Bilingual("新しい指摘", "new");
  static final Bilingual FIXED = new Bilingual("直った指摘", "Fixed since the baseline");
  static final Bilingual NO_END = new Bilingual("期限なし", "without end");
  static final Bilingual NOT_SAID = new Bilingual("書かれていません", "not given");
  static final Bilingual ONLY_NEW = new Bilingual("新しい指摘だけ", "New findings only");
  static final Bilingual UNCHANGED = new Bilingual("前回から継続", "known before");

  private ReviewWords() {}
}
