package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseTextTest {

  @ParameterizedTest
  @CsvSource({
    "ｔ－ＣＯ₂, t-co2",
    "㏊, ha",
    "㎡, m2",
    "再生可能エネル ギー, 再生可能エネルギー",
    "ﾊﾞｽの利用, バスの利用",
    "１人あたり, 1人当たり",
    "取り組みと手続き, 取組みと手続",
    "「共創」の数, 共創の数",
    "2～3年, 2~3年",
    "①の計画, 1の計画"
  })
  void makesSpellingsEqual(String written, String normal) {
    assertThat(JapaneseText.normalise(written)).isEqualTo(normal);
  }

  @Test
  void setsBracketsApart() {
    JapaneseText text = JapaneseText.of("【学習意欲】排出（家庭（一般）を含む）量[累計]");

    assertThat(text.core()).isEqualTo("排出量");
    assertThat(text.notes()).containsExactly("学習意欲", "家庭(一般)を含む", "累計");
    assertThat(text.whole()).isEqualTo("排出量(学習意欲)(家庭(一般)を含む)(累計)");
  }

  @Test
  void keepsGoingWhereABracketIsMissing() {
    assertThat(JapaneseText.of("導入率（市内").core()).isEqualTo("導入率");
    assertThat(JapaneseText.of("導入率）市内").core()).isEqualTo("導入率市内");
    assertThat(JapaneseText.of("").core()).isEmpty();
  }
}
