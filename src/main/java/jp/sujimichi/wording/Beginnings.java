package jp.sujimichi.wording;

import java.util.List;

/**
 * Tells quickly where none of many words begins, by a bit for each pair of first characters; several
 * pairs share one. Few places of a text need a closer look.
 */
final class Beginnings {

  private static final int WORDS = 256;
  private static final int MASK = 32 * WORDS - 1;
  private static final int SPREAD = 0x9E3779B1;

  /** What stands for the second character of a word that has one only. */
  private static final char ALONE = 0;

  private final int[] bits;

  Beginnings(int[] bits) {
    this.bits = bits;
  }

  static Beginnings of(List<String> words) {
    int[] bits = new int[WORDS];
    for (String word : words) {
      int bit = place(word.charAt(0), word.length() == 1 ? ALONE : word.charAt(1));
      bits[bit >> 5] |= 1 << bit;
    }
    return new Beginnings(bits);
  }

  /** To be kept and given to the constructor. */
  int[] bits() {
    return bits;
  }

  /** Whether a word may begin at a place of a text; false only where none does. */
  boolean mayBeAt(String text, int at) {
    char first = text.charAt(at);
    return isSet(place(first, ALONE))
        || at + 1 < text.length() && isSet(place(first, text.charAt(at + 1)));
  }

  private boolean isSet(int bit) {
    return (bits[bit >> 5] & 1 << bit) != 0;
  }

  private static int place(char first, char second) {
    return ((first << 16 | second) * SPREAD) >>> 19 & MASK;
  }
}
