package jp.sujimichi.engine.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the results a text names: bullets, sentences, or clauses with a verb of their own. */
final class ResultCount {

  private static final Pattern BULLET =
      Pattern.compile("(?m)^\\s*(?:[・●■◆○*\\-]|[①-⑳]|[(（]?\\d{1,2}[)）.．])\\s*\\S");
  private static final Pattern SENTENCE = Pattern.compile("[。．](?=\\s*[^。．\\s)）」])");
  private static final Pattern JOINED =
      Pattern.compile("とともに|と同時に|(?<![対関際即応通ら])(?:し|され|なり|図り|図られ|まり|進み|増え|減り|でき|上がり|下がり)、");

  /** The last characters of verbs that are listed. */
  private static final String VERB_ENDS = "うくぐすつぬぶむるい";

  private static final Pattern LISTED_NOUNS =
      Pattern.compile(
          "(?:向上|活性化|実現|増加|減少|改善|充実|強化|促進|拡大|創出|確保|醸成)(?:、|及び|および|や|と)(?=[^、。]*"
              + "(?:向上|活性化|実現|増加|減少|改善|充実|強化|促進|拡大|創出|確保|醸成|化))");

  /** Only a text of several lines holds several bullets. */
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

  private static final String MEASURE = "(?:度|率|額|量|総生産|人口|所得|寿命|売上|件数|者数|人数|時間)";
  private static final String MOVES = "(?:上が|増|減|高ま|向上|改善|伸び|延び|下が|低下|短く|少なく|抑え|回復|維持)";

  /** Two figures that are to move together. */
  private static final Pattern LISTED_MEASURES =
      Pattern.compile(MEASURE + "(?:と|や|及び|および|並びに)[^、。がを]{2,14}?" + MEASURE + "(?:が|を|の)" + MOVES);

  private static final AnyWord WITH = AnyWord.of("とともに", "と同時に");
  private static final AnyWord NOUNS =
      AnyWord.of("向上", "活性化", "実現", "増加", "減少", "改善", "充実", "強化", "促進", "拡大", "創出", "確保", "醸成");
  private static final AnyWord MEASURES =
      AnyWord.of("度", "率", "額", "量", "総生産", "人口", "所得", "寿命", "売上", "件数", "者数", "人数", "時間");

  private ResultCount() {}

  /** Number of results named in a text as written; at least 1. */
  static int in(String written) {
    int bullets = holdsAny(written, LINE_ENDS) ? count(BULLET, written) : 0;
    if (bullets > 1) {
      return bullets;
    }
    int joined = 0;
    if (holdsAny(written, "。．")) {
      joined += count(SENTENCE, written);
    }
    if (commasAfter(written, "しれりみえき") > 0 || WITH.isIn(written)) {
      joined += count(JOINED, written);
    }
    if (NOUNS.isFollowed(written, "、及おやと")) {
      joined += count(LISTED_NOUNS, written);
    }
    if (MEASURES.isFollowed(written, "とや及お並")) {
      joined += count(LISTED_MEASURES, written);
    }
    int verbs = commasAfter(written, VERB_ENDS);
    return 1 + joined + (verbs > 1 ? verbs : 0);
  }

  /** How many commas stand directly behind one of these characters. */
  private static int commasAfter(String text, String characters) {
    int count = 0;
    for (int comma = text.indexOf('、', 1); comma > 0; comma = text.indexOf('、', comma + 1)) {
      count += characters.indexOf(text.charAt(comma - 1)) >= 0 ? 1 : 0;
    }
    return count;
  }

  private static boolean holdsAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
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
