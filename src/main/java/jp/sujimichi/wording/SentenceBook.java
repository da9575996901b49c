package jp.sujimichi.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code elements.yaml} holds beside its cues.
 *
 * @param joints endings before a comma that close a part of a sentence
 * @param meansEndings endings of a part that only names how something comes about
 * @param actors the words for each actor
 * @param resultEndings endings of a part that states a result
 * @param vagueEndings endings that say nothing about what changes
 * @param actEndings endings that name an act of the provider
 * @param measurable words for things that can be measured or that change by themselves
 * @param references words that point outside the box
 * @param knownAbbreviations abbreviations everybody knows
 */
record SentenceBook(
    List<String> joints,
    List<String> meansEndings,
    Map<Actor, List<String>> actors,
    List<String> resultEndings,
    List<String> vagueEndings,
    List<String> actEndings,
    List<String> measurable,
    List<String> references,
    Set<String> knownAbbreviations) {

  static SentenceBook of(Entry file, Families families) {
    Entry section = file.entry("sentences");
    Map<Actor, List<String>> actors = new EnumMap<>(Actor.class);
    for (Actor actor : Actor.values()) {
      actors.put(actor, list(section.entry("actors"), actor.code(), families));
    }
    return new SentenceBook(
        list(section, "joints", families),
        list(section, "meansEndings", families),
        actors,
        list(section, "resultEndings", families),
        list(section, "vagueEndings", families),
        list(section, "actEndings", families),
        list(section, "measurable", families),
        list(section, "references", families),
        Set.copyOf(list(section, "knownAbbreviations", families)));
  }

  private static List<String> list(Entry section, String key, Families families) {
    return families.expand(section.texts(key), section.place() + " / " + key);
  }
}
