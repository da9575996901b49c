package jp.sujimichi.report.sheet;

import jp.sujimichi.model.Bilingual;

/** The fixed words of the sheet. */
final class Label {

  static final Bilingual SHEET = new Bilingual("振り返りシート", "Retrospective sheet");
  static final Bilingual CHAINS = new Bilingual("道筋の判定", "Verdicts on the chains");
  static final Bilingual CHAINS_NOTE =
      new Bilingual(
          "道筋は、取組から成果までをつなぐ矢印の並びです。", "A chain is a line of arrows from an activity to a result.");
  static final Bilingual VERDICT = new Bilingual("判定", "Verdict");
  static final Bilingual COUNT = new Bilingual("本数", "Chains");
  static final Bilingual MEANING = new Bilingual("意味", "Meaning");
  static final Bilingual INDICATORS = new Bilingual("KPIの一覧", "All KPIs");
  static final Bilingual KPI = new Bilingual("KPI", "KPI");
  static final Bilingual TIER = new Bilingual("階層", "Tier");
  static final Bilingual BASELINE = new Bilingual("基準値", "Baseline");
  static final Bilingual TARGET = new Bilingual("この年度の目標", "Year's target");
  static final Bilingual LAST_TARGET = new Bilingual("最終目標", "Final target");
  static final Bilingual ACTUAL = new Bilingual("実績", "Actual");
  static final Bilingual RATIO = new Bilingual("達成率", "Achieved");
  static final Bilingual STATE = new Bilingual("状態", "State");
  static final Bilingual PAGE = new Bilingual("ページ", "Page");
  static final Bilingual LEGEND =
      new Bilingual(
          "○ 達成　△ おおむね達成（9割以上）　× 未達　－ 判定時期前　？ 未測定　・ 目標なし",
          "○ met　△ nearly met (90% or more)　× missed　－ not due yet　？ not measured　・ no target");
  static final Bilingual RATIO_NOTE =
      new Bilingual(
          "達成率は、この年度の目標に対する実績の割合です。この年度の目標がないKPIは、最終目標までの道のりを年数で割った「必要な値」と比べています。",
          "“Achieved” compares the actual value with the target for the year; without one, with the"
              + " value the time passed asks for on the way to the final target.");
  static final Bilingual ALL_MET =
      new Bilingual(
          "未達のKPIはありませんでした。うまくいった理由を、図の矢印で確かめてください。",
          "No KPI was missed. Use the arrows of the model to say why it went well.");
  static final Bilingual USE = new Bilingual("使い方", "How to use it");
  static final Bilingual USE_1 =
      new Bilingual(
          "未達のKPIごとに1枚あります。途切れた矢印の前提が当たっていたかを話し合い、□に印をつけます。",
          "There is one page for each missed KPI. Discuss whether the assumption on the broken"
              + " arrow held, and tick a box.");
  static final Bilingual USE_2 =
      new Bilingual(
          "問いかけを読み上げ、分かったこと、変えること、担当、期限をその場で書きます。",
          "Read out the question; write down findings, changes, who and by when on the spot.");
  static final Bilingual USE_3 =
      new Bilingual(
          "最後のページで、まだ判定できないものと、次にいつ見るかを確かめます。",
          "On the last page, settle when to look again at what cannot be judged yet.");
  static final Bilingual NOT_SAVED =
      new Bilingual(
          "この画面に書いた内容は保存されません。終わったら印刷するか、PDFに保存してください。",
          "What you write here is not saved. Print the page or save it as PDF when you are done.");
  static final Bilingual CONTENTS = new Bilingual("目次", "Contents");
  static final Bilingual COVER = new Bilingual("全体のようす", "Overview");
  static final Bilingual CHAIN = new Bilingual("道筋", "The chain");
  static final Bilingual CHAIN_IN_WORDS = new Bilingual("道筋を文字で", "The chain in words");
  static final Bilingual NO_CHAIN =
      new Bilingual(
          "このKPIに続く道筋が図にありません。どの取組の成果かを話し合い、矢印を足してください。",
          "No chain of the model leads to this KPI. Discuss which activity it results from, and add"
              + " the arrow.");
  static final Bilingual NUMBERS = new Bilingual("数字", "Numbers");
  static final Bilingual BREAKS_HERE = new Bilingual("ここで途切れ", "breaks here");
  static final Bilingual MAY_BREAK =
      new Bilingual("ここで途切れた可能性もあります", "it may have broken here as well");
  static final Bilingual THIS_KPI = new Bilingual("このKPI", "this KPI");
  static final Bilingual ASSUMPTION = new Bilingual("途切れた矢印の前提", "Assumption on the broken arrow");
  static final Bilingual NO_ASSUMPTION =
      new Bilingual(
          "前提が書かれていません。なぜこの先につながると考えたのかを、ここに書いてください。",
          "No assumption is written. Write here why one was expected to lead to the other.");
  static final Bilingual NONE_WRITTEN = new Bilingual("前提が書かれていません。", "No assumption is written.");
  static final Bilingual NO_NUMBERS_BETWEEN =
      new Bilingual(
          "間の要素に数字がないため、途切れた矢印を1本に絞れません。",
          "Elements in between have no numbers, so the break cannot be pinned to one arrow.");
  static final Bilingual SHORTAGE = new Bilingual("足りなかったもの", "What was missing");
  static final Bilingual MONEY = new Bilingual("予算", "Money");
  static final Bilingual PEOPLE = new Bilingual("人手", "People");
  static final Bilingual PARTNERS = new Bilingual("相手先", "Partners");
  static final Bilingual TIME = new Bilingual("準備の時間", "Time");
  static final Bilingual OTHER = new Bilingual("そのほか", "Other");
  static final Bilingual TICK = new Bilingual("この前提は", "This assumption:");
  static final Bilingual HELD = new Bilingual("当たった", "It held");
  static final Bilingual FAILED = new Bilingual("外れた", "It did not");
  static final Bilingual UNKNOWN = new Bilingual("不明", "Not known");
  static final Bilingual QUESTION = new Bilingual("問いかけ", "To discuss");
  static final Bilingual FINDINGS = new Bilingual("点検の指摘", "Findings");
  static final Bilingual FIXES = new Bilingual("直し方", "How to fix");
  static final Bilingual RECORDED_CAUSE = new Bilingual("モデルに書かれた原因", "Cause as recorded");
  static final Bilingual RECORDED_ACTION = new Bilingual("モデルに書かれた対応", "Action as recorded");
  static final Bilingual LEARNT = new Bilingual("分かったこと", "What we learnt");
  static final Bilingual CHANGE = new Bilingual("何を変えるか", "What to change");
  static final Bilingual WHO = new Bilingual("誰が", "Who");
  static final Bilingual BY_WHEN = new Bilingual("いつまでに", "By when");
  static final Bilingual LAST_PAGE =
      new Bilingual("まだ判定できないもの・見送り・前回からの変更", "Not judged yet, waivers, changes");
  static final Bilingual UNJUDGED = new Bilingual("まだ判定できないもの", "Not judged yet");
  static final Bilingual WHY = new Bilingual("理由", "Why");
  static final Bilingual WHEN = new Bilingual("いつ判定できるか", "When it can be judged");
  static final Bilingual SETTLE =
      new Bilingual("いつ、誰が確かめるかを決めてください。", "Settle when to look again, and who does.");
  static final Bilingual STILL_HOLDS =
      new Bilingual("見送った理由が、いまも当てはまるかを確かめてください。", "Check whether the reasons still hold.");
  static final Bilingual ALL_JUDGED = new Bilingual("すべてのKPIを判定できました。", "All KPIs were judged.");
  static final Bilingual OTHER_FINDINGS = new Bilingual("そのほかの指摘", "Other findings");
  static final Bilingual WAIVERS = new Bilingual("見送っていること", "Waivers");
  static final Bilingual RULE = new Bilingual("規則", "Rule");
  static final Bilingual PLACE = new Bilingual("場所", "Place");
  static final Bilingual BY = new Bilingual("決めた人", "Decided by");
  static final Bilingual UNTIL = new Bilingual("期限", "Until");
  static final Bilingual ENDED = new Bilingual("期限切れ", "ended");
  static final Bilingual NO_WAIVERS = new Bilingual("見送っている指摘はありません。", "There are no waivers.");
  static final Bilingual CHANGES = new Bilingual("前回の版からの変更", "Changes since the earlier version");
  static final Bilingual NO_COMPARISON =
      new Bilingual(
          "前回の版と比べていません（--against で前回のファイルを指定すると、ここに出ます）。",
          "Not compared with an earlier version (name its file with --against).");
  static final Bilingual NO_CHANGES = new Bilingual("変更はありません。", "Nothing has changed.");
  static final Bilingual TRUNCATED =
      new Bilingual("道筋が多いため、一部だけを数えています。", "There are too many chains; only some are counted.");

  private Label() {}

  /** What the first missed element tells, in a sentence. */
  static Bilingual firstBroken(SheetPage page) {
    String name = page.kpi().firstBroken().indicator().name();
    if (page.kpi().firstBroken().equals(page.kpi().review())) {
      return new Bilingual("道筋が最初に途切れたのは、このKPIのところです。", "The chain first breaks at this KPI.");
    }
    return new Bilingual(
        "道筋が最初に途切れたのは、手前のKPI「" + name + "」のところです。",
        "The chain first breaks further up, at the KPI “" + name + "”.");
  }
}
