package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;

class YearOnYearTest {

  private static List<String> changes(LogicModel earlier, LogicModel now) {
    return new YearOnYear().changes(earlier, now).stream().map(Bilingual::ja).toList();
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
            "要素「バスが毎日走る」を「バスが走る」に書き換えました",
            "要素「移動に困らない市になる」をアウトカム第2階層からアウトカム第3階層に移しました",
            "矢印「バスが走る → バスが使われる」の前提を「歩ける」から「=停留所まで<歩ける>」に変えました",
            "矢印「バスが使われる → 移動に困らない市になる」を足しました",
            "矢印「バスが毎日走る → 移動に困らない市になる」を消しました",
            "KPI「運行回数」を足しました",
            "KPI「=年間の利用者数」の2024年度の目標を6000から5000に変えました",
            "KPI「運行回数」を消しました");
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
