package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;

/** Reads meanings and the ordered cues that carry them from one lexicon file. */
final class CueBook {

  private static final Set<String> OTHER_KEYS =
      Set.of(
          "says", "strength", "proven", "layer", "fields", "units", "tiers", "tolerated", "about");

  private static final Set<String> SLOT_KEYS =
      Stream.of(Slot.values()).map(Slot::key).collect(Collectors.toUnmodifiableSet());

  private CueBook() {}

  static CueMatcher of(Entry file, Families families) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    Entry section = file.entry("meanings");
    for (String id : section.keys()) {
      meanings.put(id, meaning(id, section.entry(id)));
    }
    List<Cue> cues = new ArrayList<>();
    List<Map<Slot, List<String>>> words = new ArrayList<>();
    for (Entry entry : file.entries("cues")) {
      cues.add(cue(entry, meanings));
      words.add(words(entry, families));
    }
    return CueMatcher.of(cues, words);
  }

  private static Meaning meaning(String id, Entry entry) {
    TierRange service = entry.range();
    TierRange foundation = entry.has("foundation") ? entry.entry("foundation").range() : service;
    return new Meaning(
        id,
        entry.bilingual("label"),
        service,
        foundation,
        entry.tiers("control"),
        entry.tiers("counted"),
        entry.bilingual("because"));
  }

  private static Map<Slot, List<String>> words(Entry entry, Families families) {
    Map<Slot, List<String>> words = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      if (entry.has(slot.key())) {
        words.put(slot, families.expand(entry.texts(slot.key()), entry.place()));
      }
    }
    if (words.keySet().stream().allMatch(slot -> slot == Slot.WITHOUT || slot == Slot.NOTE)) {
      throw entry.wrong("has", "a line needs words in has, with, ends or starts");
    }
    return words;
  }

  private static Cue cue(Entry entry, Map<String, Meaning> meanings) {
    Meaning meaning = meanings.get(entry.text("says"));
    if (meaning == null) {
      throw entry.wrong("says", "unknown meaning " + entry.text("says"));
    }
    for (String key : entry.keys()) {
      if (!OTHER_KEYS.contains(key) && !SLOT_KEYS.contains(key)) {
        throw entry.wrong(key, "unknown key");
      }
    }
    Set<String> units = new HashSet<>();
    entry.texts("units").forEach(unit -> units.add(JapaneseText.normalise(unit)));
    return new Cue(
        meaning,
        entry.number("strength", 1.0),
        entry.flag("proven"),
        entry.optionalText("layer").map(code -> coded(entry, "layer", code, Layer.values())),
        fields(entry),
        units,
        entry.has("tiers") ? Optional.of(entry.range()) : Optional.empty());
  }

  private static Set<Field> fields(Entry entry) {
    EnumSet<Field> fields = EnumSet.noneOf(Field.class);
    for (String code : entry.texts("fields")) {
      fields.add(coded(entry, "fields", code, Field.values()));
    }
    return fields;
  }

  private static <T extends Coded> T coded(Entry entry, String key, String code, T[] values) {
    for (T value : values) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    throw entry.wrong(key, "unknown code " + code);
  }
}
