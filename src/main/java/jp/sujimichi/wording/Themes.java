package jp.sujimichi.wording;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.ThemeBook.Group;

/**
 * Reads what a text is about: the groups of {@code rules/lexicon/themes.yaml} and its own content
 * words. Thread-safe.
 */
public final class Themes {

  private static final int PAIR = 2;

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
    return new ThemeReading(book, text.whole());
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
    if ((left.mask() & right.mask()) != 0 || book.areNear(left.mask(), right.mask())) {
      return true;
    }
    for (String word : left.contentWords()) {
      for (String second : right.contentWords()) {
        if (word.contains(second) || second.contains(word) || shareCore(word, second)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a group is called, by its name in the file. */
  public Optional<Bilingual> label(String group) {
    return book.groups().stream().filter(g -> g.id().equals(group)).map(Group::label).findFirst();
  }

  /** Whether two kanji words share two neighbouring characters that are no stop word. */
  private boolean shareCore(String one, String other) {
    for (int i = 0; i + PAIR <= one.length(); i++) {
      if (ThemeBook.isKanji(one.charAt(i))
          && holds(other, one, i)
          && !book.isStopWord(one.substring(i, i + PAIR))) {
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
}
