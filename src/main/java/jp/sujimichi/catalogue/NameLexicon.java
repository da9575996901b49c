package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of the words in indicator names: spellings, synonyms, roles, endings, brackets.
 *
 * <p>Made from {@code rules/lexicon/thesaurus.yaml} and {@code indicator-names.yaml}; immutable.
 */
public final class NameLexicon {

  private final WordTable<String> spelling;
  private final WordTable<Term> terms;
  private final Map<String, Measure> measures;
  private final Map<String, Measure> units;
  private final List<Phrase> phrases;
  private final List<String> bracketNoise;
  private final List<String> homophones;
  private final int longestMeasure;
  // Compiled on first use: most runs meet no bracket, and compiling costs milliseconds at start.
  private final Lazy<Pattern> noise;

  NameLexicon(
      Map<String, String> spelling,
      Map<String, Term> terms,
      Map<String, Measure> measures,
      Map<String, Measure> units,
      List<Phrase> phrases,
      List<String> bracketNoise,
      List<String> homophones) {
    this.spelling = new WordTable<>(spelling);
    this.terms = new WordTable<>(terms);
    this.measures = Map.copyOf(measures);
    this.units = Map.copyOf(units);
    this.phrases = List.copyOf(phrases);
    this.bracketNoise = List.copyOf(bracketNoise);
    this.homophones = List.copyOf(homophones);
    this.longestMeasure = measures.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.noise =
        new Lazy<>(() -> Pattern.compile("(?:" + String.join(")|(?:", this.bracketNoise) + ")"));
  }

  WordTable<String> spelling() {
    return spelling;
  }

  WordTable<Term> terms() {
    return terms;
  }

  Map<String, Measure> measures() {
    return measures;
  }

  Map<String, Measure> units() {
    return units;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  List<String> bracketNoise() {
    return bracketNoise;
  }

  List<String> homophones() {
    return homophones;
  }

  /** Whether what stands in a bracket is a unit, a period or a source. */
  boolean isNoise(String bracket) {
    return bracket.isEmpty() || noise.get().matcher(bracket).matches();
  }

  /** The measure of the longest ending the lexicon knows; empty when it knows none. */
  Optional<Measure> measureOf(String name) {
    for (int length = Math.min(longestMeasure, name.length()); length > 0; length--) {
      Measure measure = measures.get(name.substring(name.length() - length));
      if (measure != null) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /** Whether two different characters have a reading in common and are mistyped for each other. */
  boolean areHomophones(char one, char other) {
    return homophones.stream().anyMatch(set -> set.indexOf(one) >= 0 && set.indexOf(other) >= 0);
  }
}
