package jp.sujimichi.wording;

import java.util.List;

/**
 * Tells quickly where none of many words begins, by a bit for each pair of first characters;
 * several pairs share one. Few places of a text need a closer look.
 */
final class Beginnings {

  /** So many bits for each word at least, that few places look like a word and are none. */
  private static final int BITS_A_WORD = 16;

  private static final int FEWEST = 64;
  private static final int MOST = 2048;
  private static final int SPREAD = 0x9E3779B1;

  /** What stands for the second character of a word that has one only. */
  private static final char ALONE = 0;

  /** A number of numbers that is a power of two. */
  private final int[] bits;

  private final int shift;

  Beginnings(int[] bits) {
    this.bits = bits;
    this.shift = Integer.numberOfLeadingZeros(bits.length) + 1 - 5;
  }

  static Beginnings of(List<String> words) {
    int wanted = words.size() * BITS_A_WORD / Integer.SIZE;
    int size = FEWEST;
    while (size < wanted && size < MOST) {
      size *= 2;
    }
    Beginnings beginnings = new Beginnings(new int[size]);
    for (String word : words) {
      int bit = beginnings.place(word.charAt(0), word.length() == 1 ? ALONE : word.charAt(1));
      beginnings.bits[bit >> 5] |= 1 << bit;
    }
    return beginnings;
  }

  /** To be kept and given to the constructor. */
  int[] bits() {
    return bits;
  }

  /** Whether a word may begin at a place of a text; false only where none does. */
  boolean mayBeAt(char[] text, int at) {
    char first = text[at];
    return isSet(place(first, ALONE)) || at + 1 < text.length && isSet(place(first, text[at + 1]));
  }

  private boolean isSet(int bit) {
    return (bits[bit >> 5] & 1 << bit) != 0;
  }

  private int place(char first, char second) {
    return (first << 16 | second) * SPREAD >>> shift;
  }
}
