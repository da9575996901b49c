package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.wording.SentenceContent.Part;

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
  private final String[][] replacements;
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
    this.replacements = pairs.toArray(new String[0][]);
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
    if (holdEachOther(one, other)) {
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
    int larger = Math.max(one.size(), other.size());
    return left.core().equals(right.core())
        || one.containment(other) * smaller >= Math.max(larger, 1) * ALMOST_ALL;
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

  private String even(String part) {
    String result = part;
    long characters = charactersOf(part);
    for (String[] pair : replacements) {
      if ((characters & bit(pair[0].charAt(0))) != 0 && result.contains(pair[0])) {
        result = result.replace(pair[0], pair[1]);
        characters |= charactersOf(pair[1]);
      }
    }
    return result;
  }

  /** A bit for each character, some sharing one: enough to tell quickly what a text lacks. */
  private static long charactersOf(String text) {
    long characters = 0;
    for (int i = 0; i < text.length(); i++) {
      characters |= bit(text.charAt(i));
    }
    return characters;
  }

  private static long bit(char c) {
    return 1L << ((c ^ c >> 6) & 63);
  }
}
