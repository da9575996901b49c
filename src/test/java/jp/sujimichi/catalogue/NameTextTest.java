package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ＣＯ２排出量　（ｔ）|co2排出量(t)",
        "CO₂ 排出量|co2排出量",
        "ﾊﾞｽ利用者数|バス利用者数",
        "一人当たり所得|1人あたり所得",
        "ひとり当り所得|1人あたり所得",
        "第三次産業|第3次産業",
        "人口1,000人あたり|人口1000人あたり",
        "0〜4歳人口|0~4歳人口",
        "①要介護認定率|1要介護認定率",
        "（１）要介護認定率|要介護認定率",
        "・要介護認定率|要介護認定率",
        "Green  area 2|green area 2",
      })
  void bringsNamesIntoOneForm(String written, String normal) {
    assertThat(NameText.normal(written)).isEqualTo(normal);
  }
}
