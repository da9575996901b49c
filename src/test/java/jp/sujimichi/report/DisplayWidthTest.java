package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "筋道, 4",
    "ＡＢ, 4",
    "ｱｲｳ, 3",
    "「柏市」, 8",
    "KPI指標, 7",
    "…→▲, 3",
    "𠮷野, 4",
    "か\u3099, 2",
    "e\u0301, 1",
    "😀, 2",
  })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void controlCharactersTakeNoColumn() {
    assertThat(DisplayWidth.of("\u001B\n\t\u0085")).isZero();
  }

  @Test
  void padsByColumnsNotCharacters() {
    assertThat(DisplayWidth.pad("注意", 8)).isEqualTo("注意    ");
    assertThat(DisplayWidth.pad("問いかけ", 4)).isEqualTo("問いかけ");
  }
}
