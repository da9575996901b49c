package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  @Test
  void breaksBetweenFullWidthCharacters() {
    assertThat(LineBreaker.lines("買い物バスを走らせる", 10)).containsExactly("買い物バス", "を走らせる");
  }

  @Test
  void neverStartsALineWithClosingPunctuation() {
    assertThat(LineBreaker.lines("あいうえ、か", 8)).containsExactly("あいう", "え、か");
    assertThat(LineBreaker.lines("（あい）。か", 8)).containsExactly("（あ", "い）。か");
    assertThat(LineBreaker.lines("あいう々え", 6)).containsExactly("あい", "う々え");
  }

  @Test
  void neverEndsALineWithAnOpeningBracket() {
    assertThat(LineBreaker.lines("あいう「えお」", 8)).containsExactly("あいう", "「えお」");
  }

  @Test
  void breaksEnglishAtSpacesOnly() {
    assertThat(LineBreaker.lines("no link leads on from here", 12))
        .containsExactly("no link", "leads on", "from here");
  }

  @Test
  void keepsLatinWordsAndPathsWhole() {
    assertThat(LineBreaker.lines("規則はcoverage/missing-recommendedです", 10))
        .containsExactly("規則は", "coverage/missing-recommended", "です");
  }

  @Test
  void keepsKatakanaWordsAndCountersWhole() {
    assertThat(LineBreaker.lines("この矢印はアウトプットから先", 16)).containsExactly("この矢印は", "アウトプットから", "先");
    assertThat(LineBreaker.lines("講習会を12回開催", 11)).containsExactly("講習会を", "12回開催");
    assertThat(LineBreaker.lines("モデル・データ", 8)).containsExactly("モデル・", "データ");
  }

  @Test
  void keepsTheBreaksOfTheText() {
    assertThat(LineBreaker.lines("一行目\n二行目", 80)).containsExactly("一行目", "二行目");
    assertThat(LineBreaker.lines("", 80)).containsExactly("");
  }

  @Test
  void theFirstLineMayBeShorter() {
    assertThat(LineBreaker.lines("あいうえおか", 4, 8)).containsExactly("あい", "うえおか");
  }

  @Test
  void losesNothingAndFitsWhereItCan() {
    Random random = new Random(7);
    String letters = "あ漢「」、。（）ーab1 -./";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("あ");
      for (int j = random.nextInt(60); j > 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<String> lines = LineBreaker.lines(text.toString(), 12);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
      for (String line : lines.subList(1, lines.size())) {
        assertThat(line).doesNotStartWith("、").doesNotStartWith("。").doesNotStartWith("」");
      }
    }
  }
}
