package jp.sujimichi.catalogue.estat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstatFormulaTest {

  private static final Map<String, BigDecimal> VALUES =
      Map.of(
          "A1101", new BigDecimal("400000"),
          "A5103", new BigDecimal("21000"),
          "A5104", new BigDecimal("19000"),
          "Z0000", BigDecimal.ZERO);

  @ParameterizedTest
  @CsvSource({
    "A1101, 400000",
    "A5103 / A1101 * 100, 5.25",
    "(A5103 - A5104) / A1101 * 100, 0.5",
    "A5103 - A5104 / A1101 * 100, 20995.3",
    "A5103 - A5104 - 500.5, 1499.5",
    "A5104 / A5103, 0.9048",
    "A1101/A5104*1000, 21052.6",
    "'( 2 + 3 ) * 4', 20",
    "(A5104 - A5103) / A1101 * 100, -0.5"
  })
  void isComputedAsOnPaper(String formula, BigDecimal expected) {
    assertThat(EstatFormula.parse(formula).orElseThrow().value(VALUES).orElseThrow())
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1101 / Z0000", "A1101 * B1101", "A5103 / (A5104 - A5104)"})
  void withoutAValueOrByZeroThereIsNone(String formula) {
    assertThat(EstatFormula.parse(formula).orElseThrow().value(VALUES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "A1101 /", "(A1101", "A1101)", "A1101 A5103", "人口 / A1101", "/ 2", "*"})
  void whatIsNoFormulaIsNotRead(String text) {
    assertThat(EstatFormula.parse(text)).isEmpty();
  }

  @Test
  void anItemAsItStandsIsNotComputed() {
    assertThat(EstatFormula.parse("A1101").orElseThrow().computes()).isFalse();
    assertThat(EstatFormula.parse("A1101 * 1").orElseThrow().computes()).isTrue();
    assertThat(EstatFormula.parse("A5103 / A1101 * 100").orElseThrow().shown())
        .isEqualTo("A5103 ÷ A1101 × 100");
  }
}
