package jp.sujimichi.wording;

import java.util.List;
import java.util.Set;

/**
 * What a text is about.
 *
 * @param groups the groups of {@code themes.yaml} it belongs to, by name, without general ones
 * @param words its own content words, those that say nothing about a matter left out
 * @param general whether it paints the city or the feeling of life as a whole
 */
public record ThemeReading(Set<String> groups, Set<String> words, boolean general) {

  public ThemeReading {
    groups = Set.copyOf(groups);
    words = Set.copyOf(words);
  }

  /** Whether there is enough to tell what the text is about. */
  public boolean isSilent() {
    return groups.isEmpty() && words.isEmpty();
  }

  /** The groups both texts belong to, in order of their names. */
  public List<String> shared(ThemeReading other) {
    return groups.stream().filter(other.groups::contains).sorted().toList();
  }
}
