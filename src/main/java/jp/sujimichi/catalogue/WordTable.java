package jp.sujimichi.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Words with a value each, found by the longest that starts at a place of a text. */
final class WordTable<V> {

  private final Map<String, V> values;
  private final Map<Character, Integer> longest = new HashMap<>();

  WordTable(Map<String, V> values) {
    this.values = new HashMap<>(values);
    for (String word : this.values.keySet()) {
      longest.merge(word.charAt(0), word.length(), Math::max);
    }
  }

  /** The words in alphabetical order, so that what is written from them is the same every time. */
  Map<String, V> values() {
    return new TreeMap<>(values);
  }

  V get(String word) {
    return values.get(word);
  }

  /** The length of the longest word that starts at the place and ends at a word border; else 0. */
  int longestAt(String text, int start) {
    Integer most = longest.get(text.charAt(start));
    if (most == null) {
      return 0;
    }
    for (int end = Math.min(text.length(), start + most); end > start; end--) {
      if (values.containsKey(text.substring(start, end)) && standsAlone(text, start, end)) {
        return end - start;
      }
    }
    return 0;
  }

  /**
   * Latin words must not be cut out of longer ones (ev out of level), nor katakana words of one or
   * two letters (バス out of バスケット); other words may stand in a compound.
   */
  private static boolean standsAlone(String text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    boolean before = start > 0;
    boolean after = end < text.length();
    if (Character.isLetter(first) && NameText.isLatin(first)
        && before && NameText.isLatin(text.charAt(start - 1))
        && Character.isLetter(text.charAt(start - 1))) {
      return false;
    }
    if (NameText.isLatin(last) && after && NameText.isLatin(text.charAt(end))) {
      return false;
    }
    if (Character.isDigit(first) && before && Character.isDigit(text.charAt(start - 1))) {
      return false;
    }
    boolean shortKatakana =
        end - start <= 2 && NameText.isKatakana(first) && NameText.isKatakana(last);
    return !shortKatakana
        || !(before && NameText.isKatakana(text.charAt(start - 1)))
            && !(after && NameText.isKatakana(text.charAt(end)));
  }
}
