package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether two sentences say the same thing in other words.
 *
 * <p>Kana and empty words are dropped and synonyms made equal; then the pairs of neighbouring
 * characters that the shorter sentence shares with the longer one are counted (containment), so that
 * adding a phrase does not hide a paraphrase. Thread-safe.
 */
public final class Similarity {

  private static final char BREAK = '\n';
  private static final int FEWEST_PAIRS = 4;

  private final SimilaritySettings settings;
  private final List<String[]> replacements;
  private final Clauses clauses;

  public Similarity(Lexicon lexicon) {
    this.settings = lexicon.similarity();
    this.clauses = new Clauses(List.of(), lexicon.sentences().meansEndings());
    List<String[]> pairs = new ArrayList<>();
    for (List<String> group : settings.synonyms()) {
      for (String word : group.subList(1, group.size())) {
        pairs.add(new String[] {word, group.get(0)});
      }
    }
    for (String word : settings.neutral()) {
      pairs.add(new String[] {word, String.valueOf(BREAK)});
    }
    pairs.sort(Comparator.comparingInt((String[] pair) -> pair[0].length()).reversed());
    this.replacements = List.copyOf(pairs);
  }

  /**
   * The share of the shorter sentence's content that the other one holds too.
   *
   * @return from 0 (nothing in common, or too little to compare) to 1 (one holds all of the other)
   */
  public double containment(String one, String other) {
    Map<Integer, Integer> left = pairs(content(one));
    Map<Integer, Integer> right = pairs(content(other));
    int smaller = Math.min(size(left), size(right));
    if (smaller < FEWEST_PAIRS) {
      return 0;
    }
    int common = 0;
    for (Map.Entry<Integer, Integer> pair : left.entrySet()) {
      common += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
    }
    return (double) common / smaller;
  }

  /**
   * Whether two sentences are long enough to be compared and say the same. Meant for elements from
   * output on: an activity and its output repeat each other by nature.
   */
  public boolean isParaphrase(String one, String other) {
    String left = JapaneseText.of(one).core();
    String right = JapaneseText.of(other).core();
    if (Math.min(left.length(), right.length()) < settings.shortest()) {
      return false;
    }
    return left.equals(right)
        || (containment(one, other) >= settings.paraphraseFrom() && sharesPredicate(one, other));
  }

  /** Whether the last content word of the shorter sentence stands in the other one too. */
  private boolean sharesPredicate(String one, String other) {
    String left = content(one);
    String right = content(other);
    boolean leftIsShorter = size(pairs(left)) <= size(pairs(right));
    return (leftIsShorter ? right : left).contains(lastRun(leftIsShorter ? left : right));
  }

  private static String lastRun(String content) {
    int end = content.length();
    while (end > 0 && !carriesContent(content.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && carriesContent(content.charAt(start - 1))) {
      start--;
    }
    return content.substring(start, end);
  }

  /** The content of a sentence: what it names as mere means, kana and empty words left out. */
  private String content(String text) {
    StringBuilder kept = new StringBuilder();
    for (Clauses.Part part : clauses.of(JapaneseText.of(text).core())) {
      if (!part.means()) {
        kept.append(part.text()).append(BREAK);
      }
    }
    String result = kept.toString();
    for (String[] pair : replacements) {
      if (result.contains(pair[0])) {
        result = result.replace(pair[0], pair[1]);
      }
    }
    return result;
  }

  private static Map<Integer, Integer> pairs(String content) {
    Map<Integer, Integer> pairs = new HashMap<>();
    char before = BREAK;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (!carriesContent(c)) {
        before = BREAK;
        continue;
      }
      if (before != BREAK) {
        pairs.merge(before << 16 | c, 1, Integer::sum);
      }
      before = c;
    }
    return pairs;
  }

  private static boolean carriesContent(char c) {
    return !(c >= 'ぁ' && c <= 'ん') && Character.isLetterOrDigit(c);
  }

  private static int size(Map<Integer, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
