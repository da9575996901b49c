package jp.sujimichi.engine.fact;

import java.util.regex.Pattern;
import jp.sujimichi.model.Direction;

/** What the name of an indicator says of its numbers: the way they should move, and shares. */
final class NameMeaning {

  /** Counts that may well rise or fall when things go well, or rise with age. */
  private static final Pattern ARGUABLE =
      Pattern.compile(
          "相談|通報|届出|申告|いじめ.*認知|虐待|検挙|摘発|解決|解消|改善|発見|把握|未然|防止|予防|復帰|支援|救助|出動|要介護|要支援|認知症|死亡率?$|死亡者|自然増減");

  private static final AnyWord TAKEN_UP =
      AnyWord.of(
          "利用者数", "登録者数", "参加者数", "来場者数", "来館者数", "会員数", "加入者数", "受講者数", "ダウンロード数", "利用率", "登録率",
          "参加率", "加入率", "受診率", "接種率");

  /** Use that a programme may well want to lessen. */
  private static final AnyWord UNWANTED_USE =
      AnyWord.of(
          "窓口", "来庁", "電話", "マイカー", "自家用車", "自動車", "紙", "郵送", "救急", "相談", "通報", "苦情", "生活保護",
          "クレーム", "未", "不参加", "一人当たり", "1人当たり");

  private static final AnyWord SHARE =
      AnyWord.of(
          "利用率", "参加率", "加入率", "登録率", "受診率", "実施率", "回答率", "接種率", "認知率", "カバー率", "整備率", "耐震化率",
          "開通率", "完了率", "策定率", "設置率", "組織率", "修了率", "定着率", "応答率", "受講率", "予約率", "就職率", "進学率", "出席率",
          "投票率", "合格率", "保有率", "所有率", "回収率", "公開率", "オンライン化率", "電子化率", "申請率", "継続率", "回復率", "改修率",
          "点検率", "対応率", "満足率", "認知度", "満足度", "理解度", "割合");

  private static final AnyWord NO_SHARE =
      AnyWord.of(
          "達成", "前年", "対前", "増加", "増減", "減少", "伸び", "充足", "進捗", "定員", "待機", "混雑", "倍率", "指数", "目標比",
          "計画比", "に対する", "比率", "普及", "自給", "執行", "収支", "回転", "延べ", "新規");

  private NameMeaning() {}

  /** Whether it counts harm, such as accidents, that nobody wants more of. */
  static boolean isBadEvent(String name, IndicatorWording wording) {
    return wording.getMeaning().equals("bad-event") && !ARGUABLE.matcher(name).find();
  }

  /** The way a figure of this name is meant to move; null when its name does not tell. */
  static Direction wayOf(String name, IndicatorWording wording) {
    if (isBadEvent(name, wording)) {
      return Direction.DECREASE;
    }
    boolean takenUp = TAKEN_UP.isIn(name) && !UNWANTED_USE.isIn(name);
    return takenUp && !wording.getMeaning().equals("bad-event") ? Direction.INCREASE : null;
  }

  /** Whether a rate of this name is a share of a whole. */
  static boolean isShare(String name) {
    return endsWithShare(name) && !NO_SHARE.isIn(name);
  }

  /** Whether the name, or what stands before a bracket in it, ends like a share. */
  private static boolean endsWithShare(String name) {
    for (int end = 1; end <= name.length(); end++) {
      boolean ends = end == name.length() || name.charAt(end) == '(' || name.charAt(end) == '（';
      if (ends && isShareEnd(name.charAt(end - 1)) && SHARE.isBefore(name, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShareEnd(char c) {
    return c == '率' || c == '度' || c == '合';
  }
}
