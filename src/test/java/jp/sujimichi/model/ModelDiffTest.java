package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.junit.jupiter.api.Test;

class ModelDiffTest {

  private static final String MODEL =
      """
      {"formatVersion": 1, "title": "外出支援", "field": "mobility",
       "elements": [
         {"id": "o", "tier": "output", "text": "バスが走る"},
         {"id": "x", "tier": "outcome1", "text": "バスで出かける高齢者が増える"}],
       "links": [{"from": "o", "to": "x", "assumption": "停留所まで歩ける"}],
       "indicators": [
         {"id": "k1", "element": "x", "name": "バスの利用者数", "unit": "人",
          "targets": [{"year": 2028, "value": 5000}]}],
       "waivers": [{"rule": "structure/missing-input", "on": "model", "reason": "予算書にある"}]}
      """;

  private static ModelDiff diff(String before, String after) {
    return ModelDiff.between(model(before), model(after));
  }

  private static LogicModel model(String json) {
    return ((Read) new ModelReader().read("m.json", json)).document().model();
  }

  private static List<String> told(ModelDiff diff) {
    return diff.changes().stream()
        .map(
            change ->
                change.kind().code()
                    + " "
                    + change.part().code()
                    + " "
                    + change.id()
                    + change.fields().stream()
                        .map(
                            f ->
                                " " + f.label().ja() + ":" + f.before().ja() + ">" + f.after().ja())
                        .reduce("", String::concat))
        .toList();
  }

  @Test
  void theSameModelHasNotChanged() {
    assertThat(diff(MODEL, MODEL).changes()).isEmpty();
  }

  @Test
  void aNumberWrittenWithZerosIsTheSameNumber() {
    assertThat(diff(MODEL, MODEL.replace("5000", "5000.0")).changes()).isEmpty();
  }

  @Test
  void anIdGivenAnewEverywhereIsNoChange() {
    ModelDiff diff =
        diff(MODEL, MODEL.replace("\"x\"", "\"outing\"").replace("\"k1\"", "\"riders\""));

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.laterElements()).containsEntry("x", "outing").containsEntry("o", "o");
    assertThat(diff.laterIndicators()).containsEntry("k1", "riders");
  }

  @Test
  void tellsWhatChangedInEachPart() {
    String after =
        MODEL
            .replace("バスが走る", "バスが毎日走る")
            .replace("\"tier\": \"outcome1\"", "\"tier\": \"outcome2\"")
            .replace("停留所まで歩ける", "停留所が近い")
            .replace("5000", "6000")
            .replace("予算書にある", "次年度に書く");

    assertThat(told(diff(MODEL, after)))
        .containsExactly(
            "changed element o 文:バスが走る>バスが毎日走る",
            "changed element x 階層:アウトカム第1階層>アウトカム第2階層",
            "changed link o->x 前提:停留所まで歩ける>停留所が近い",
            "changed indicator k1 目標（2028年度）:5000>6000",
            "changed waiver structure/missing-input model 理由:予算書にある>次年度に書く");
  }

  @Test
  void whatWasRemovedComesLast() {
    String after =
        MODEL
            .replace("{\"from\": \"o\", \"to\": \"x\", \"assumption\": \"停留所まで歩ける\"}", "")
            .replace("\"name\": \"バスの利用者数\"", "\"name\": \"満足度\"");

    assertThat(told(diff(MODEL, after)))
        .containsExactly("added indicator k1", "removed link o->x", "removed indicator k1");
  }
}
