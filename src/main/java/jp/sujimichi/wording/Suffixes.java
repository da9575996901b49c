package jp.sujimichi.wording;

import java.util.List;

/** Endings a text may have. A text that ends with none of them is told at its last character. */
final class Suffixes {

  private final String[] suffixes;

  /** A bit for each last character, some sharing one. */
  private final long last;

  Suffixes(List<String> suffixes) {
    this.suffixes = suffixes.toArray(new String[0]);
    long bits = 0;
    for (String suffix : this.suffixes) {
      bits |= 1L << suffix.charAt(suffix.length() - 1);
    }
    this.last = bits;
  }

  /** Whether a text ends with one of them. */
  boolean isEndOf(String text) {
    return lengthAt(text, 0) > 0;
  }

  /**
   * The length of the first one in the list that a text ends with, 0 for none.
   *
   * @param rest how many characters must be left before it
   */
  int lengthAt(String text, int rest) {
    return lengthAt(text, 0, text.length(), rest);
  }

  /** The same for the part of a text between two places. */
  int lengthAt(String text, int from, int to, int rest) {
    if (to == from || (last & 1L << text.charAt(to - 1)) == 0) {
      return 0;
    }
    for (String suffix : suffixes) {
      int at = to - suffix.length();
      if (at - from >= rest && text.startsWith(suffix, at)) {
        return suffix.length();
      }
    }
    return 0;
  }
}
