package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import jp.sujimichi.model.Value.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "8200 | 8200 | '' | EXACT",
        "1,200 | 1200 | '' | EXACT",
        "１，２００人 | 1200 | 人 | EXACT",
        "▲3.2 | -3.2 | '' | EXACT",
        "△3.2% | -3.2 | % | EXACT",
        "−5 | -5 | '' | EXACT",
        "0件 | 0 | 件 | EXACT",
        "80%以上 | 80 | % | AT_LEAST",
        "≧80% | 80 | % | AT_LEAST",
        "20分以内 | 20 | 分 | AT_MOST",
        "≦5件 | 5 | 件 | AT_MOST",
        "約300人 | 300 | 人 | ABOUT",
        "300人程度 | 300 | 人 | ABOUT",
        "80%を維持 | 80 | % | EXACT",
        "前年比5%増 | 5 | %増 | CHANGE",
        "延べ1,200人 | 1200 | 人 | EXACT",
        "31,000千円 | 31000000 | 円 | EXACT",
        "3千万円 | 30000000 | 円 | EXACT",
        "2百万円 | 2000000 | 円 | EXACT",
        "1.5億円 | 150000000 | 円 | EXACT",
        "12千t-CO2 | 12000 | t-CO2 | EXACT",
        "5,407t-CO2 | 5407 | t-CO2 | EXACT",
        "120㎡ | 120 | m2 | EXACT",
        "①500人 | 500 | 人 | EXACT",
        "1,200人（R5） | 1200 | 人 | EXACT",
        "1,200人（令和5年度） | 1200 | 人 | EXACT",
        "2030年までに100% | 100 | % | EXACT"
      })
  void readsTheNumber(String written, BigDecimal number, String unit, Bound bound) {
    Value value = Value.parse(written);

    assertThat(value.written()).isEqualTo(written);
    assertThat(value.textual()).isTrue();
    assertThat(value.number()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
    assertThat(value.unit()).isEqualTo(unit);
    assertThat(value.bound()).isEqualTo(bound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "増加",
        "集計中",
        "集計中（R7.3公表）",
        "令和7年度に公表",
        "令和7年3月公表予定",
        "2025年度公表予定",
        "10〜20%",
        "①500人 ②300人",
        "男性50、女性40",
        "5.2人/1,000人"
      })
  void findsNoNumberInWordsYearsAndSeveralFigures(String written) {
    assertThat(Value.parse(written).number()).isEmpty();
    assertThat(Value.parse(written).unit()).isEmpty();
    assertThat(Value.parse(written).written()).isEqualTo(written);
  }

  @Test
  void tellsTheScaleThatWasApplied() {
    assertThat(Value.parse("31,000千円").scale()).isEqualByComparingTo("1000");
    assertThat(Value.parse("31,000円").scale()).isEqualByComparingTo("1");
  }

  @Test
  void keepsTheDigitsOfANumber() {
    assertThat(Value.of(new BigDecimal("12.50")))
        .isEqualTo(
            new Value(
                "12.50",
                false,
                Optional.of(new BigDecimal("12.50")),
                "",
                BigDecimal.ONE,
                Bound.EXACT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"以上", "9", ",000", "▲", "1"})
  void readsEndlessTextAsWords(String part) {
    String written = "1" + part.repeat(50_000);

    assertThat(Value.parse(written).number()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"千", "万", "十万", "百万", "千万", "億", "十億", "百億", "千億", "兆"})
  void theUnitKeepsItsScale(String scale) {
    assertThat(Value.parse("3" + scale + "円").scaledUnit()).isEqualTo(scale + "円");
    assertThat(Value.parse("3円").scaledUnit()).isEqualTo("円");
  }
}
