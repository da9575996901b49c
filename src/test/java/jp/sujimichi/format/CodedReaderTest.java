package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodedReaderTest {

  static Stream<Enum<?>> values() {
    return Stream.of(
            Tier.values(),
            Field.values(),
            Layer.values(),
            IndicatorClass.values(),
            Direction.values(),
            LinkKind.values(),
            Stage.values(),
            SourceKind.values(),
            Frequency.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsCodeAndLabels(Enum<?> value) {
    Coded coded = (Coded) value;

    assertThat(Stream.of(coded.code(), coded.label().ja(), coded.label().en()))
        .allSatisfy(word -> assertThat(any(value.getDeclaringClass(), word)).isEqualTo(value));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<E> & Coded> Object any(Class<?> type, String word) {
    return CodedReader.read((Class<E>) type, word).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "第１階層, OUTCOME1",
    "アウトカム１, OUTCOME1",
    "アウトカム①, OUTCOME1",
    "アウトカム第1階層, OUTCOME1",
    "アウトカム（第１階層）, OUTCOME1",
    "アウトカム第一階層, OUTCOME1",
    "アウトカム 第２階層, OUTCOME2",
    "アウトカムⅡ, OUTCOME2",
    "中間アウトカム, OUTCOME2",
    "第3階層, OUTCOME3",
    "Outcome 3, OUTCOME3",
    "ｱｳﾄﾌﾟｯﾄ, OUTPUT",
    "OUTPUT, OUTPUT",
    "活動, ACTIVITY",
    "事業･取組, ACTIVITY",
    "事業／取り組み, ACTIVITY",
    "ｲﾝﾌﾟｯﾄ, INPUT"
  })
  void readsTiers(String written, Tier tier) {
    assertThat(CodedReader.read(Tier.class, written)).contains(tier);
  }

  @ParameterizedTest
  @CsvSource({
    "環境／エネルギー, ENVIRONMENT_ENERGY",
    "環境・エネルギー, ENVIRONMENT_ENERGY",
    "環境 ｴﾈﾙｷﾞｰ, ENVIRONMENT_ENERGY",
    "環境/エネルギー分野, ENVIRONMENT_ENERGY",
    "ＩＴ基盤, IT_PLATFORM",
    "it_platform, IT_PLATFORM",
    "防災・防犯, DISASTER_CRIME",
    "健康, HEALTH_MEDICAL"
  })
  void readsFields(String written, Field field) {
    assertThat(CodedReader.read(Field.class, written)).contains(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"観光", "", " ", "分野", "outcome1", "環境と健康"})
  void readsNoFieldIntoOtherWords(String written) {
    assertThat(CodedReader.read(Field.class, written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"第4階層", "アウトカム", "outcome", "成果", "施策"})
  void readsNoTierIntoOtherWords(String written) {
    assertThat(CodedReader.read(Tier.class, written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "必須指標, RECOMMENDED",
    "推奨, RECOMMENDED",
    "選択, SELECTIVE",
    "独自, OPTIONAL",
    "任意指標, OPTIONAL"
  })
  void readsClasses(String written, IndicatorClass indicatorClass) {
    assertThat(CodedReader.read(IndicatorClass.class, written)).contains(indicatorClass);
  }

  @ParameterizedTest
  @CsvSource({
    "増加, INCREASE",
    "向上, INCREASE",
    "上げる, INCREASE",
    "↑, INCREASE",
    "下げる, DECREASE",
    "削減, DECREASE",
    "現状維持, MAINTAIN"
  })
  void readsDirections(String written, Direction direction) {
    assertThat(CodedReader.read(Direction.class, written)).contains(direction);
  }

  @ParameterizedTest
  @CsvSource({
    "毎年, YEARLY",
    "年１回, YEARLY",
    "年に1回, YEARLY",
    "毎年度, YEARLY",
    "月１回, MONTHLY",
    "月次, MONTHLY",
    "3ヶ月ごと, QUARTERLY",
    "四半期毎, QUARTERLY",
    "隔年, EVERY_2_YEARS",
    "2年に1度, EVERY_2_YEARS",
    "３年毎, EVERY_3_YEARS",
    "5年に1回, EVERY_5_YEARS",
    "every 5 years, EVERY_5_YEARS",
    "随時, IRREGULAR"
  })
  void readsFrequencies(String written, Frequency frequency) {
    assertThat(CodedReader.read(Frequency.class, written)).contains(frequency);
  }

  @ParameterizedTest
  @CsvSource({"フィードバック, FEEDBACK", "ﾌｨｰﾄﾞﾊﾞｯｸ, FEEDBACK", "因果関係, CAUSE"})
  void readsLinkKinds(String written, LinkKind kind) {
    assertThat(CodedReader.read(LinkKind.class, written)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"ｅ－Ｓｔａｔ, ESTAT", "政府統計, ESTAT", "アンケート, SURVEY", "業務データ, OPERATIONAL"})
  void readsSourceKinds(String written, SourceKind kind) {
    assertThat(CodedReader.read(SourceKind.class, written)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"素案, DRAFT", "ＷＳ, WORKSHOP", "提出版, SUBMISSION", "運用中, OPERATION"})
  void readsStages(String written, Stage stage) {
    assertThat(CodedReader.read(Stage.class, written)).contains(stage);
  }
}
