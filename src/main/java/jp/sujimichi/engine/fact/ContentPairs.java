package jp.sujimichi.engine.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The pairs of neighbouring kanji or katakana of some texts, each pair as one number, ascending.
 */
final class ContentPairs {

  private static final int[] EVERYDAY =
      in(
          List.of(
              "市民", "人口", "割合", "利用", "市内", "地域", "年間", "件数", "者数", "人当", "増加", "減少", "住民", "向上",
              "率的"));

  private ContentPairs() {}

  /** All pairs, each once. */
  static int[] in(Collection<String> texts) {
    int most = 0;
    for (String text : texts) {
      most += text.length();
    }
    int[] pairs = new int[most];
    int count = 0;
    for (String text : texts) {
      for (int i = 0; i + 1 < text.length(); i++) {
        if (isContent(text.charAt(i)) && isContent(text.charAt(i + 1))) {
          pairs[count++] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
      }
    }
    Arrays.sort(pairs, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }

  /** The same without those that stand in most texts. */
  static int[] tellingIn(Collection<String> texts) {
    int[] pairs = in(texts);
    int kept = 0;
    for (int pair : pairs) {
      if (Arrays.binarySearch(EVERYDAY, pair) < 0) {
        pairs[kept++] = pair;
      }
    }
    return Arrays.copyOf(pairs, kept);
  }

  /** How many pairs both hold. */
  static int shared(int[] few, int[] many) {
    int shared = 0;
    for (int pair : few) {
      shared += Arrays.binarySearch(many, pair) >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static boolean isContent(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u30a1' && c <= '\u30fc';
  }
}
