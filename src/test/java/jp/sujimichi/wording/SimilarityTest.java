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
  void shortTextsAreNotCompared() {
    assertThat(SIMILARITY.isParaphrase("事故が減る", "事故が減る")).isFalse();
    assertThat(SIMILARITY.containment("減る", "減る")).isZero();
  }

  @Test
  void differentMattersShareNothing() {
    assertThat(SIMILARITY.containment("高齢者の外出機会が増える", "図書館の蔵書を整理する")).isZero();
  }
}
