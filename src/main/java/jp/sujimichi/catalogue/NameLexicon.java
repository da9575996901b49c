package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of the words in indicator names: spellings, synonyms, roles, endings, brackets.
 *
 * <p>Made from {@code rules/lexicon/thesaurus.yaml} and {@code indicator-names.yaml}; immutable.
 */
public final class NameLexicon {

  private final WordTable spelling;
  private final WordTable terms;
  private final Map<String, Measure> measures;
  private final Map<String, Measure> units;
  private final List<Phrase> phrases;
  private final Set<String> phraseStarts;
  private final List<String> bracketNoise;
  private final List<String> bracketFormula;
  private final List<String> homophones;
  private final int longestMeasure;
  // Compiled on first use: most runs meet no bracket, and compiling costs milliseconds at start.
  private final Lazy<Pattern> noise;
  private final Lazy<Pattern> formula;

  NameLexicon(
      WordTable spelling,
      WordTable terms,
      Map<String, Measure> measures,
      Map<String, Measure> units,
      List<Phrase> phrases,
      List<String> bracketNoise,
      List<String> bracketFormula,
      List<String> homophones) {
    this.spelling = spelling;
    this.terms = terms;
    this.measures = Map.copyOf(measures);
    this.units = Map.copyOf(units);
    this.phrases = List.copyOf(phrases);
    this.phraseStarts =
        phrases.stream()
            .map(phrase -> phrase.when().get(0))
            .collect(Collectors.toUnmodifiableSet());
    this.bracketNoise = List.copyOf(bracketNoise);
    this.bracketFormula = List.copyOf(bracketFormula);
    this.homophones = List.copyOf(homophones);
    int longest = 0;
    for (String ending : measures.keySet()) {
      longest = Math.max(longest, ending.length());
    }
    this.longestMeasure = longest;
    this.noise = anyOf(this.bracketNoise);
    this.formula = anyOf(this.bracketFormula);
  }

  private static Lazy<Pattern> anyOf(List<String> patterns) {
    return new Lazy<>(() -> Pattern.compile("(?:" + String.join(")|(?:", patterns) + ")"));
  }

  WordTable spelling() {
    return spelling;
  }

  WordTable terms() {
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

  /** Whether some phrase may apply to a name with these words; most names have none. */
  boolean mayRephrase(Set<String> words) {
    for (String word : words) {
      if (phraseStarts.contains(word)) {
        return true;
      }
    }
    return false;
  }

  List<String> bracketNoise() {
    return bracketNoise;
  }

  List<String> bracketFormula() {
    return bracketFormula;
  }

  List<String> homophones() {
    return homophones;
  }

  /** Whether what stands in a bracket is a unit, a period or a source. */
  boolean isNoise(String bracket) {
    return bracket.isEmpty() || noise.get().matcher(bracket).matches();
  }

  /** Whether what stands in a bracket is a sum, a difference or a quotient. */
  boolean isFormula(String bracket) {
    return formula.get().matcher(bracket).matches();
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

  /** The characters that have a reading in common with this one and are mistyped for it. */
  String homophonesOf(char character) {
    StringBuilder others = new StringBuilder();
    for (String set : homophones) {
      if (set.indexOf(character) >= 0) {
        others.append(set);
      }
    }
    return others.toString();
  }
}
