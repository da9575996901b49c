package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "1999, 1999",
    "2024年度, 2024",
    "２０２４年度, 2024",
    "2024年度末, 2024",
    "西暦2024年, 2024",
    "FY2024, 2024",
    "R6, 2024",
    "Ｒ６, 2024",
    "r6年度, 2024",
    "R.6, 2024",
    "R06, 2024",
    "令和6年度, 2024",
    "令和 6 年度, 2024",
    "令和元年度, 2019",
    "令和6年度末, 2024",
    "㋿6年度, 2024",
    "平成31年度, 2019",
    "H30, 2018",
    "昭和64年, 1989",
    "S63, 1988",
    "令和6（2024）年度, 2024",
    "2024(令和6)年度, 2024",
    "2024年度（R6）, 2024"
  })
  void readsTheYear(String written, int year) {
    assertThat(FiscalYear.parse(written)).isEqualTo(new FiscalYear(written, OptionalInt.of(year)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "来年度",
        "2024.5",
        "99999",
        "20",
        "R0",
        "令和",
        "2024-2030",
        "2024年3月",
        "R6.3",
        "１８世紀",
        "令和6（2025）年度",
        "2024（予定）",
        "M40"
      })
  void keepsWordsThatNameNoYear(String written) {
    assertThat(FiscalYear.parse(written)).isEqualTo(new FiscalYear(written, OptionalInt.empty()));
  }

  @Test
  void readsItsOwnWriting() {
    assertThat(FiscalYear.parse(FiscalYear.of(2024).written())).isEqualTo(FiscalYear.of(2024));
  }

  @Test
  void isNotSlowedDownByLongText() {
    String written = "令和" + " ".repeat(100_000);

    assertThat(FiscalYear.parse(written).number()).isEmpty();
  }
}
