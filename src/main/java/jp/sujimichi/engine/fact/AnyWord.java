package jp.sujimichi.engine.fact;

/**
 * Some words of which a text may hold any. Telling that it holds none takes hardly longer than
 * reading it once, so this stands before what is slow to match.
 */
final class AnyWord {

  private final String[] words;

  /** A bit for each first character, some sharing one. */
  private final long first;

  private AnyWord(String[] words) {
    this.words = words;
    long bits = 0;
    for (String word : words) {
      bits |= bit(word.charAt(0));
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
      if ((first & bit(text.charAt(i))) != 0) {
        for (String word : words) {
          int end = i + word.length();
          if (end < text.length()
              && text.startsWith(word, i)
              && characters.indexOf(text.charAt(end)) >= 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Where the first word in the list that begins at a place ends, 0 when none does. */
  int endAt(String text, int at) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return 0;
  }

  /** Whether a part of a text that ends at a place ends with one of the words. */
  boolean isBefore(String text, int end) {
    for (String word : words) {
      int at = end - word.length();
      if (at >= 0 && text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static long bit(char c) {
    return 1L << ((c ^ c >> 6) & 63);
  }
}
