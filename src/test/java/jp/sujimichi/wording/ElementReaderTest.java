package jp.sujimichi.wording;

import static jp.sujimichi.model.Tier.ACTIVITY;
import static jp.sujimichi.model.Tier.OUTCOME1;
import static jp.sujimichi.model.Tier.OUTCOME2;
import static jp.sujimichi.model.Tier.OUTCOME3;
import static jp.sujimichi.model.Tier.OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;

import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementReaderTest {

  private static final ElementReader READER = new ElementReader(Lexicon.standard());

  @ParameterizedTest
  @CsvSource({
    "省エネに対する関心が高まる, reaction",
    "防災についての市民の理解が深まる, reaction",
    "がん検診の受診率の向上, reaction",
    "図書館の利用が増える, reaction",
    "住民の主体的な活動が行われる, reaction",
    "民生委員が名簿を見守りに活用する, reaction",
    "再生可能エネルギーの導入が促進される, spread",
    "電気自動車の普及が進む, spread",
    "ガソリン車の保有割合が減少する, change-sure"
  })
  void doesNotStandOnOutput(String text, String meaning) {
    ElementReading reading = READER.read(text);

    assertThat(reading.meaning()).contains(meaning);
    assertThat(reading.allows(OUTPUT)).isFalse();
    assertThat(reading.confidence()).isGreaterThanOrEqualTo(0.7);
    assertThat(reading.gap(OUTPUT)).isNegative();
  }

  @ParameterizedTest
  @CsvSource({
    "妊産婦の孤立感が薄れる, change",
    "森林所有者が手入れに前向きになる, reaction",
    "中心市街地がにぎわう, change",
    "窓口の混雑が緩和される, change",
    "市内事業者の受注機会が拡大する, change",
    "市民が水の大切さを知る, reaction",
    "地域における子育ての負担感の軽減, reaction",
    "災害時における市民の安全の確保, change"
  })
  void itsLastVerbAloneTellsThatItIsNoOutput(String text, String meaning) {
    ElementReading reading = READER.read(text);

    assertThat(reading.meaning()).contains(meaning);
    assertThat(reading.allows(OUTPUT)).isFalse();
    assertThat(reading.confidence()).isGreaterThanOrEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "システムの処理速度が上がる",
    "体育館の照明が明るくなる",
    "公共施設の予約がオンラインでできるようになる",
    "水道管の耐震化工事が進む",
    "図書館の蔵書が1万冊増える",
    "相談窓口の開設時間が長くなる",
    "申請から交付までの手続が簡素化される"
  })
  void whatIsDeliveredMayChangeToo(String text) {
    assertThat(READER.read(text).allows(OUTPUT)).isTrue();
  }

  @Test
  void partsThatSayTheSameBearEachOtherOut() {
    ElementReading reading = READER.read("地区の認知度が増加し、まちの魅力が伝わる");

    assertThat(reading.meaning()).contains("reaction");
    assertThat(reading.confidence()).isEqualTo(0.85);
  }

  @ParameterizedTest
  @CsvSource({
    "全ての学校で1人1台端末の環境が整う, readiness",
    "町内会において防災の取組みが行われる, delivered",
    "運行データが公開される, delivered",
    "希望者にメニューが届く, delivered",
    "対象手続で書かない窓口が動いている, delivered",
    "地域住民が防犯講座を受講する, delivered"
  })
  void mayStandOnOutput(String text, String meaning) {
    ElementReading reading = READER.read(text);

    assertThat(reading.meaning()).contains(meaning);
    assertThat(reading.allows(OUTPUT)).isTrue();
    assertThat(reading.gap(OUTPUT)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "予約アプリの利用者が増える, own-use, OUTCOME2",
    "見守りサービスが広く使われている, own-use, OUTCOME3",
    "サイトを毎週見る保護者が増える, own-use, OUTCOME2",
    "講習に満足した保育士が増える, on-the-spot, OUTCOME2",
    "街路灯の更新が進む, delivered-own, OUTCOME1",
    "防災研修が年4回開かれる, delivered-own, OUTCOME1",
    "広報紙を毎月3万部配布する, act, OUTCOME1"
  })
  void standsTooFarBack(String text, String meaning, Tier tier) {
    ElementReading reading = READER.read(text);

    assertThat(reading.meaning()).contains(meaning);
    assertThat(reading.confidence()).isGreaterThanOrEqualTo(0.7);
    assertThat(reading.gap(tier)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "公共交通の利用者が増える, OUTCOME2",
    "家庭で太陽光発電の設置が進む, OUTCOME1",
    "自治会で点検が行われる, OUTCOME1",
    "けが人が早く病院へ運ばれる, OUTCOME2"
  })
  void mayStandOnOutcome(String text, Tier tier) {
    assertThat(READER.read(text).gap(tier)).isZero();
  }

  @Test
  void readsTheStateOfTheCity() {
    ElementReading reading = READER.read("誰もが移動に困らず暮らし続けられる市になっている");

    assertThat(reading.tiers()).containsExactly(OUTCOME3);
    assertThat(reading.gap(OUTCOME1)).isEqualTo(-2);
  }

  @Test
  void readsChangesOfTheEnvironmentOnTheSecondTier() {
    ElementReading reading = READER.read("市域の二酸化炭素排出量が減少する。");

    assertThat(reading.tiers()).containsExactly(OUTCOME2);
    assertThat(reading.allows(OUTCOME1)).isFalse();
    assertThat(reading.allows(OUTCOME3)).isTrue();
  }

  @Test
  void theLastPartThatIsNoMeansDecides() {
    ElementReading reading = READER.read("訓練の実施により、地域の防災意識が高まる");

    assertThat(reading.clauses()).extracting(ClauseReading::means).containsExactly(true, false);
    assertThat(reading.decisive().word()).isEqualTo("防災意識が高まる");
    assertThat(reading.tiers()).containsExactly(OUTCOME1);
  }

  @Test
  void meansStandFurtherUpTheChain() {
    ElementReading reading = READER.read("システムを拡充する");

    assertThat(reading.isMeans()).isTrue();
    assertThat(reading.tiers()).containsExactly(ACTIVITY);
    assertThat(reading.gap(OUTCOME2)).isEqualTo(3);
    assertThat(READER.traits("システムを拡充する").actVerb()).isTrue();
  }

  @Test
  void readinessIsAResultInTheFoundationOnly() {
    String text = "健康サービスを始めやすい環境が整う";

    assertThat(READER.read(text, Field.IT_PLATFORM).allows(OUTCOME2)).isTrue();
    assertThat(READER.read(text, Field.HEALTH_MEDICAL).allows(OUTCOME2)).isFalse();
  }

  @Test
  void growthOfServicesIsTheThirdTierOfTheFoundation() {
    assertThat(READER.read("健康分野のサービスが地域で増える", Field.IT_PLATFORM).tiers())
        .containsExactly(OUTCOME3);
  }

  @Test
  void timeOfStaffIsAResultInAdministration() {
    assertThat(READER.read("職員の転記の作業時間が減る", Field.ADMINISTRATION).tiers())
        .containsExactly(OUTCOME1);
  }

  @Test
  void saysNothingAboutWhatItDoesNotKnow() {
    ElementReading reading = READER.read("橋を渡る");

    assertThat(reading.meaning()).isEmpty();
    assertThat(reading.tiers()).isEmpty();
    assertThat(reading.confidence()).isZero();
    for (Tier tier : Tier.values()) {
      assertThat(reading.allows(tier)).isTrue();
    }
  }

  @Test
  void emptyTextHasOneSilentPart() {
    assertThat(READER.read("  ").clauses()).hasSize(1);
    assertThat(READER.read("").confidence()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "市民が手続を負担に感じなくなる, PUBLIC",
    "市内の事業者が新しい仕事に取り組む, BUSINESS",
    "職員が研修を受ける, PROVIDER",
    "自治会において清掃が行われる, COMMUNITY"
  })
  void findsWhoActs(String text, Actor actor) {
    assertThat(READER.actor(text)).contains(actor);
  }

  @Test
  void vagueTextsPromiseWithoutSayingWhatChanges() {
    assertThat(READER.traits("特別支援教育の推進").vague()).isTrue();
    assertThat(READER.traits("支援が必要な児童が授業に参加できている").vague()).isFalse();
    assertThat(READER.traits("リサイクル率の向上").vague()).isFalse();
  }

  @Test
  void subjectsAreWhoOrWhatChanges() {
    assertThat(READER.traits("利便性の向上").hasSubject()).isFalse();
    assertThat(READER.traits("窓口に来た市民の待ち時間が短くなる").hasSubject()).isTrue();
  }

  @Test
  void countsResultsInOneBox() {
    SentenceTraits one = READER.traits("市民の理解が深まる");
    SentenceTraits many = READER.traits("自治意識が向上し、組織の活性化が図られる。企業との協力で地域づくりが広がる。");
    SentenceTraits listed = READER.traits("行動変容（袋を断る、容器を選ぶ、ごみを分ける）");

    assertThat(one.results()).isEqualTo(1);
    assertThat(one.compound()).isFalse();
    assertThat(many.results()).isEqualTo(3);
    assertThat(many.sentences()).isEqualTo(2);
    assertThat(many.compound()).isTrue();
    assertThat(listed.compound()).isTrue();
  }

  @Test
  void findsWordsThatCannotBeReadAlone() {
    assertThat(READER.traits("①の計画を実行する").references()).containsExactly("①の");
    assertThat(READER.traits("上記の取組により参加が増える").references()).containsExactly("上記");
    assertThat(READER.traits("計画を実行する").references()).isEmpty();
  }

  @Test
  void asksForAbbreviationsThatNotEverybodyKnows() {
    assertThat(READER.traits("XYZを進める").abbreviations()).containsExactly("XYZ");
    assertThat(READER.traits("XYZ（経営の変革）を進める").abbreviations()).isEmpty();
    assertThat(READER.traits("DXとAIを進める").abbreviations()).isEmpty();
  }
}
