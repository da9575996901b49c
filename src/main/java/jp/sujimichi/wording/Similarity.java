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
 * characters that the shorter text shares with the longer one are counted (containment), so that
 * adding a phrase does not hide a paraphrase. Thread-safe.
 */
public final class Similarity {

  private static final char BREAK = '\n';
  private static final double ALMOST_ALL = 0.95;
  private static final int FEWEST_PAIRS = 4;

  private final SimilaritySettings settings;
  private final List<String[]> replacements;
  private final Clauses clauses;

  public Similarity(Lexicon lexicon) {
    this.settings = lexicon.similarity();
    SentenceBook sentences = lexicon.sentences();
    this.clauses = new Clauses(sentences.joints(), sentences.meansEndings());
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
   * The share of the shorter sentence's content that the other one holds too; what a sentence names
   * as mere means is left out.
   *
   * @return from 0 (nothing in common, or too little to compare) to 1 (one holds all of the other)
   */
  public double containment(String one, String other) {
    return containment(
        pairs(String.join("\n", parts(one))), pairs(String.join("\n", parts(other))));
  }

  /**
   * Whether two sentences, or a part of each, say the same of the same subject. Meant for elements
   * from output on: an activity and its output repeat each other by nature. False when one is too
   * short to be compared.
   */
  public boolean isParaphrase(String one, String other) {
    String left = JapaneseText.of(one).core();
    String right = JapaneseText.of(other).core();
    if (Math.min(left.length(), right.length()) < settings.shortest()) {
      return false;
    }
    return holdEachOther(left, right)
        || parts(one).stream()
            .anyMatch(part -> parts(other).stream().anyMatch(second -> isSame(part, second)));
  }

  /** Whether two whole texts differ in next to nothing. */
  private boolean holdEachOther(String left, String right) {
    Map<Integer, Integer> one = pairs(even(left));
    Map<Integer, Integer> other = pairs(even(right));
    int smaller = Math.min(size(one), size(other));
    int larger = Math.max(size(one), size(other));
    return left.equals(right)
        || containment(one, other) * smaller >= Math.max(larger, 1) * ALMOST_ALL;
  }

  private boolean isSame(String part, String second) {
    Map<Integer, Integer> left = pairs(part);
    Map<Integer, Integer> right = pairs(second);
    if (containment(left, right) < settings.paraphraseFrom()
        || differ(subject(part), subject(second))) {
      return false;
    }
    boolean leftIsShorter = size(left) <= size(right);
    return (leftIsShorter ? second : part).contains(lastRun(leftIsShorter ? part : second));
  }

  /** Whether both subjects are known and neither is part of the other. */
  private static boolean differ(String subject, String second) {
    return !subject.isEmpty()
        && !second.isEmpty()
        && !subject.contains(second)
        && !second.contains(subject);
  }

  /** The content word before the last が; empty when there is none. */
  private static String subject(String part) {
    int mark = part.lastIndexOf('が');
    return mark < 0 ? "" : lastRun(part.substring(0, mark));
  }

  /** The parts that are no mere means, with synonyms made equal and empty words cut out. */
  private List<String> parts(String text) {
    List<String> kept = new ArrayList<>(3);
    for (Clauses.Part part : clauses.of(JapaneseText.of(text).core())) {
      if (!part.means()) {
        kept.add(even(part.text()));
      }
    }
    return kept;
  }

  private String even(String part) {
    String result = part;
    for (String[] pair : replacements) {
      if (result.contains(pair[0])) {
        result = result.replace(pair[0], pair[1]);
      }
    }
    return result;
  }

  private static double containment(Map<Integer, Integer> left, Map<Integer, Integer> right) {
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

  private static boolean carriesContent(char c) {
    return !(c >= 'ぁ' && c <= 'ん') && Character.isLetterOrDigit(c);
  }

  private static int size(Map<Integer, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
