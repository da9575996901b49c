package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.WordIndex.Found;

/**
 * What {@code themes.yaml} holds: groups of words about one matter, and words that say nothing
 * about a matter.
 */
final class ThemeBook {

  private static final int MOST_GROUPS = 64;
  private static final int SHORTEST_WORD = 2;
  private static final ThemeTag[] TAGS = ThemeTag.values();

  private final List<Group> groups;
  private final WordIndex index;

  /** The groups of each word, a bit for each group, in two halves: high first. */
  private final int[] groupsOf;

  private final Set<String> stopWords;

  /** Single kanji that name a matter by themselves, such as 雪, or in the stem of a verb. */
  private final Set<String> stems;

  /** For each group a bit for each of those near it. */
  private final long[] near;

  /** For each mark a bit for each group that bears it. */
  private final long[] tagged = new long[TAGS.length];

  private ThemeBook(
      List<Group> groups,
      WordIndex index,
      int[] groupsOf,
      Set<String> stopWords,
      Set<String> stems) {
    this.groups = groups;
    this.index = index;
    this.groupsOf = groupsOf;
    this.stopWords = stopWords;
    this.stems = stems;
    this.near = new long[groups.size()];
    for (int i = 0; i < near.length; i++) {
      for (int j = 0; j < near.length; j++) {
        near[i] |= groups.get(i).near().contains(groups.get(j).id()) ? 1L << j : 0;
      }
      for (ThemeTag tag : groups.get(i).tags()) {
        tagged[tag.ordinal()] |= 1L << i;
      }
    }
  }

  /**
   * One group of words.
   *
   * @param id its name in the file
   * @param near names of the groups that are often its cause or effect
   */
  record Group(String id, Bilingual label, Set<ThemeTag> tags, Set<String> near) {}

  static ThemeBook of(Entry file, Families families) {
    Entry section = file.entry("groups");
    List<Group> groups = new ArrayList<>();
    Map<String, Long> masks = new LinkedHashMap<>();
    for (String id : section.keys()) {
      Entry entry = section.entry(id);
      EnumSet<ThemeTag> tags = EnumSet.noneOf(ThemeTag.class);
      entry.texts("tags").forEach(tag -> tags.add(tag(entry, tag)));
      Set<String> near = new LinkedHashSet<>(entry.texts("near"));
      if (!section.keys().containsAll(near)) {
        throw entry.wrong("near", "names a group that is not there");
      }
      if (groups.size() == MOST_GROUPS) {
        throw entry.wrong("words", "more than " + MOST_GROUPS + " groups");
      }
      long bit = 1L << groups.size();
      for (String word : families.expand(entry.texts("words"), entry.place())) {
        masks.merge(word, bit, (one, other) -> one | other);
      }
      groups.add(new Group(id, entry.bilingual("label"), tags, near));
    }
    return new ThemeBook(
        groups,
        WordIndex.of(new ArrayList<>(masks.keySet())),
        masks.values().stream()
            .flatMap(mask -> List.of((int) (mask >>> 32), mask.intValue()).stream())
            .mapToInt(Integer::intValue)
            .toArray(),
        Set.copyOf(families.expand(file.texts("stopWords"), file.place() + " / stopWords")),
        Set.copyOf(file.texts("stems")));
  }

  static ThemeBook of(Unpacker in) {
    Group[] groups = new Group[in.number()];
    for (int i = 0; i < groups.length; i++) {
      String id = in.text();
      Bilingual label = in.bilingual();
      EnumSet<ThemeTag> tags = EnumSet.noneOf(ThemeTag.class);
      for (int ordinal : in.ints()) {
        tags.add(TAGS[ordinal]);
      }
      groups[i] = new Group(id, label, tags, new LinkedHashSet<>(in.texts()));
    }
    return new ThemeBook(
        Arrays.asList(groups),
        WordIndex.of(in),
        in.ints(),
        new HashSet<>(in.texts()),
        new HashSet<>(in.texts()));
  }

  void pack(Packer out) {
    out.number(groups.size());
    for (Group group : groups) {
      out.text(group.id()).bilingual(group.label());
      out.ints(group.tags().stream().mapToInt(ThemeTag::ordinal).toArray()).texts(group.near());
    }
    index.pack(out);
    out.ints(groupsOf).texts(stopWords.stream().sorted().toList());
    out.texts(stems.stream().sorted().toList());
  }

  /** All groups in the order of the file. */
  List<Group> groups() {
    return groups;
  }

  /** Whether a group of one text is near a group of the other; a bit for each group. */
  boolean areNear(long one, long other) {
    return (nearTo(one) & other) != 0 || (nearTo(other) & one) != 0;
  }

  private long nearTo(long mask) {
    long result = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      result |= near[Long.numberOfTrailingZeros(rest)];
    }
    return result;
  }

  /** A bit for each group that bears a mark. */
  long tagged(ThemeTag tag) {
    return tagged[tag.ordinal()];
  }

  /** The groups a mask has a bit for, in the order of the file. */
  List<Group> groups(long mask) {
    List<Group> in = new ArrayList<>(4);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      in.add(groups.get(Long.numberOfTrailingZeros(rest)));
    }
    return in;
  }

  boolean isStopWord(String word) {
    return stopWords.contains(word);
  }

  /** A bit for each group whose words stand in a normalised text. */
  long groupsIn(String text) {
    long mask = 0;
    Found found = index.scan(text);
    for (int i = 0; i < found.size(); i++) {
      if (!cutsLatinWord(text, found.start(i), found.end(i))) {
        int word = 2 * found.word(i);
        mask |= ((long) groupsOf[word] << 32) | (groupsOf[word + 1] & 0xffffffffL);
      }
    }
    return mask;
  }

  /**
   * Runs of kanji, of katakana and of Latin letters, two characters or longer; single kanji only
   * where they name a matter.
   */
  String[] contentWords(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
        if (kind(text.charAt(start)) != 0) {
          String word = text.substring(start, i);
          boolean names = word.length() >= SHORTEST_WORD || stems.contains(word);
          if (names && !isStopWord(word) && !words.contains(word)) {
            words.add(word);
          }
        }
        start = i;
      }
    }
    return words.toArray(new String[0]);
  }

  /** Whether an occurrence is a piece of a longer Latin word, such as "it" in "digital". */
  private static boolean cutsLatinWord(String text, int start, int end) {
    return (start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
        || (end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isKanji(char c) {
    return (c >= '一' && c <= '鿿') || c == '々';
  }

  /** 1 for kanji, 2 for katakana, 3 for Latin letters, 0 for all else. */
  private static int kind(char c) {
    if (isKanji(c)) {
      return 1;
    }
    if ((c >= 'ァ' && c <= 'ヺ') || c == 'ー') {
      return 2;
    }
    return isLatin(c) ? 3 : 0;
  }

  private static ThemeTag tag(Entry entry, String name) {
    for (ThemeTag tag : TAGS) {
      if (tag.name().toLowerCase(Locale.ROOT).equals(name)) {
        return tag;
      }
    }
    throw entry.wrong("tags", "unknown tag " + name);
  }
}
