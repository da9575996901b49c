package jp.sujimichi.wording;

import java.util.Arrays;

/** Some characters of the basic plane. Immutable. */
final class CharSet {

  private static final int MOST = 256;

  private final char[] sorted;

  /** For each character the bit of its last six binary digits: tells most strangers at once. */
  private final long mask;

  private CharSet(char[] sorted) {
    this.sorted = sorted;
    long bits = 0;
    for (char c : sorted) {
      bits |= 1L << c;
    }
    this.mask = bits;
  }

  /** A set of these characters; each may be given more than once. */
  static CharSet of(String characters) {
    char[] all = characters.toCharArray();
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[count++] = all[i];
      }
    }
    return new CharSet(Arrays.copyOf(all, count));
  }

  boolean contains(char c) {
    return (mask >>> c & 1) != 0 && Arrays.binarySearch(sorted, c) >= 0;
  }

  int size() {
    return sorted.length;
  }

  boolean isLarge() {
    return sorted.length > MOST;
  }

  @Override
  public String toString() {
    return new String(sorted);
  }
}
