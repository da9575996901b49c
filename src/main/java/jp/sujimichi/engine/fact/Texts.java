package jp.sujimichi.engine.fact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** How written texts are compared: width, spacing and case aside. */
final class Texts {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Texts() {}

  /** NFKC with runs of white space as one space. */
  static String plain(String written) {
    if (isPlain(written)) {
      return written;
    }
    return SPACE
        .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
        .replaceAll(" ")
        .strip();
  }

  static String plain(Optional<String> written) {
    return written.map(Texts::plain).orElse("");
  }

  /** What two spellings of one name have in common: no white space, no case. */
  static String key(String written) {
    return plain(written).replace(" ", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean kanaOrKanji =
          c >= '\u3041' && c <= '\u30fe' && c != '\u309b' && c != '\u309c' && c != '\u30fb'
              || c >= '\u4e00' && c <= '\u9fff';
      boolean letter = c > ' ' && c < '\u007f';
      if (!kanaOrKanji && !letter && c != '、' && c != '。' && c != '・' && c != '「' && c != '」') {
        return false;
      }
    }
    return !Normalizer.isNormalized(written, Normalizer.Form.NFKC) ? false : true;
  }
}
