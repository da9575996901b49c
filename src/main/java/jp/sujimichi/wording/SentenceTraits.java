package jp.sujimichi.wording;

import java.util.List;

/**
 * How a sentence is written, as far as that matters to those who read it on the wall.
 *
 * @param vague it promotes, strengthens or enriches without saying what changes
 * @param hasSubject it says who or what changes
 * @param actVerb it ends with an act of the provider (実施する, 検討する …)
 * @param results the number of results it states, brackets included
 * @param namesMeans it also names a means (〜により, 〜を通じて)
 * @param sentences the number of sentences
 * @param references words that point outside the box (①の, 上記の), as found
 * @param abbreviations abbreviations that not everybody knows, as found
 */
public record SentenceTraits(
    boolean vague,
    boolean hasSubject,
    boolean actVerb,
    int results,
    boolean namesMeans,
    int sentences,
    List<String> references,
    List<String> abbreviations) {

  public SentenceTraits {
    references = List.copyOf(references);
    abbreviations = List.copyOf(abbreviations);
  }

  /** Whether the box holds more than one thing to be achieved. */
  public boolean compound() {
    return results >= 3 || (results >= 2 && (namesMeans || sentences >= 2));
  }
}
