package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words with what is known of each, found by the longest that starts at a place of a text. */
final class WordTable {

  private static final Role[] ROLES = Role.values();

  private final TextTable words;
  private final TextTable heads;

  /** For each slot of a word, the slot of its headword. */
  private final int[] headOf;

  private final int[] roleOf;

  /** The first characters of words, ascending, and the length of the longest word of each. */
  private final int[] firsts;

  private final int[] longest;
  private final Term[] terms;

  private WordTable(
      TextTable words, TextTable heads, int[] headOf, int[] roleOf, int[] firsts, int[] longest) {
    this.words = words;
    this.heads = heads;
    this.headOf = headOf;
    this.roleOf = roleOf;
    this.firsts = firsts;
    this.longest = longest;
    this.terms = new Term[headOf.length];
  }

  /** A table of these words. */
  static WordTable of(Map<String, Term> terms) {
    List<String> list = new ArrayList<>(terms.keySet());
    TextTable words = TextTable.of(list);
    TextTable heads =
        TextTable.of(terms.values().stream().map(Term::symbol).distinct().sorted().toList());
    int[] headOf = new int[list.size()];
    int[] roleOf = new int[list.size()];
    TreeMap<Integer, Integer> most = new TreeMap<>();
    for (int slot = 0; slot < headOf.length; slot++) {
      String word = words.text(slot);
      headOf[slot] = heads.find(terms.get(word).symbol());
      roleOf[slot] = terms.get(word).role().ordinal();
      most.merge((int) word.charAt(0), word.length(), Math::max);
    }
    return new WordTable(
        words,
        heads,
        headOf,
        roleOf,
        most.keySet().stream().mapToInt(i -> i).toArray(),
        most.values().stream().mapToInt(i -> i).toArray());
  }

  void pack(Packer out) {
    words.pack(out);
    heads.pack(out);
    out.numbers(headOf).numbers(roleOf).numbers(firsts).numbers(longest);
  }

  static WordTable unpack(Unpacker in) {
    return new WordTable(
        TextTable.unpack(in),
        TextTable.unpack(in),
        in.numbers(),
        in.numbers(),
        in.numbers(),
        in.numbers());
  }

  /** The slot of the longest word that starts at the place and ends at a word border; else -1. */
  int longestAt(String text, int start) {
    int first = Arrays.binarySearch(firsts, text.charAt(start));
    if (first < 0) {
      return -1;
    }
    int most = Math.min(text.length(), start + longest[first]);
    int hash = 0;
    int found = -1;
    for (int end = start + 1; end <= most; end++) {
      hash = 31 * hash + text.charAt(end - 1);
      int slot = words.find(text, start, end, hash);
      if (slot >= 0 && standsAlone(text, start, end)) {
        found = slot;
      }
    }
    return found;
  }

  /** The slot of a word, or -1. */
  int find(String word) {
    return words.find(word);
  }

  int length(int slot) {
    return words.text(slot).length();
  }

  Term term(int slot) {
    Term term = terms[slot];
    if (term == null) {
      term = new Term(heads.text(headOf[slot]), ROLES[roleOf[slot]]);
      terms[slot] = term;
    }
    return term;
  }

  /**
   * Latin words must not be cut out of longer ones (ev out of level), nor katakana words of one or
   * two letters (バス out of バスケット); other words may stand in a compound.
   */
  private static boolean standsAlone(String text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean latinBefore = NameText.isLatin(before) && Character.isLetter(before);
    if (NameText.isLatin(first) && Character.isLetter(first) && latinBefore) {
      return false;
    }
    if (NameText.isLatin(last) && NameText.isLatin(after)) {
      return false;
    }
    if (Character.isDigit(first) && Character.isDigit(before)) {
      return false;
    }
    boolean shortKatakana =
        end - start <= 2 && NameText.isKatakana(first) && NameText.isKatakana(last);
    return !(shortKatakana && (NameText.isKatakana(before) || NameText.isKatakana(after)));
  }
}
