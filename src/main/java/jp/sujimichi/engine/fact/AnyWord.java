package jp.sujimichi.engine.fact;

/**
 * Some words of which a text may hold any. Telling that it holds none takes hardly longer than
 * reading it once, so this stands before what is slow to match.
 */
final class AnyWord {

  private final String[] words;

  private final char[] firsts;

  /** A bit for each first character, some sharing one. */
  private final long first;

  private AnyWord(String[] words) {
    this.words = words;
    this.firsts = new char[words.length];
    long bits = 0;
    for (int i = 0; i < words.length; i++) {
      firsts[i] = words[i].charAt(0);
      bits |= bit(firsts[i]);
    }
    this.first = bits;
  }

  static AnyWord of(String... words) {
    return new AnyWord(words.clone());
  }

  /** Each beginning with each ending. */
  static AnyWord joined(String[] beginnings, String[] endings) {
    String[] words = new String[beginnings.length * endings.length];
    int count = 0;
    for (String beginning : beginnings) {
      for (String ending : endings) {
        words[count++] = beginning + ending;
      }
    }
    return new AnyWord(words);
  }

  boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ((first & bit(text.charAt(i))) != 0 && endAt(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words stands in a text with one of these characters directly behind it. */
  boolean isFollowed(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((first & bit(c)) != 0) {
        for (int w = 0; w < words.length; w++) {
          if (firsts[w] == c && isFollowed(text, i, words[w], characters)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isFollowed(String text, int at, String word, String characters) {
    int end = at + word.length();
    return end < text.length()
        && text.startsWith(word, at)
        && characters.indexOf(text.charAt(end)) >= 0;
  }

  /** Where the first word in the list that begins at a place ends, 0 when none does. */
  int endAt(String text, int at) {
    char first = text.charAt(at);
    for (int w = 0; w < words.length; w++) {
      if (firsts[w] == first && text.startsWith(words[w], at)) {
        return at + words[w].length();
      }
    }
    return 0;
  }

  /** Whether a part of a text that ends at a place ends with one of the words. */
  boolean isBefore(String text, int end) {
    return !before(text, end).isEmpty();
  }

  /**
   * The first word in the list with which a part of a text that ends at a place ends; "" for none.
   */
  String before(String text, int end) {
    for (String word : words) {
      int at = end - word.length();
      if (at >= 0 && text.startsWith(word, at)) {
        return word;
      }
    }
    return "";
  }

  private static long bit(char c) {
    return 1L << ((c ^ c >> 6) & 63);
  }
}
