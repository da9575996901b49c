package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;

class YearOnYearTest {

  private static List<String> changes(LogicModel earlier, LogicModel now) {
    return YearOnYear.changes(earlier, now).stream().map(Bilingual::ja).toList();
  }

  @Test
  void theSameModelHasNotChanged() {
    LogicModel model = Samples.model(Samples.MODEL);
    assertThat(changes(model, model)).isEmpty();
  }

  @Test
  void tellsWhatBecameOfElementsArrowsKpisAndTargets() {
    LogicModel earlier =
        Samples.model(
            Samples.MODEL
                .replace("バスが走る", "バスが毎日走る")
                .replace("\"tier\": \"outcome3\"", "\"tier\": \"outcome2\"")
                .replace("=停留所まで<歩ける>", "歩ける")
                .replace("\"value\": 5000", "\"value\": 6000")
                .replace("{\"from\": \"x\", \"to\": \"z\"}", "{\"from\": \"o\", \"to\": \"z\"}")
                .replace("\"id\": \"k1\"", "\"id\": \"k0\""));
    assertThat(changes(earlier, Samples.model(Samples.MODEL)))
        .containsExactly(
            "要素「バスが走る」の文を「バスが毎日走る」から「バスが走る」に変えました",
            "要素「移動に困らない市になる」の階層を「アウトカム第2階層」から「アウトカム第3階層」に変えました",
            "矢印「バスが走る → バスが使われる」の前提を「歩ける」から「=停留所まで<歩ける>」に変えました",
            "矢印「バスが使われる → 移動に困らない市になる」を足しました",
            "指標「=年間の利用者数」の目標（2024年度）を「6000」から「5000」に変えました",
            "矢印「バスが毎日走る → 移動に困らない市になる」を消しました");
  }

  @Test
  void tellsHowTheVerdictsMoved() {
    LogicModel earlier =
        Samples.model(
            Samples.MODEL
                .replace("\"asOf\": 2024", "\"asOf\": 2023")
                .replace("\"year\": 2024", "\"year\": 2023")
                .replace("\"value\": 1200", "\"value\": 100"));
    assertThat(changes(earlier, Samples.model(Samples.MODEL)))
        .contains("「運行回数」: 2023年度 × 未達 → 2024年度 ○ 達成", "「=年間の利用者数」: 2023年度に続いて未達です");
  }
}
