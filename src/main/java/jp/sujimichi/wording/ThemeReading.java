package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.ThemeBook.Group;

/** What a text is about. Immutable; its own words are only picked out when they are asked for. */
public final class ThemeReading {

  private final ThemeBook book;
  private final String text;

  /** A bit for each group the text belongs to, also general ones. */
  private final long touched;

  private volatile String[] words;

  ThemeReading(ThemeBook book, String text) {
    this.book = book;
    this.text = text;
    this.touched = book.groupsIn(text);
  }

  /** The groups of {@code themes.yaml} it belongs to, by name, without general ones. */
  public Set<String> groups() {
    Set<String> names = new LinkedHashSet<>();
    book.groups(mask()).forEach(group -> names.add(group.id()));
    return names;
  }

  /** Its own content words, those that say nothing about a matter left out. */
  public Set<String> words() {
    return new LinkedHashSet<>(List.of(contentWords()));
  }

  /** Whether it paints the city or the feeling of life as a whole. */
  public boolean general() {
    return isTagged(ThemeTag.GENERAL);
  }

  /** Whether there is enough to tell what the text is about. */
  public boolean isSilent() {
    return mask() == 0 && contentWords().length == 0;
  }

  /** The groups both texts belong to, in order of their names. */
  public List<String> shared(ThemeReading other) {
    return book.groups(mask() & other.mask()).stream().map(Group::id).sorted().toList();
  }

  /** Whether the text touches a group with the given mark. */
  public boolean isTagged(ThemeTag tag) {
    return (touched & book.tagged(tag)) != 0;
  }

  /** The labels of the groups with the given mark that it touches, in the order of the file. */
  public List<Bilingual> tagged(ThemeTag tag) {
    if (!isTagged(tag)) {
      return List.of();
    }
    List<Bilingual> labels = new ArrayList<>(2);
    book.groups(touched & book.tagged(tag)).forEach(group -> labels.add(group.label()));
    return List.copyOf(labels);
  }

  /** A bit for each group it belongs to, without general ones. */
  long mask() {
    return touched & ~book.tagged(ThemeTag.GENERAL);
  }

  String[] contentWords() {
    String[] seen = words;
    if (seen == null) {
      seen = book.contentWords(text);
      words = seen;
    }
    return seen;
  }
}
