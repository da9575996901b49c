package jp.sujimichi.engine.fact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Bilingual;

/** What copying from spreadsheets, PDF and scans leaves in a text. */
final class BrokenText {

  private static final Bilingual INVISIBLE = new Bilingual("見えない文字", "invisible characters");

  /** Controls other than tab and line breaks, and characters without width. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u200B-\\u200F\\u2060\\uFEFF]+");

  /** Radicals that PDF fonts put in the place of the character itself. */
  private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FDF]");

  /** How Excel writes a carriage return, and HTML its entities. */
  private static final Pattern LEFTOVER =
      Pattern.compile("_x000D_|&(?:amp|lt|gt|quot|nbsp);|<br ?/?>");

  /** Signs that say only that something could not be read. */
  private static final Pattern LOST =
      Pattern.compile(
          "[\\uFFFD\\uE000-\\uF8FF]+|(?:縺[ｦ-ﾟ\\p{IsHan}]){2,}|(?:繧[ｦ-ﾟ\\p{IsHan}]){2,}");

  /** One character at a time, set apart: at least three in a row. */
  private static final Pattern LETTERSPACED =
      Pattern.compile(
          "(?<![\\p{IsHan}ぁ-んァ-ヶー])(?:[\\p{IsHan}ぁ-んァ-ヶー][ \\u3000]){3,}[\\p{IsHan}ぁ-んァ-ヶー]");

  /** A blank before what no word begins with, or before the end of a common loan word. */
  private static final Pattern CUT =
      Pattern.compile(
          "[ァ-ヶー]+[ \\u3000](?:[ァィゥェォッャュョー][ァ-ヶー]*"
              + "|(?:ギー|ション|ジー|テム|ビス|シー|ティ|ザー|ター|ラム|ワーク|ング|メント|ン|ス|ル|ム|ト|ク|ズ|ド|グ)"
              + "(?![ァ-ヶー]))"
              + "|[ァ-ヶー]*[ッっ][ \\u3000][ぁ-んァ-ヶー]+");

  private static final List<Pattern> SPACED = List.of(LETTERSPACED, CUT);
  private static final List<Pattern> ALL = List.of(RADICAL, LEFTOVER, LOST, LETTERSPACED, CUT);

  private BrokenText() {}

  /** The damaged places as they stand, in order; empty for a sound text. */
  static List<Bilingual> in(String text) {
    if (isSound(text) || isOnlySpaced(text) && !isSpacedOddly(text)) {
      return List.of();
    }
    List<Bilingual> found = new ArrayList<>();
    if (HIDDEN.matcher(text).find()) {
      found.add(INVISIBLE);
    }
    for (Pattern pattern : isOnlySpaced(text) ? SPACED : ALL) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Bilingual place = Bilingual.same(matcher.group());
        if (!found.contains(place)) {
          found.add(place);
        }
      }
    }
    return List.copyOf(found);
  }

  /** The text as it was meant; "" when it is sound, or when something is lost for good. */
  static String repaired(String text) {
    if (isSound(text) || LOST.matcher(text).find()) {
      return "";
    }
    String result = HIDDEN.matcher(text).replaceAll("");
    result =
        RADICAL
            .matcher(result)
            .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
    result = LEFTOVER.matcher(result).replaceAll(m -> Matcher.quoteReplacement(meant(m.group())));
    result = LETTERSPACED.matcher(result).replaceAll(m -> closed(m.group()));
    result = CUT.matcher(result).replaceAll(m -> closed(m.group()));
    return result.equals(text) || !in(result).isEmpty() ? "" : result;
  }

  private static String meant(String leftover) {
    return switch (leftover) {
      case "&amp;" -> "&";
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&quot;" -> "\"";
      case "&nbsp;" -> " ";
      case "_x000D_" -> "";
      default -> "\n";
    };
  }

  private static String closed(String spaced) {
    return spaced.replaceAll("[ \\u3000]", "");
  }

  /** Whether blanks are all that may be wrong with a text. */
  private static boolean isOnlySpaced(String text) {
    return isSound(text, true);
  }

  /**
   * Whether a blank stands between two letters of Japanese that may belong together: both kana, or
   * three times in a row.
   */
  private static boolean isSpacedOddly(String text) {
    int blanks = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\u3000') {
        blanks++;
        if (isKana(text.charAt(i - 1)) && isKana(text.charAt(i + 1))) {
          return true;
        }
      }
    }
    return blanks > 2;
  }

  private static boolean isKana(char c) {
    return c >= 'ぁ' && c <= 'ー';
  }

  /** Most texts hold none of the signs; one look at each character saves the patterns. */
  private static boolean isSound(String text) {
    return isSound(text, false);
  }

  /** The same, with blanks taken for sound or not. */
  private static boolean isSound(String text, boolean blanks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'ぁ' && c <= 'ー' || c > '\u7e67' && c <= '\u9fff') {
        continue;
      }
      boolean suspicious =
          c < ' ' && c != '\n' && c != '\t' && c != '\r'
              || (c == ' ' || c == '\u3000') && !blanks
              || c == '&'
              || c == '<'
              || c == '_'
              || c == '\u007f'
              || c >= '\u200b' && c <= '\u2060'
              || c >= '\u2e80' && c <= '\u2fdf'
              || c == '\u7e3a'
              || c == '\u7e67'
              || c >= '\ue000' && c <= '\uf8ff'
              || c == '\ufeff'
              || c == '\ufffd';
      if (suspicious) {
        return false;
      }
    }
    return true;
  }
}
