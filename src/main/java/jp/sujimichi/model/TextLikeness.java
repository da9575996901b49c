package jp.sujimichi.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts share, by their pairs of neighbouring characters. */
public final class TextLikeness {

  private TextLikeness() {}

  /**
   * The Dice coefficient of the two sets of character pairs, after NFKC and without white space:
   * from 0, nothing in common, to 1, the same text.
   */
  public static double of(String a, String b) {
    Set<Integer> pairsOfA = pairs(a);
    Set<Integer> pairsOfB = pairs(b);
    if (pairsOfA.isEmpty() || pairsOfB.isEmpty()) {
      return key(a).equals(key(b)) ? 1 : 0;
    }
    int size = pairsOfA.size() + pairsOfB.size();
    pairsOfA.retainAll(pairsOfB);
    return 2.0 * pairsOfA.size() / size;
  }

  private static Set<Integer> pairs(String text) {
    String key = key(text);
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < key.length(); i++) {
      pairs.add(key.charAt(i) << 16 | key.charAt(i + 1));
    }
    return pairs;
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
