package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.sujimichi.wording.WordIndex.Found;
import org.junit.jupiter.api.Test;

/** An index finds what looking for each word at each place finds. */
class WordIndexTest {

  private static final String SIGNS = "市民が利用者数の率aｂー一鿿";

  @Test
  void findsAllWordsInOrderOfTheirBeginning() {
    WordIndex index = WordIndex.of(List.of("利用", "利用者", "者数", "数", "率"));

    assertThat(occurrences(index, "利用者数と利用"))
        .containsExactly("0 0-2", "1 0-3", "2 2-4", "3 3-4", "0 5-7");
  }

  @Test
  void findsWhatASearchFinds() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      Set<String> words = new LinkedHashSet<>();
      for (int i = random.nextInt(60); i >= 0; i--) {
        words.add(text(random, 1 + random.nextInt(4)));
      }
      List<String> list = List.copyOf(words);
      WordIndex index = WordIndex.of(list);
      String text = text(random, random.nextInt(40));

      assertThat(occurrences(index, text)).as("%s in %s", list, text).isEqualTo(search(list, text));
      assertThat(index.isIn(text)).isEqualTo(!search(list, text).isEmpty());
    }
  }

  private static List<String> occurrences(WordIndex index, String text) {
    Found found = index.scan(text);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      all.add(found.word(i) + " " + found.start(i) + "-" + found.end(i));
    }
    return all;
  }

  private static List<String> search(List<String> words, String text) {
    List<String> all = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      for (int end = start + 1; end <= text.length(); end++) {
        int word = words.indexOf(text.substring(start, end));
        if (word >= 0) {
          all.add(word + " " + start + "-" + end);
        }
      }
    }
    return all;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
