package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sujimichi.wording.SentenceContent.Part;
import jp.sujimichi.wording.WordIndex.Found;

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

  private final SimilaritySettings settings;

  /** Words that are replaced, in the order in which that happens. */
  private final List<String> words;

  /** What stands for each word. */
  private final List<String> replacements;

  private final WordIndex index;
  private final Clauses clauses;

  public Similarity(Lexicon lexicon) {
    this.settings = lexicon.similarity();
    SentenceBook sentences = lexicon.sentences();
    this.clauses = new Clauses(sentences.joints(), sentences.meansEndings());
    Map<String, String> pairs = new LinkedHashMap<>();
    for (List<String> group : settings.synonyms()) {
      for (String word : group.subList(1, group.size())) {
        pairs.putIfAbsent(word, group.get(0));
      }
    }
    for (String word : settings.neutral()) {
      pairs.putIfAbsent(word, String.valueOf(BREAK));
    }
    this.words = new ArrayList<>(pairs.keySet());
    words.sort(Comparator.comparingInt(String::length).reversed());
    this.replacements = words.stream().map(pairs::get).toList();
    this.index = WordIndex.of(words);
  }

  /** Makes a sentence ready to be compared, brackets left out. */
  public SentenceContent contentOf(JapaneseText text) {
    String core = text.core();
    Part whole = new Part(even(core));
    List<Part> parts = new ArrayList<>(3);
    for (Clauses.Part part : clauses.of(core)) {
      if (!part.means()) {
        parts.add(part.text().equals(core) ? whole : new Part(even(part.text())));
      }
    }
    return new SentenceContent(core, whole, parts);
  }

  /**
   * The share of the shorter sentence's content that the other one holds too; what a sentence names
   * as mere means is left out.
   *
   * @return from 0 (nothing in common, or too little to compare) to 1 (one holds all of the other)
   */
  public double containment(String one, String other) {
    return joined(one).containment(joined(other));
  }

  private Part joined(String text) {
    return new Part(
        contentOf(JapaneseText.of(text)).parts().stream()
            .map(Part::text)
            .collect(Collectors.joining("\n")));
  }

  /** See {@link #isParaphrase(SentenceContent, SentenceContent)}. */
  public boolean isParaphrase(String one, String other) {
    return isParaphrase(contentOf(JapaneseText.of(one)), contentOf(JapaneseText.of(other)));
  }

  /**
   * Whether two sentences, or a part of each, say the same of the same subject. Meant for elements
   * from output on: an activity and its output repeat each other by nature. False when one is too
   * short to be compared.
   */
  public boolean isParaphrase(SentenceContent one, SentenceContent other) {
    if (Math.min(one.core().length(), other.core().length()) < settings.shortest()) {
      return false;
    }
    if (holdEachOther(one, other) || one.whole().hasSameWordsAs(other.whole())) {
      return true;
    }
    for (Part part : one.parts()) {
      for (Part second : other.parts()) {
        if (isSame(part, second)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two whole texts differ in next to nothing. */
  private static boolean holdEachOther(SentenceContent left, SentenceContent right) {
    Part one = left.whole();
    Part other = right.whole();
    int smaller = Math.min(one.size(), other.size());
    boolean sameEnd = one.text().contains(other.lastRun()) || other.text().contains(one.lastRun());
    double almostAll = Math.max(one.size(), Math.max(other.size(), 1)) * ALMOST_ALL;
    return left.core().equals(right.core())
        || sameEnd && smaller >= almostAll && one.containment(other) * smaller >= almostAll;
  }

  private boolean isSame(Part part, Part second) {
    if (part.containment(second) < settings.paraphraseFrom()
        || differ(part.subject(), second.subject())) {
      return false;
    }
    boolean leftIsShorter = part.size() <= second.size();
    return leftIsShorter
        ? second.text().contains(part.lastRun())
        : part.text().contains(second.lastRun());
  }

  /** Whether both subjects are known and neither is part of the other. */
  private static boolean differ(String subject, String second) {
    return !subject.isEmpty()
        && !second.isEmpty()
        && !subject.contains(second)
        && !second.contains(subject);
  }

  /** Each replacement in turn, the longest words first, where its word stands by then. */
  private String even(String part) {
    String result = part;
    int next = next(part, 0);
    while (next < words.size()) {
      result = result.replace(words.get(next), replacements.get(next));
      next = next(result, next + 1);
    }
    return result;
  }

  /** The first word in the list from a place on that stands in a text. */
  private int next(String text, int from) {
    Found found = index.scan(text);
    int next = words.size();
    for (int i = 0; i < found.size(); i++) {
      int word = found.word(i);
      next = word >= from && word < next ? word : next;
    }
    return next;
  }
}
