package jp.sujimichi.wording;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The named word lists of the lexicon; {@code @name} in a list stands for all words of that family.
 */
final class Families {

  private final Map<String, List<String>> words = new LinkedHashMap<>();

  /** Reads families in file order: a family may use those above it. */
  Families(Entry file) {
    for (String name : file.keys()) {
      words.put(name, expand(file.texts(name), file.place() + " / " + name));
    }
  }

  /** The words of one family; empty when there is none of that name. */
  List<String> of(String name) {
    return words.getOrDefault(name, List.of());
  }

  /** Normalised words of a list, families put in, without repetition. */
  List<String> expand(List<String> written, String place) {
    Set<String> out = new LinkedHashSet<>();
    for (String word : written) {
      if (word.startsWith("@")) {
        List<String> family = words.get(word.substring(1));
        if (family == null) {
          throw new LexiconException(place + ": unknown word family " + word);
        }
        out.addAll(family);
      } else {
        String even = JapaneseText.normalise(word);
        if (even.isEmpty()) {
          throw new LexiconException(place + ": empty word");
        }
        out.add(even);
      }
    }
    return List.copyOf(out);
  }
}
