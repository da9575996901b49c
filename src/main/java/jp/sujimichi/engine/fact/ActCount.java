package jp.sujimichi.engine.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the acts an activity or output names, each with an object of its own. */
final class ActCount {

  private static final String ACT =
      "(?:開催|実施|配布|配付|整備|設置|交付|派遣|作成|策定|周知|広報|PR|支援|調整|調査|研修|啓発|導入|改修|運行|発信|配信|育成|養成"
          + "|補助|助成|点検|修繕|補修|見直し|開発|構築|公開|貸与|募集|相談|運営|開設|提供|訪問|巡回|収集|分析|検討|連携)";

  private static final Pattern BULLET =
      Pattern.compile("(?m)^\\s*(?:[・●■◆○*\\-]|[①-⑳]|[(（]?\\d{1,2}[)）.．])\\s*\\S");

  /** 冊子の作成及び講習会の開催: one joint between two acts on different objects. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?:の|への|との|での)"
              + ACT
              + "(?:等|など)?(?:及び|および|並びに|ならびに|と|、|や)(?=[^、。]{3,}?(?:の|への|との|での|金|費)?"
              + ACT
              + ")");

  /** 機材を整え、出演者と話し合い、配信する: two joints or more, as one only tells the order. */
  private static final Pattern VERB_JOINT =
      Pattern.compile("(?<=を|と|へ|に|が)[^、。をとへにが]{0,6}?(?:し|い|き|ち|り|み|け|め|え|て|せ)、");

  private static final int FEWEST_VERB_JOINTS = 2;

  private ActCount() {}

  /** Number of acts named in a text as written; at least 1. */
  static int in(String written) {
    int bullets = count(BULLET, written);
    if (bullets > 1) {
      return bullets;
    }
    int verbs = count(VERB_JOINT, written);
    return 1 + count(JOINT, written) + (verbs >= FEWEST_VERB_JOINTS ? verbs : 0);
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
