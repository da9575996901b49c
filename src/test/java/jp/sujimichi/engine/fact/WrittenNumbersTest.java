package jp.sujimichi.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How names, units and values are read as cities write them. */
class WrittenNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "交通事故重傷者数及び死者数, 交通事故重傷者数, 死者数",
    "転記作業時間と残業時間, 転記作業時間, 残業時間",
    "登録率・更新率（年度末）, 登録率, 更新率",
    "来館者数、貸出数, 来館者数, 貸出数",
  })
  void readsTwoQuantitiesInOneName(String name, String first, String second) {
    assertThat(Quantities.joinedIn(name)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "鉄道・バス利用人員",
        "該当者及び予備群の割合",
        "会員・オブザーバ数",
        "件数または人数",
        "死者数と負傷者数の合計",
        "24時間・365日対応の窓口数",
        "利用した時間と場所で選べる割合",
        "利用者数（登録者数及び当日利用者数）",
      })
  void readsOneQuantity(String name) {
    assertThat(Quantities.joinedIn(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "利用者数, 人",
    "オンライン相談の件数, 件",
    "普及率, %",
    "定期券の保有（千人）, 千人",
    "満足度, ''",
    "合計特殊出生率, ''",
  })
  void readsTheUnitANameEndsIn(String name, String unit) {
    assertThat(Quantities.unitOf(name)).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "万トン, 56.5千トン, 53.0万トン, 千トン 万トン",
    "%, 11.1, 876万t-CO₂, % 万t-CO2",
    "人, 9800人, 1.2万人, ''",
    "ヶ月, 14か月, 6カ月以内, ''",
    "人/年, '8,000人', 前年比5%増, ''",
    "5段階, 3.8点, 4.2点, ''",
  })
  void findsUnitsAtOdds(String measure, String first, String second, String expected) {
    List<Measurement> values = Stream.of(first, second).map(WrittenNumbersTest::measured).toList();
    assertThat(String.join(" ", UnitsWritten.atOdds(measure, values))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "12.5万人, 10000, 12.5",
    "8420千人, 1000, 8420",
    "8420, 1000, 8420",
    "'8,420人', 1000, 8.42",
    "10%増, 1, NaN",
    "策定率38／改定率2, 1, NaN",
  })
  void readsALevelInTheIndicatorsUnit(String written, double scale, double level) {
    assertThat(Series.levelOf(measured(written), scale)).isEqualTo(Double.valueOf(level));
  }

  @ParameterizedTest
  @ValueSource(strings = {"増加", "把握する", "毎年度増加", "実施"})
  void readsNoLevelInWords(String written) {
    assertThat(WrittenValue.isWords(Value.parse(written))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"現状維持(80%程度)", "全国平均以上", "全校", "ゼロ", "R10に把握", "未定", "―", "65%"})
  void leavesOtherTargetsAlone(String written) {
    assertThat(WrittenValue.isWords(Value.parse(written))).isFalse();
  }

  @Test
  void readsNamedParts() {
    assertThat(WrittenValue.parts(Value.parse("重傷者434／死者26")))
        .containsExactly(Map.entry("重傷者", 434.0), Map.entry("死者", 26.0));
    assertThat(WrittenValue.parts(Value.parse("男性45／女性38"))).isEmpty();
    assertThat(WrittenValue.parts(Value.parse("令和5年度120、令和6年度150"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3年に1度の市民意識調査, 3",
    "国勢調査, 5",
    "国勢調査とGIS集計（毎年更新）, 1",
    "隔年の住民調査, 2",
    "台帳, 0",
  })
  void readsTheYearsBetweenSurveys(String words, int years) {
    assertThat(SurveyCycle.years(null, words)).isEqualTo(years);
    assertThat(SurveyCycle.years(Frequency.EVERY_2_YEARS, words)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "市民が行政手続きを負担に感じなくなる, 1",
    "一人ひとりが心豊かに暮らし、元気に輝いている, 1",
    "事業者に対し、市民が声を届けられる, 1",
    "利用者が増えるとともに満足度が上がる, 2",
    "意識が高まる。企業が加わる。, 2",
    "歩く、出かける、集まる人が増える, 3",
  })
  void countsResults(String text, int results) {
    assertThat(ResultCount.in(text)).isEqualTo(results);
  }

  private static Measurement measured(String written) {
    return new Measurement(
        Optional.of(FiscalYear.of(2024)),
        Optional.of(Value.parse(written)),
        OtherProperties.none());
  }
}
