package jp.sujimichi.engine.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How many pairs of kanji or katakana a name shares with some texts; everyday pairs aside. */
final class SharedWords {

  private static final Set<String> EVERYDAY =
      Set.of(
          "市民", "人口", "割合", "利用", "市内", "地域", "年間", "件数", "者数", "人当", "増加", "減少", "住民", "向上", "率的");

  private final Set<String> pairs = new HashSet<>();

  SharedWords(Collection<String> texts) {
    texts.forEach(text -> addPairs(text, pairs));
    pairs.removeAll(EVERYDAY);
  }

  /** The number of different pairs the name shares with the texts. */
  int with(String name) {
    Set<String> shared = new HashSet<>();
    addPairs(name, shared);
    shared.retainAll(pairs);
    return shared.size();
  }

  private static void addPairs(String text, Set<String> pairs) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isContent(text.charAt(i)) && isContent(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
  }

  private static boolean isContent(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u30a1' && c <= '\u30fc';
  }
}
