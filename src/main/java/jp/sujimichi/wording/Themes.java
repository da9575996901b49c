package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.ThemeBook.Group;
import jp.sujimichi.wording.WordIndex.Found;

/**
 * Reads what a text is about: the groups of {@code rules/lexicon/themes.yaml} and its own content
 * words. Thread-safe.
 */
public final class Themes {

  private static final int SHORTEST_WORD = 2;

  private final ThemeBook book;
  private final WordIndex index;

  /** The groups of each word, by its number in the index. */
  private final List<List<Group>> groupsOf;

  public Themes(Lexicon lexicon) {
    this.book = lexicon.themes();
    Map<String, List<Group>> byWord = new LinkedHashMap<>();
    for (Group group : book.groups().values()) {
      for (String word : group.words()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(group);
      }
    }
    this.index = new WordIndex(new ArrayList<>(byWord.keySet()));
    this.groupsOf = byWord.values().stream().map(List::copyOf).toList();
  }

  /** Reads one text, brackets included. */
  public ThemeReading read(String text) {
    String whole = JapaneseText.of(text).whole();
    Set<String> groups = new LinkedHashSet<>();
    for (Group group : groups(whole)) {
      if (!group.tags().contains(ThemeTag.GENERAL.key())) {
        groups.add(group.id());
      }
    }
    return new ThemeReading(groups, words(whole));
  }

  /**
   * Whether two texts are about the same matter: a common group, groups near each other, a common
   * content word, or a content word of one inside that of the other. A text that says nothing about a
   * matter, or paints the city as a whole, is related to all.
   */
  public boolean related(String one, String other) {
    ThemeReading left = read(one);
    ThemeReading right = read(other);
    if (left.isSilent() || right.isSilent() || !left.shared(right).isEmpty() || near(left, right)) {
      return true;
    }
    if (isTagged(one, ThemeTag.GENERAL) || isTagged(other, ThemeTag.GENERAL)) {
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
  public List<Bilingual> tagged(String text, ThemeTag tag) {
    Map<String, Bilingual> labels = new HashMap<>();
    for (Group group : groups(JapaneseText.of(text).whole())) {
      if (group.tags().contains(tag.key())) {
        labels.put(group.id(), group.label());
      }
    }
    return book.groups().keySet().stream().filter(labels::containsKey).map(labels::get).toList();
  }

  /** Whether a text touches a group with the given mark. */
  public boolean isTagged(String text, ThemeTag tag) {
    return !tagged(text, tag).isEmpty();
  }

  /** What a group is called, by its name in the file. */
  public Optional<Bilingual> label(String group) {
    return Optional.ofNullable(book.groups().get(group)).map(Group::label);
  }

  private boolean near(ThemeReading left, ThemeReading right) {
    return left.groups().stream().anyMatch(group -> isNear(group, right.groups()))
        || right.groups().stream().anyMatch(group -> isNear(group, left.groups()));
  }

  private boolean isNear(String group, Set<String> others) {
    return book.groups().get(group).near().stream().anyMatch(others::contains);
  }

  private Set<Group> groups(String normalised) {
    Set<Group> groups = new LinkedHashSet<>();
    Found found = index.scan(normalised);
    for (int i = 0; i < found.size(); i++) {
      if (!cutsLatinWord(normalised, found.start(i), found.end(i))) {
        groups.addAll(groupsOf.get(found.word(i)));
      }
    }
    return groups;
  }

  /** Whether an occurrence is a piece of a longer Latin word, such as "it" in "digital". */
  private static boolean cutsLatinWord(String text, int start, int end) {
    return (start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
        || (end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private Set<String> words(String normalised) {
    Set<String> words = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= normalised.length(); i++) {
      boolean breaks =
          i == normalised.length()
              || kind(normalised.charAt(i)) == 0
              || (i > start && kind(normalised.charAt(i)) != kind(normalised.charAt(i - 1)));
      if (breaks) {
        if (i - start >= SHORTEST_WORD) {
          String word = normalised.substring(start, i);
          if (!book.stopWords().contains(word)) {
            words.add(word);
          }
        }
        start = i < normalised.length() && kind(normalised.charAt(i)) == 0 ? i + 1 : i;
      }
    }
    return words;
  }

  /** Whether two kanji words share two neighbouring characters that are no stop word. */
  private boolean shareCore(String one, String other) {
    for (int i = 0; i + SHORTEST_WORD <= one.length(); i++) {
      String pair = one.substring(i, i + SHORTEST_WORD);
      if (kind(pair.charAt(0)) == 1 && other.contains(pair) && !book.stopWords().contains(pair)) {
        return true;
      }
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
    return isLatin(c) ? 3 : 0;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
