package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.ThemeBook.Group;

/**
 * Reads what a text is about: the groups of {@code rules/lexicon/themes.yaml} and its own content
 * words. Thread-safe.
 */
public final class Themes {

  private static final int SHORTEST_WORD = 2;

  private final ThemeBook book;

  public Themes(Lexicon lexicon) {
    this.book = lexicon.themes();
  }

  /** Reads one text, brackets included. */
  public ThemeReading read(String text) {
    return read(JapaneseText.of(text));
  }

  /** Reads one text, brackets included. */
  public ThemeReading read(JapaneseText text) {
    String whole = text.whole();
    Set<String> groups = new LinkedHashSet<>();
    boolean general = false;
    for (Group group : book.groupsIn(whole)) {
      if (group.tags().contains(ThemeTag.GENERAL)) {
        general = true;
      } else {
        groups.add(group.id());
      }
    }
    return new ThemeReading(groups, words(whole), general);
  }

  /**
   * Whether two texts are about the same matter; see {@link #related(ThemeReading, ThemeReading)}.
   */
  public boolean related(String one, String other) {
    return related(read(one), read(other));
  }

  /**
   * Whether two readings are about the same matter: a common group, groups near each other, a
   * common content word, or a content word of one inside that of the other. A text that says
   * nothing about a matter, or paints the city as a whole, is related to all.
   */
  public boolean related(ThemeReading left, ThemeReading right) {
    if (left.isSilent() || right.isSilent() || left.general() || right.general()) {
      return true;
    }
    if (!Collections.disjoint(left.groups(), right.groups())
        || near(left, right)
        || near(right, left)) {
      return true;
    }
    for (String word : left.words()) {
      for (String second : right.words()) {
        if (word.contains(second) || second.contains(word) || shareCore(word, second)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The labels of the groups with the given mark that a text touches, in the order of the file. */
  public List<Bilingual> tagged(JapaneseText text, ThemeTag tag) {
    List<Bilingual> labels = new ArrayList<>(2);
    for (Group group : book.groupsIn(text.whole())) {
      if (group.tags().contains(tag)) {
        labels.add(group.label());
      }
    }
    return List.copyOf(labels);
  }

  /** Whether a text touches a group with the given mark. */
  public boolean isTagged(JapaneseText text, ThemeTag tag) {
    return book.groupsIn(text.whole()).stream().anyMatch(group -> group.tags().contains(tag));
  }

  /** What a group is called, by its name in the file. */
  public Optional<Bilingual> label(String group) {
    return book.groups().stream().filter(g -> g.id().equals(group)).map(Group::label).findFirst();
  }

  private boolean near(ThemeReading left, ThemeReading right) {
    for (String group : left.groups()) {
      if (!Collections.disjoint(book.near(group), right.groups())) {
        return true;
      }
    }
    return false;
  }

  /** Runs of kanji, of katakana and of Latin letters, two characters or longer. */
  private Set<String> words(String normalised) {
    Set<String> words = new LinkedHashSet<>();
    int start = 0;
    for (int i = 1; i <= normalised.length(); i++) {
      if (i == normalised.length()
          || kind(normalised.charAt(i)) != kind(normalised.charAt(i - 1))) {
        if (i - start >= SHORTEST_WORD && kind(normalised.charAt(start)) != 0) {
          String word = normalised.substring(start, i);
          if (!book.isStopWord(word)) {
            words.add(word);
          }
        }
        start = i;
      }
    }
    return words;
  }

  /** Whether two kanji words share two neighbouring characters that are no stop word. */
  private boolean shareCore(String one, String other) {
    for (int i = 0; i + SHORTEST_WORD <= one.length(); i++) {
      if (kind(one.charAt(i)) == 1
          && holds(other, one, i)
          && !book.isStopWord(one.substring(i, i + SHORTEST_WORD))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds the two characters that stand in the other one from {@code at} on. */
  private static boolean holds(String text, String other, int at) {
    int found = text.indexOf(other.charAt(at));
    while (found >= 0 && found + 1 < text.length()) {
      if (text.charAt(found + 1) == other.charAt(at + 1)) {
        return true;
      }
      found = text.indexOf(other.charAt(at), found + 1);
    }
    return false;
  }

  /** 1 for kanji, 2 for katakana, 3 for Latin letters, 0 for all else. */
  private static int kind(char c) {
    if ((c >= '一' && c <= '鿿') || c == '々') {
      return 1;
    }
    if ((c >= 'ァ' && c <= 'ヺ') || c == 'ー') {
      return 2;
    }
    return ThemeBook.isLatin(c) ? 3 : 0;
  }
}
