package jp.sujimichi.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code elements.yaml} holds beside its cues.
 *
 * @param joints endings before a comma that close a part of a sentence
 * @param meansEndings endings of a part that only names how something comes about
 * @param actorWords the words for actors
 * @param actors whom each of these words means
 * @param resultEndings endings of a part that states a result
 * @param vagueEndings endings that say nothing about what changes
 * @param actEndings endings that name an act of the provider
 * @param measurable the words for things that can be measured or that change by themselves
 * @param references words that point outside the box
 * @param knownAbbreviations abbreviations everybody knows
 */
record SentenceBook(
    List<String> joints,
    WordIndex meansEndings,
    WordIndex actorWords,
    List<Actor> actors,
    List<String> resultEndings,
    List<String> vagueEndings,
    List<String> actEndings,
    WordIndex measurable,
    List<String> references,
    Set<String> knownAbbreviations) {

  private static final Actor[] ACTORS = Actor.values();

  static SentenceBook of(Entry file, Families families) {
    Entry section = file.entry("sentences");
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (Actor actor : Actor.values()) {
      list(section.entry("actors"), actor.code(), families)
          .forEach(word -> actors.put(word, actor));
    }
    return new SentenceBook(
        list(section, "joints", families),
        WordIndex.of(list(section, "meansEndings", families)),
        WordIndex.of(List.copyOf(actors.keySet())),
        List.copyOf(actors.values()),
        list(section, "resultEndings", families),
        list(section, "vagueEndings", families),
        list(section, "actEndings", families),
        WordIndex.of(list(section, "measurable", families)),
        list(section, "references", families),
        Set.copyOf(list(section, "knownAbbreviations", families)));
  }

  static SentenceBook of(Unpacker in) {
    List<String> joints = in.texts();
    WordIndex meansEndings = WordIndex.of(in);
    WordIndex actorWords = WordIndex.of(in);
    int[] ordinals = in.ints();
    Actor[] actors = new Actor[ordinals.length];
    for (int i = 0; i < actors.length; i++) {
      actors[i] = ACTORS[ordinals[i]];
    }
    return new SentenceBook(
        joints,
        meansEndings,
        actorWords,
        Arrays.asList(actors),
        in.texts(),
        in.texts(),
        in.texts(),
        WordIndex.of(in),
        in.texts(),
        new HashSet<>(in.texts()));
  }

  void pack(Packer out) {
    out.texts(joints);
    meansEndings.pack(out);
    actorWords.pack(out);
    out.ints(actors.stream().mapToInt(Actor::ordinal).toArray());
    out.texts(resultEndings).texts(vagueEndings).texts(actEndings);
    measurable.pack(out);
    out.texts(references).texts(knownAbbreviations.stream().sorted().toList());
  }

  private static List<String> list(Entry section, String key, Families families) {
    return families.expand(section.texts(key), section.place() + " / " + key);
  }
}
