package jp.sujimichi.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFitTest {

  @Test
  void japaneseBreaksWhereTypesettersBreakIt() {
    assertThat(TextFit.lines("高齢者が「個別メニュー」を続ける。", 10, 80))
        .containsExactly("高齢者が「個別", "メニュー」を続け", "る。");
  }

  @Test
  void aWordLongerThanTheLineIsDividedAndNotCut() {
    List<String> lines = TextFit.lines("https://example.jp/very/long/path/without/end", 10, 80);

    assertThat(String.join("", lines)).isEqualTo("https://example.jp/very/long/path/without/end");
    assertThat(lines).allMatch(line -> TextFit.width(line, 10) <= 80);
  }

  @Test
  void charactersOutsideTheBasicPlaneStayWhole() {
    assertThat(TextFit.lines("𠮷".repeat(5), 10, 20)).containsExactly("𠮷𠮷", "𠮷𠮷", "𠮷");
  }

  @Test
  void lineBreaksAndTabsOfTheAuthorAreSpaces() {
    assertThat(TextFit.lines("a\n\tb", 10, 100)).containsExactly("a b");
  }
}
