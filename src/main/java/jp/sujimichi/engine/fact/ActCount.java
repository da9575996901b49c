package jp.sujimichi.engine.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the acts an activity or output names, each with an object of its own. */
final class ActCount {

  private static final String[] ACT_WORDS = {
    "開催", "実施", "配布", "配付", "整備", "設置", "交付", "派遣", "作成", "策定", "周知",
    "広報", "PR", "支援", "調整", "調査", "研修", "啓発", "導入", "改修", "運行", "発信",
    "配信", "育成", "養成", "補助", "助成", "点検", "修繕", "補修", "見直し", "開発", "構築",
    "公開", "貸与", "募集", "相談", "運営", "開設", "提供", "訪問", "巡回", "収集", "分析",
    "検討", "連携"
  };

  private static final AnyWord ACTS = AnyWord.of(ACT_WORDS);

  /** How what joins two acts begins; 等 and など may stand before it. */
  private static final String JOINTS = "等な及お並と、や";

  private static final String VERB_ENDS = "しいきちりみけめえてせ";
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final int FEWEST_VERB_JOINTS = 2;

  private ActCount() {}

  /** Number of acts named in a text as written; at least 1. */
  static int in(String written) {
    int bullets = holdsAny(written, LINE_ENDS) ? Slow.count(Slow.BULLET, written) : 0;
    if (bullets > 1) {
      return bullets;
    }
    int joints = holdsJoint(written) ? Slow.count(Slow.JOINT, written) : 0;
    int verbs = holdsVerbJoint(written) ? Slow.count(Slow.VERB_JOINT, written) : 0;
    return 1 + joints + (verbs >= FEWEST_VERB_JOINTS ? verbs : 0);
  }

  private static boolean holdsAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether an act stands behind a particle and before what may join another one to it. */
  private static boolean holdsJoint(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i - 1) == 'の') {
        int end = ACTS.endAt(text, i);
        if (end > 0 && end < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsVerbJoint(String text) {
    int comma = text.indexOf('、');
    while (comma > 0) {
      if (VERB_ENDS.indexOf(text.charAt(comma - 1)) >= 0) {
        return true;
      }
      comma = text.indexOf('、', comma + 1);
    }
    return false;
  }

  /** Loaded only where a text needs it: most hold no joint. */
  private static final class Slow {

    private static final String ACT = "(?:" + String.join("|", ACT_WORDS) + ")";

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
        Pattern.compile(
            "(?<=を|と|へ|に|が)(?!ついて|対し|関し|応じ|よ[りっ]|おい|おけ|とって|基づ|向け|通[じし]|含め|し、|して、)"
                + "[^、。をとへにが]{0,6}?(?:し|い|き|ち|り|み|け|め|え|て|せ)、");

    private static int count(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      int count = 0;
      while (matcher.find()) {
        count++;
      }
      return count;
    }
  }
}
