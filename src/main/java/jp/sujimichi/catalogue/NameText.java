package jp.sujimichi.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings an indicator name into one written form, whatever keyboard or scanner it came from. */
final class NameText {

  private static final Pattern ATARI = Pattern.compile("当たり|当り|アタリ");
  private static final Pattern ONE = Pattern.compile("一(?=[人日台世住回件次])|ひと(?=り)");
  private static final Pattern RANGE = Pattern.compile("[〜~～]");
  private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−]");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:kpi ?)?(?:\\(\\d{1,2}\\)|\\d{1,2}[.:)、](?!\\d)|[・●○■□◆◇▶*\\-]+)");

  private NameText() {}

  /**
   * The normal form: NFKC, small letters, no spaces but those between Latin words, one kind of dash
   * and range sign, Arabic numerals before counters, あたり in kana, no numbering in front.
   */
  static String normal(String written) {
    String text = withoutSpaces(folded(written));
    if (isPlain(text)) {
      return text;
    }
    text = RANGE.matcher(text).replaceAll("~");
    text = DASH.matcher(text).replaceAll("-");
    text = ATARI.matcher(text).replaceAll("あたり");
    text = ONE.matcher(text).replaceAll("1");
    text = text.replace("1り", "1人").replace("二次", "2次").replace("三次", "3次");
    text = text.replace("十万", "10万").replace("第二", "第2").replace("第三", "第3");
    text = THOUSANDS.matcher(text).replaceAll("");
    return NUMBERING.matcher(text).replaceFirst("");
  }

  /**
   * NFKC and small letters. The JDK's table of NFKC costs milliseconds when first touched, so the
   * usual characters, the full-width forms of ASCII among them, are folded here.
   */
  private static String folded(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      } else if (c == '\u3000') {
        c = ' ';
      }
      if (!isUsual(c)) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return out.toString();
  }

  /** Whether NFKC leaves the character as it is; a sign of doubt is answered with no. */
  private static boolean isUsual(char c) {
    return c < 0x80
        || (c >= '\u3001' && c <= '\u3015')
        || isHiragana(c)
        || isKatakana(c)
        || c == '・'
        || isHan(c)
        || "‐‑‒–—―‘’“”〜−々".indexOf(c) >= 0;
  }

  private static boolean isHan(char c) {
    return c >= '一' && c <= '鿿';
  }

  /** Whether none of the rewritings after the spaces can apply; saves most names nine passes. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kana = c >= 'ぁ' && c <= 'ヿ';
      if (kana && c != 'ひ' && c != 'り' && c != 'リ' && c != '・') {
        continue;
      }
      if (isHan(c) && c != '一' && c != '二' && c != '三' && c != '十' && c != '当') {
        continue;
      }
      return false;
    }
    return true;
  }

  private static String withoutSpaces(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        if (out == null) {
          out = new StringBuilder(text.length()).append(text, 0, i);
        }
        boolean latin =
            out.length() > 0
                && isLatin(out.charAt(out.length() - 1))
                && i + 1 < text.length()
                && isLatin(text.charAt(i + 1));
        if (latin) {
          out.append(' ');
        }
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  /** A small Latin letter or a digit. */
  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  static boolean isKatakana(char c) {
    return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
  }

  static boolean isHiragana(char c) {
    return c >= 'ぁ' && c <= 'ゖ';
  }
}
