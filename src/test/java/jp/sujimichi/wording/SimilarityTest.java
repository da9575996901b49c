package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarityTest {

  private static final Similarity SIMILARITY = new Similarity(Lexicon.standard());

  @Test
  void sameResultInOtherWordsIsAParaphrase() {
    assertThat(
            SIMILARITY.isParaphrase("運輸部門におけるエネルギー使用量及び二酸化炭素排出量が削減される。", "運輸部門から出る二酸化炭素排出量が減少する。"))
        .isTrue();
  }

  @Test
  void repeatingAndAddingAPhraseIsAParaphrase() {
    assertThat(
            SIMILARITY.isParaphrase(
                "駅のバリアフリー化が促進される（エレベーターの設置など）", "駅のバリアフリー化が促進され、誰もが利用できるようになっている。"))
        .isTrue();
  }

  @Test
  void sameTextIsAParaphrase() {
    assertThat(SIMILARITY.isParaphrase("ルールの理解が深まりマナーが向上する", "ルールの理解が深まり、マナーが向上する。")).isTrue();
    assertThat(SIMILARITY.containment("ルールの理解が深まり、マナーが向上する", "ルールの理解が深まり、マナーが向上する")).isEqualTo(1.0);
  }

  @Test
  void anotherSubjectIsAnotherResult() {
    assertThat(SIMILARITY.isParaphrase("スマートシティサービスの運営組織が増える", "スマートシティで生まれたサービスが増える")).isFalse();
    assertThat(SIMILARITY.isParaphrase("テレワークセンターが運用される", "市民がテレワークセンターを利用するようになる")).isFalse();
  }

  @Test
  void theSameWordsInAnotherOrderAreAParaphrase() {
    assertThat(SIMILARITY.isParaphrase("市民の防災意識が高まる", "防災に対する市民の意識が向上する")).isTrue();
    assertThat(SIMILARITY.isParaphrase("橋の点検が計画どおり実施される", "橋の点検が計画的に行われる")).isTrue();
    assertThat(SIMILARITY.isParaphrase("児童の読書習慣が定着する", "児童に読書の習慣が身につく")).isTrue();
  }

  @Test
  void oneWordMoreMayBeAnotherResult() {
    assertThat(SIMILARITY.isParaphrase("外出する高齢者が増える", "高齢者の外出時間が増える")).isFalse();
    assertThat(SIMILARITY.isParaphrase("電子申請できる手続が増える", "電子申請の利用が増える")).isFalse();
    assertThat(SIMILARITY.isParaphrase("窓口に来る市民の満足が高まる", "窓口に来る職員の満足が高まる")).isFalse();
    assertThat(SIMILARITY.isParaphrase("休日の救急搬送が増える", "休日の救急搬送が減る")).isFalse();
  }

  @Test
  void shortTextsAreNotCompared() {
    assertThat(SIMILARITY.isParaphrase("事故が減る", "事故が減る")).isFalse();
    assertThat(SIMILARITY.containment("減る", "減る")).isZero();
  }

  @Test
  void differentMattersShareNothing() {
    assertThat(SIMILARITY.containment("高齢者の外出機会が増える", "図書館の蔵書を整理する")).isZero();
  }
}
