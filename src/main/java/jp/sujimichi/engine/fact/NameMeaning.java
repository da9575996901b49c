package jp.sujimichi.engine.fact;

import java.util.regex.Pattern;
import jp.sujimichi.model.Direction;

/** What the name of an indicator says of its numbers: the way they should move, and shares. */
final class NameMeaning {

  /** Counts that may well rise or fall when things go well, or rise with age. */
  private static final Pattern ARGUABLE =
      Pattern.compile(
          "相談|通報|届出|申告|いじめ.*認知|虐待|検挙|摘発|解決|解消|改善|発見|把握|未然|防止|予防|復帰|支援|救助|出動|要介護|要支援|認知症|死亡率?$|死亡者|自然増減");

  private static final Pattern TAKEN_UP =
      Pattern.compile("(利用者|登録者|参加者|来場者|来館者|会員|加入者|受講者|ダウンロード)数|(利用|登録|参加|加入|受診|接種)率");

  /** Use that a programme may well want to lessen. */
  private static final Pattern UNWANTED_USE =
      Pattern.compile("窓口|来庁|電話|マイカー|自家用車|自動車|紙|郵送|救急|相談|通報|苦情|生活保護|クレーム|未|不参加|一人当たり|1人当たり");

  private static final Pattern SHARE =
      Pattern.compile(
          ".*((利用|参加|加入|登録|受診|実施|回答|接種|認知|カバー|整備|耐震化|開通|完了|策定|設置|組織|修了|定着|応答|受講|予約"
              + "|就職|進学|出席|投票|合格|保有|所有|回収|公開|オンライン化|電子化|申請|継続|回復|改修|点検|対応|満足)率"
              + "|(認知|満足|理解)度|割合)([(（].*)?");

  /** Rates that measure a pace or a comparison and may pass 100. */
  private static final Pattern NO_SHARE =
      Pattern.compile(
          "達成|前年|対前|増加|増減|減少|伸び|充足|進捗|定員|待機|混雑|倍率|指数|目標比|計画比|に対する|比率|普及|自給|執行|収支|回転|延べ|新規");

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
    boolean takenUp = TAKEN_UP.matcher(name).find() && !UNWANTED_USE.matcher(name).find();
    return takenUp && !wording.getMeaning().equals("bad-event") ? Direction.INCREASE : null;
  }

  /** Whether a rate of this name is a share of a whole. */
  static boolean isShare(String name) {
    return SHARE.matcher(name).matches() && !NO_SHARE.matcher(name).find();
  }
}
