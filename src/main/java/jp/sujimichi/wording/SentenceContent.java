package jp.sujimichi.wording;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence made ready by {@link Similarity#contentOf} to be compared with many others. Immutable.
 */
public final class SentenceContent {

  private static final char BREAK = '\n';
  private static final int FEWEST_PAIRS = 4;
  private static final int FEWEST_SHARED = 4;

  /** Below this share of pairs in common, sentences do not use the same words. */
  private static final double FEWEST_IN_COMMON = 0.4;

  private static final String PUBLIC = "市民";

  /** Characters that change nothing in what a word means. */
  private static final String PADDING = "感対性力的化関者";

  private final String core;
  private final Part whole;
  private final List<Part> parts;

  SentenceContent(String core, Part whole, List<Part> parts) {
    this.core = core;
    this.whole = whole;
    this.parts = List.copyOf(parts);
  }

  /** The normalised text outside brackets. */
  String core() {
    return core;
  }

  /** All of it, with synonyms made equal and empty words cut out. */
  Part whole() {
    return whole;
  }

  /** The parts that are no mere means. */
  List<Part> parts() {
    return parts;
  }

  /** A part of a sentence with synonyms made equal and empty words cut out. */
  static final class Part {
    private final String text;
    private final int[] pairs;

    Part(String text) {
      this.text = text;
      this.pairs = pairsOf(text);
    }

    String text() {
      return text;
    }

    /** The content word before the last が; empty when there is none. */
    String subject() {
      int mark = text.lastIndexOf('が');
      return mark < 0 ? "" : runBefore(text, mark);
    }

    /** The content word it ends with, what follows that left out. */
    String lastRun() {
      return runBefore(text, text.length());
    }

    /** How many pairs of neighbouring content characters it has. */
    int size() {
      return pairs.length;
    }

    /**
     * Whether both use the same characters in whatever order. Each may have one of its own, where
     * one of these adds nothing (負担感, 防災に対する); the public may be named or not.
     */
    boolean hasSameWordsAs(Part other) {
      boolean compared = Math.min(size(), other.size()) >= FEWEST_PAIRS;
      if (compared && containment(other) < FEWEST_IN_COMMON) {
        return false;
      }
      String mine = characters();
      String its = other.characters();
      String onlyMine = without(mine, its);
      String onlyIts = without(its, mine);
      return mine.length() - onlyMine.length() >= FEWEST_SHARED
          && onlyMine.length() <= 1
          && onlyIts.length() <= 1
          && (isPadding(onlyMine) || isPadding(onlyIts));
    }

    private static boolean isPadding(String rest) {
      return rest.isEmpty() || PADDING.contains(rest);
    }

    private String characters() {
      StringBuilder found = new StringBuilder();
      String content = text.replace(PUBLIC, "");
      for (int i = 0; i < content.length(); i++) {
        char c = content.charAt(i);
        if (carriesContent(c) && found.indexOf(String.valueOf(c)) < 0) {
          found.append(c);
        }
      }
      return found.toString();
    }

    private static String without(String text, String other) {
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        if (other.indexOf(text.charAt(i)) < 0) {
          rest.append(text.charAt(i));
        }
      }
      return rest.toString();
    }

    /**
     * The share of the pairs of the one with fewer that the other holds too; 0 when it has too few
     * to be compared.
     */
    double containment(Part other) {
      int smaller = Math.min(size(), other.size());
      if (smaller < FEWEST_PAIRS) {
        return 0;
      }
      int common = 0;
      int i = 0;
      int j = 0;
      while (i < pairs.length && j < other.pairs.length) {
        if (pairs[i] == other.pairs[j]) {
          common++;
          i++;
          j++;
        } else if (pairs[i] < other.pairs[j]) {
          i++;
        } else {
          j++;
        }
      }
      return (double) common / smaller;
    }
  }

  /** Both characters of each pair in one number, ascending. */
  private static int[] pairsOf(String content) {
    int[] pairs = new int[content.length()];
    int count = 0;
    char before = BREAK;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (!carriesContent(c)) {
        before = BREAK;
        continue;
      }
      if (before != BREAK) {
        pairs[count++] = before << 16 | c;
      }
      before = c;
    }
    int[] sorted = Arrays.copyOf(pairs, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static String runBefore(String content, int length) {
    int end = length;
    while (end > 0 && !carriesContent(content.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && carriesContent(content.charAt(start - 1))) {
      start--;
    }
    return content.substring(start, end);
  }

  private static boolean carriesContent(char c) {
    return !(c >= 'ぁ' && c <= 'ん') && Character.isLetterOrDigit(c);
  }
}
