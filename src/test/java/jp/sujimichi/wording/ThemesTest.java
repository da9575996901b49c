package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;

class ThemesTest {

  private static final Themes THEMES = new Themes(Lexicon.standard());

  @Test
  void readsGroupsAndWords() {
    ThemeReading reading = THEMES.read("路線バスの運行");

    assertThat(reading.groups()).containsExactly("public-transport");
    assertThat(reading.words()).containsExactlyInAnyOrder("路線", "バス", "運行");
    assertThat(THEMES.label("public-transport"))
        .contains(new Bilingual("公共交通", "public transport"));
    assertThat(THEMES.label("unknown")).isEmpty();
  }

  @Test
  void latinWordsAreNotCutIntoPieces() {
    assertThat(THEMES.read("digital").groups()).isEmpty();
    assertThat(THEMES.read("IT活用").groups()).containsExactly("data");
  }

  @Test
  void textsOfOneMatterAreRelated() {
    assertThat(THEMES.related("庁用車のEV化", "公用車のCO2排出量が減る")).isTrue();
    assertThat(THEMES.related("路線バスを増便する", "市域の二酸化炭素排出量が減る")).isTrue();
    assertThat(THEMES.related("保健指導の実施", "メタボ該当者が減る")).isTrue();
  }

  @Test
  void textsOfDifferentMattersAreNot() {
    assertThat(THEMES.related("職員の名札の更新", "二酸化炭素排出量の削減")).isFalse();
    assertThat(THEMES.related("図書館の蔵書を増やす", "渋滞が減る")).isFalse();
  }

  @Test
  void aVerbMeetsACompoundWithItsKanji() {
    assertThat(THEMES.related("駅まで歩く人が増える", "徒歩圏を広げる")).isTrue();
    assertThat(THEMES.related("雪が早くかたづく", "鳥獣による農作物の被害が減る")).isFalse();
  }

  @Test
  void aTextWithoutAMatterAndAVisionOfTheCityAreRelatedToAll() {
    assertThat(THEMES.related("取組の推進", "渋滞が減る")).isTrue();
    assertThat(THEMES.related("渋滞が減る", "誰もが心豊かに暮らす持続可能なまち")).isTrue();
  }

  @Test
  void marksSensitiveExposedAndWellbeingThemes() {
    assertThat(THEMES.read("見守りカメラの映像を使う").tagged(ThemeTag.SENSITIVE))
        .containsExactly(new Bilingual("カメラ・映像", "cameras"));
    assertThat(THEMES.read("健診データと位置情報を統合する").tagged(ThemeTag.SENSITIVE))
        .containsExactly(new Bilingual("個人データ", "personal data"));
    assertThat(THEMES.read("入込観光客数").isTagged(ThemeTag.EXPOSED)).isTrue();
    assertThat(THEMES.read("研修の回数").isTagged(ThemeTag.EXPOSED)).isFalse();
    assertThat(THEMES.read("市民の幸福度").isTagged(ThemeTag.WELLBEING)).isTrue();
  }
}
