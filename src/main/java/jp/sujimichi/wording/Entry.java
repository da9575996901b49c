package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/** One part of a lexicon file with the way to it, so that a mistake can be named by its place. */
final class Entry {

  private final Map<?, ?> content;
  private final String place;

  Entry(Object content, String place) {
    if (!(content instanceof Map<?, ?> map)) {
      throw new LexiconException(place + ": keys and values expected, found " + content);
    }
    this.content = map;
    this.place = place;
  }

  String place() {
    return place;
  }

  boolean has(String key) {
    return content.containsKey(key);
  }

  Set<String> keys() {
    Map<String, Object> keys = new LinkedHashMap<>();
    content.forEach((key, value) -> keys.put(String.valueOf(key), value));
    return keys.keySet();
  }

  String text(String key) {
    return String.valueOf(required(key));
  }

  Optional<String> optionalText(String key) {
    return Optional.ofNullable(content.get(key)).map(String::valueOf);
  }

  double number(String key) {
    if (required(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(key, "a number is expected");
  }

  double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  boolean flag(String key) {
    return has(key) && Boolean.parseBoolean(text(key));
  }

  Entry entry(String key) {
    return new Entry(required(key), place + " / " + key);
  }

  List<Entry> entries(String key) {
    List<Entry> entries = new ArrayList<>();
    if (!(required(key) instanceof List<?> list)) {
      throw wrong(key, "a list is expected");
    }
    for (int i = 0; i < list.size(); i++) {
      entries.add(new Entry(list.get(i), place + " / " + key + " " + (i + 1)));
    }
    return entries;
  }

  /** The texts of a list; a single text counts as a list of one, a missing key as an empty list. */
  List<String> texts(String key) {
    Object value = content.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      if (list.contains(null)) {
        throw wrong(key, "an empty place stands in the list");
      }
      return list.stream().map(String::valueOf).toList();
    }
    return List.of(String.valueOf(value));
  }

  Set<Tier> tiers(String key) {
    EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (String code : texts(key)) {
      tiers.add(
          List.of(Tier.values()).stream()
              .filter(tier -> tier.code().equals(code))
              .findFirst()
              .orElseThrow(() -> wrong(key, "unknown tier " + code)));
    }
    return tiers;
  }

  TierRange range() {
    return new TierRange(tiers("tiers"), tiers("tolerated"));
  }

  Bilingual bilingual(String key) {
    Entry both = entry(key);
    if (!both.keys().equals(Set.of("ja", "en"))) {
      throw wrong(key, "exactly ja and en are expected; a text with a comma needs quotes");
    }
    return new Bilingual(both.text("ja"), both.text("en"));
  }

  LexiconException wrong(String key, String why) {
    return new LexiconException(place + " / " + key + ": " + why);
  }

  private Object required(String key) {
    Object value = content.get(key);
    if (value == null) {
      throw wrong(key, "is missing");
    }
    return value;
  }
}
