package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "バスを運行する, バスを運行する, 1",
    "abc, bcd, 0.5",
    "abc, bc, 0.6666666666666666",
    "abcd, xyz, 0",
    "ＡＢ　Ｃ, abc, 1",
    "a, a, 1",
    "a, b, 0",
    "a, ab, 0",
    "'', '', 1",
    "aaaa, aa, 1",
    "ab, ba, 0"
  })
  void sharesPairsOfCharacters(String a, String b, double expected) {
    assertThat(TextLikeness.of(a, b)).isEqualTo(expected);
    assertThat(TextLikeness.of(b, a)).isEqualTo(expected);
  }
}
