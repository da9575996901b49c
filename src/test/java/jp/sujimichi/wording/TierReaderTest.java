package jp.sujimichi.wording;

import static jp.sujimichi.model.Tier.OUTCOME1;
import static jp.sujimichi.model.Tier.OUTCOME2;
import static jp.sujimichi.model.Tier.OUTCOME3;
import static jp.sujimichi.model.Tier.OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierReaderTest {

  private static final TierReader READER = new TierReader(Lexicon.standard());

  @ParameterizedTest
  @CsvSource({
    // bad events end in a count and are no delivery
    "交通事故件数, mobility, outcome2, bad-event",
    "刑法犯認知件数, disaster-crime, outcome2, bad-event",
    "水質汚濁事故の発生件数, environment-energy, outcome2, bad-event",
    "待機児童数, education-culture, outcome2, bad-event",
    // what is done against them is delivery again
    "交通安全教室の開催回数, mobility, output, delivery",
    "防犯カメラの設置台数, disaster-crime, output, delivery",
    "火災予防講習会の開催数, disaster-crime, output, delivery",
    // others who act are no delivery
    "キャッシュレス決済を導入した店舗数, industry-economy, outcome1, adoption",
    "働き方改革に取り組む事業者数, industry-economy, outcome1, adoption",
    "自主防災組織による訓練の実施回数, disaster-crime, outcome1, adoption",
    // the whole sector and one's own service
    "市内公共交通の利用者数, mobility, outcome2, sector-use",
    "延べ宿泊者数, industry-economy, outcome2, sector-use",
    "観光入込客数, industry-economy, outcome2, sector-use",
    "オンデマンド交通の利用者数, mobility, outcome1, uptake",
    "観光アプリの利用者数, industry-economy, outcome1, uptake",
    "図書館の来館者数, education-culture, outcome1 outcome2, facility-use",
    // the state of the city
    "健康寿命, health-medical, outcome3, city-state",
    "この市に住み続けたいと思う市民の割合, community, outcome3, city-perception",
    "公共交通が便利と感じる市民の割合, mobility, outcome2, field-perception",
    // quality on the spot
    "運転手研修の受講直後の理解度, mobility, output outcome1, on-the-spot",
    // one's own rates
    "定期点検の実施率, infrastructure-facilities, output, own-rate",
    "区画整理事業の進捗率, infrastructure-facilities, output, own-rate",
    "住宅用火災警報器の設置率, disaster-crime, outcome1 outcome2, conscious-act",
    // what the name ends in goes before what its clauses mention
    "渋滞対策に関するチラシの配布枚数, mobility, output, delivery",
    // what became of people, who acts in a clause, who was appointed
    "講座を受けて再就職した人の数, industry-economy, outcome1 outcome2, social-start",
    "住民が管理する広場の数, community, outcome1, adoption",
    "民生委員の訪問回数, community, output outcome1, resident-work",
    "健康相談員の委嘱人数, health-medical, output, delivery",
    // events that come as consultations; machines that read, not people who learn
    "配偶者からの暴力の相談受付件数, community, outcome1 outcome2, reported-event",
    "AIによる書類審査の判定精度, administration, output, operation-quality",
    // a share is read by what it is a share of
    "音声案内のある窓口の割合, administration, output outcome1, own-rate",
    // foundation fields read differently
    "データ連携基盤を利用して提供されるサービス数, it-platform, outcome3, service-count",
    "オープンデータの公開件数, it-platform, output, open-data",
    "公開APIの数, it-platform, output, open-data",
    "オープンデータのダウンロード数, it-platform, outcome1, uptake",
    "連携分野数, it-platform, outcome1, readiness",
    "自主財源比率, governance, outcome2, readiness-deep",
    "自主財源比率, administration, outcome2 outcome3, city-structure"
  })
  void readsTheTierOfAName(String name, String field, String tiers, String meaning) {
    TierReading reading = READER.read(name, "", field(field));

    assertThat(reading.tiers()).isEqualTo(tiers(tiers));
    assertThat(reading.meaning()).contains(meaning);
  }

  @Test
  void costStandsBesideTheChain() {
    TierReading reading = READER.read("１人あたりの運行経費", "円", Field.MOBILITY);

    assertThat(reading.tiers()).isEmpty();
    assertThat(reading.tolerated()).containsExactly(OUTPUT, OUTCOME1);
    assertThat(reading.standsBesideChain()).isTrue();
  }

  @Test
  void medicalCostPerPersonIsAResultOfHealthAndNoCostOfTheProject() {
    assertThat(READER.read("一人当たり医療費", "円", Field.HEALTH_MEDICAL).tiers())
        .containsExactly(OUTCOME2);
  }

  @Test
  void onlyEndingsCountedOnRealNamesAreProven() {
    assertThat(READER.read("講習会の開催回数").proven()).isTrue();
    assertThat(READER.read("案内板の設置数").proven()).isTrue();
    assertThat(READER.read("アプリの利用者数").proven()).isFalse();
    assertThat(READER.read("市民の満足度").proven()).isFalse();
  }

  @Test
  void tellsTheFactsThatSpoke() {
    TierReading reading = READER.read("講習会の開催回数", "回", Field.MOBILITY);

    assertThat(reading.evidence())
        .extracting(TierEvidence::kind)
        .containsExactly(
            EvidenceKind.CONTROL, EvidenceKind.COUNTED, EvidenceKind.WORDING, EvidenceKind.UNIT);
    assertThat(reading.evidence())
        .extracting(TierEvidence::strength)
        .containsExactly(0.7, 0.6, 0.5, 0.2);
    assertThat(reading.of(EvidenceKind.WORDING).orElseThrow().because().ja())
        .isEqualTo("「開催回数」は、実施する側が動いた量を数えています。取組が行われた事実なのでアウトプットです。");
    assertThat(reading.score(OUTPUT)).isEqualTo(2.0);
    assertThat(reading.score(OUTCOME2)).isZero();
  }

  @Test
  void classOutweighsAWeakReadingOnly() {
    IndicatorWords unclear = IndicatorWords.named("わくわく度").in(Field.COMMUNITY);
    IndicatorWords delivery = IndicatorWords.named("講座の開催回数").in(Field.COMMUNITY);

    assertThat(READER.read(unclear.declared(IndicatorClass.RECOMMENDED)).tiers())
        .containsExactly(OUTCOME2);
    assertThat(READER.read(delivery.declared(IndicatorClass.RECOMMENDED)).tiers())
        .containsExactly(OUTPUT);
    assertThat(
            READER
                .read(delivery.declared(IndicatorClass.RECOMMENDED))
                .of(EvidenceKind.CLASS)
                .orElseThrow()
                .admissible())
        .containsExactly(OUTCOME2, OUTCOME3);
  }

  @Test
  void selectiveHasNoPlaceInTheFoundationSoItSaysNothingThere() {
    IndicatorWords indicator =
        IndicatorWords.named("連携分野数").in(Field.IT_PLATFORM).declared(IndicatorClass.SELECTIVE);

    assertThat(READER.read(indicator).of(EvidenceKind.CLASS)).isEmpty();
  }

  @Test
  void aSureCatalogueEntryDecidesWhereTheWordsAreUnsure() {
    IndicatorWords indicator =
        IndicatorWords.named("歩道の快適度").in(Field.MOBILITY).matched(EnumSet.of(OUTCOME3), 0.97);

    assertThat(READER.read(indicator).tiers()).containsExactly(OUTCOME3);
    assertThat(READER.read(indicator).tolerated()).contains(OUTCOME2);
    assertThat(READER.read(indicator.matched(EnumSet.of(OUTCOME3), 0.5)).tiers())
        .containsExactly(OUTCOME2);
  }

  @Test
  void yearsAndUnitNeverDecideAgainstTheWords() {
    IndicatorWords indicator =
        IndicatorWords.named("講習会の開催回数").withUnit("%").in(Field.MOBILITY).dueAfter(10);

    assertThat(READER.read(indicator).tiers()).containsExactly(OUTPUT);
    assertThat(READER.read(indicator).of(EvidenceKind.LAG).orElseThrow().admissible())
        .containsExactly(OUTCOME2, OUTCOME3);
  }

  @Test
  void saysNothingWhereNothingSpeaks() {
    TierReading reading = READER.read("（未定）");

    assertThat(reading.evidence()).isEmpty();
    assertThat(reading.tiers()).isEmpty();
    assertThat(reading.standsBesideChain()).isFalse();
    assertThat(reading.allows(OUTPUT)).isTrue();
  }

  @Test
  void aUnitAloneAnswersOnlyWhenItNamesOneTier() {
    assertThat(READER.read("オンラインの申込", "回", Field.ADMINISTRATION).tiers()).containsExactly(OUTPUT);
    assertThat(READER.read("オンラインの申込", "%", Field.ADMINISTRATION).tiers()).isEmpty();
  }

  @Test
  void spellingMakesNoDifference() {
    TierReading plain = READER.read("ノンステップバスの導入率", "%", Field.MOBILITY);
    TierReading odd = READER.read("ﾉﾝｽﾃｯﾌﾟ バスの 導入率（累計）", "％", Field.MOBILITY);

    assertThat(odd).isEqualTo(plain);
    assertThat(plain.tiers()).containsExactly(OUTCOME1);
  }

  private static Field field(String code) {
    return Arrays.stream(Field.values())
        .filter(field -> field.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Tier> tiers(String codes) {
    return Arrays.stream(codes.split(" ", -1))
        .map(
            code ->
                Arrays.stream(Tier.values())
                    .filter(tier -> tier.code().equals(code))
                    .findFirst()
                    .orElseThrow())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tier.class)));
  }
}
