package jp.sujimichi.wording;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.model.Bilingual;

/**
 * What {@code themes.yaml} holds: groups of words about one matter, and words that say nothing about
 * a matter.
 *
 * @param groups the groups by their name in the file
 * @param stopWords words that are no theme
 */
record ThemeBook(Map<String, Group> groups, Set<String> stopWords) {

  /**
   * One group of words.
   *
   * @param tags what the group is marked as: {@code sensitive}, {@code exposed}, {@code wellbeing},
   *     {@code general}
   * @param near names of the groups that are often its cause or effect
   */
  record Group(
      String id, Bilingual label, Set<String> tags, List<String> words, Set<String> near) {}

  static ThemeBook of(Entry file, Families families) {
    Map<String, Group> groups = new LinkedHashMap<>();
    Entry section = file.entry("groups");
    for (String id : section.keys()) {
      Entry entry = section.entry(id);
      groups.put(
          id,
          new Group(
              id,
              entry.bilingual("label"),
              new LinkedHashSet<>(entry.texts("tags")),
              families.expand(entry.texts("words"), entry.place()),
              new LinkedHashSet<>(entry.texts("near"))));
    }
    return new ThemeBook(
        groups, Set.copyOf(families.expand(file.texts("stopWords"), file.place() + " / stopWords")));
  }
}
