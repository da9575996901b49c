package jp.sujimichi.wording;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words a text must hold, or be made of at its start or end. Immutable. */
final class WordList {

  /** Where in a text the words may stand. */
  enum Where {
    ANYWHERE,
    AT_START,
    AT_END,
    WHOLE
  }

  /** The words by their first character, at the place of their hash. */
  private final String[][] byFirst;

  private final CharSet firsts;
  private final CharSet lasts;
  private final String[] words;
  private final Set<String> whole;
  private final Where where;
  private final int shift;

  private WordList(String[] words, Where where) {
    this.words = words;
    this.where = where;
    this.whole = where == Where.WHOLE ? Set.of(words) : Set.of();
    StringBuilder first = new StringBuilder();
    StringBuilder last = new StringBuilder();
    for (String word : words) {
      first.append(word.charAt(0));
      last.append(word.charAt(word.length() - 1));
    }
    this.firsts = CharSet.of(first.toString());
    this.lasts = CharSet.of(last.toString());
    int bits = 32 - Integer.numberOfLeadingZeros(2 * words.length);
    this.shift = Integer.SIZE - bits;
    this.byFirst = new String[1 << bits][];
    for (String word : words) {
      int place = place(word.charAt(0));
      String[] same = byFirst[place] == null ? new String[0] : byFirst[place];
      byFirst[place] = Arrays.copyOf(same, same.length + 1);
      byFirst[place][same.length] = word;
    }
  }

  private int place(char c) {
    return c * 0x9E3779B9 >>> shift;
  }

  /** The words an expression asks for; empty when it asks for more than words. */
  static Optional<WordList> of(Expression expression) {
    return expression.words().map(words -> of(words, expression.where()));
  }

  private static WordList of(List<String> words, Where where) {
    return new WordList(new LinkedHashSet<>(words).toArray(new String[0]), where);
  }

  /** Whether one of the words is in the text where it must be. */
  boolean isIn(String text) {
    return switch (where) {
      case ANYWHERE -> isAnywhere(text);
      case AT_START -> startsAt(text, 0);
      case AT_END -> endsWithOne(text);
      case WHOLE -> whole.contains(text);
    };
  }

  private boolean isAnywhere(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (startsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsAt(String text, int start) {
    if (start >= text.length()) {
      return false;
    }
    char first = text.charAt(start);
    if (!firsts.contains(first)) {
      return false;
    }
    String[] candidates = byFirst[place(first)];
    for (String word : candidates) {
      if (text.startsWith(word, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithOne(String text) {
    if (text.isEmpty() || !lasts.contains(text.charAt(text.length() - 1))) {
      return false;
    }
    for (String word : words) {
      if (text.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
