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
    String keyOfA = key(a);
    String keyOfB = key(b);
    int[] pairsOfA = pairs(keyOfA);
    int[] pairsOfB = pairs(keyOfB);
    if (pairsOfA.length == 0 || pairsOfB.length == 0) {
      return keyOfA.equals(keyOfB) ? 1 : 0;
    }
    return 2.0 * common(pairsOfA, pairsOfB) / (pairsOfA.length + pairsOfB.length);
  }

  private static int common(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      common += a[i] == b[j] ? 1 : 0;
      int step = Integer.compare(a[i], b[j]);
      i += step <= 0 ? 1 : 0;
      j += step >= 0 ? 1 : 0;
    }
    return common;
  }

  /** The pairs of a text, each once, ascending. */
  private static int[] pairs(String key) {
    int[] pairs = new int[Math.max(0, key.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = key.charAt(i) << 16 | key.charAt(i + 1);
    }
    Arrays.sort(pairs);
    int kept = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, kept);
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
