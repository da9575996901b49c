package jp.sujimichi.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much two texts share, by their pairs of neighbouring characters. */
public final class TextLikeness {

  private TextLikeness() {}

  /** Loaded only where a text needs it. */
  private static final class Slow {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static String key(String text) {
      return SPACE
          .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
          .replaceAll("")
          .toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The Dice coefficient of the two sets of character pairs, after NFKC and without white space:
   * from 0, nothing in common, to 1, the same text.
   */
  public static double of(String a, String b) {
    return of(PreparedText.of(a), PreparedText.of(b));
  }

  /** The same of texts that were prepared, because each is compared with many. */
  public static double of(PreparedText a, PreparedText b) {
    if (a.pairs.length == 0 || b.pairs.length == 0) {
      return a.key.equals(b.key) ? 1 : 0;
    }
    return 2.0 * common(a.pairs, b.pairs) / (a.pairs.length + b.pairs.length);
  }

  private static int common(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** A text ready to be compared. Immutable. */
  public static final class PreparedText {

    private final String key;

    /** The pairs of its characters, sorted, each once. */
    private final int[] pairs;

    private PreparedText(String key, int[] pairs) {
      this.key = key;
      this.pairs = pairs;
    }

    /** Prepares a text. */
    public static PreparedText of(String text) {
      String key = TextLikeness.key(text);
      int[] pairs = new int[Math.max(0, key.length() - 1)];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = key.charAt(i) << 16 | key.charAt(i + 1);
      }
      Arrays.sort(pairs);
      int count = 0;
      for (int i = 0; i < pairs.length; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          pairs[count++] = pairs[i];
        }
      }
      return new PreparedText(key, count == pairs.length ? pairs : Arrays.copyOf(pairs, count));
    }
  }

  private static String key(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean even =
          c >= 'ぁ' && c <= 'ゖ'
              || c >= 'ァ' && c <= 'ー'
              || c >= '一' && c <= '鿿'
              || c == '、'
              || c == '。'
              || c > ' ' && c < 0x7f && !(c >= 'A' && c <= 'Z');
      if (!even) {
        return Slow.key(text);
      }
    }
    return text;
  }
}
