package jp.sujimichi.format.xlsx;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings that mean the same. */
final class Words {

  private static final Pattern NOTES =
      Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>");
  private static final Pattern REMARK = Pattern.compile("※.*$", Pattern.DOTALL);
  private static final Pattern SIGNS = Pattern.compile("[\\s・:/_*＊●■◆◎○]+");
  private static final Pattern BLANK_ENDS =
      Pattern.compile("^[\\s\\u3000\\u00a0]+|[\\s\\u3000\\u00a0]+$");

  private Words() {}

  /** The text of a cell without blanks at its ends, full-width ones included. */
  static String strip(Cell cell) {
    return strip(cell.text());
  }

  static String strip(String text) {
    return BLANK_ENDS.matcher(text).replaceAll("");
  }

  /** A heading without width, case, line breaks, spaces and notes in brackets. */
  static String heading(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    text = REMARK.matcher(text).replaceAll("");
    String bare = NOTES.matcher(text).replaceAll("");
    String key = SIGNS.matcher(bare).replaceAll("");
    if (key.isEmpty()) {
      key = SIGNS.matcher(text.replaceAll("[()\\[\\]【】〔〕<>]", "")).replaceAll("");
    }
    return key.toLowerCase(Locale.ROOT);
  }
}
