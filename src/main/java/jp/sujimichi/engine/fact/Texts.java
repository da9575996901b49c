package jp.sujimichi.engine.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How written texts are compared: width, spacing and case aside. */
final class Texts {

  private static final String EVEN_SIGNS = "、。「」『』【】〔〕々〜→×";

  private Texts() {}

  /** Loaded only where a text needs it: most are quick to even out. */
  private static final class Slow {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static String plain(String written) {
      return SPACE
          .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
          .replaceAll(" ")
          .strip();
    }
  }

  /** NFKC with runs of white space as one space. */
  static String plain(String written) {
    boolean even = true;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!isEven(c)) {
        if (!isWide(c) && !isBlank(c)) {
          return Slow.plain(written);
        }
        even = false;
      }
    }
    return even ? written : evened(written);
  }

  /** The same for a text of even, full-width and blank characters only. */
  private static String evened(String written) {
    StringBuilder text = new StringBuilder(written.length());
    boolean space = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (isBlank(c)) {
        space = true;
        continue;
      }
      if (space && text.length() > 0) {
        text.append(' ');
      }
      space = false;
      text.append(isWide(c) ? (char) (c - '\uff01' + '!') : c);
    }
    return text.toString();
  }

  static String plain(Optional<String> written) {
    return written.isPresent() ? plain(written.get()) : "";
  }

  /** What two spellings of one name have in common: no white space, no case. */
  static String key(String written) {
    return keyOfPlain(plain(written));
  }

  /** The same of a text that {@link #plain} has evened out. */
  static String keyOfPlain(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == ' ' || c >= 'A' && c <= 'Z' || c >= '\u00c0' && c < '\u3000' || c >= '\ua000') {
        return plain.replace(" ", "").toLowerCase(Locale.ROOT);
      }
    }
    return plain;
  }

  /** Whether a character is its own compatibility form and composes with no other. */
  private static boolean isEven(char c) {
    if (c >= '\u4e00') {
      return c <= '\u9fff';
    }
    if (c >= '\u3041') {
      return c <= '\u30fe' && !(c >= '\u3097' && c <= '\u309f');
    }
    return c > ' ' && c < '\u007f' || EVEN_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isWide(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\n' || c == '\r' || c == '\t';
  }
}
