package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.junit.jupiter.api.Test;

class ModelDiffFieldsTest {

  private static LogicModel model(String parts) {
    String text = "{\"formatVersion\": 1, \"title\": \"題\", " + parts.replace('\'', '"') + "}";
    if (new ModelReader().read("m.json", text) instanceof Read read) {
      return read.document().model();
    }
    throw new IllegalStateException(text);
  }

  /** Each change on a line of its own, with what differs. */
  private static List<String> changes(String before, String after) {
    return ModelDiff.between(model(before), model(after)).changes().stream()
        .map(
            change ->
                change.kind().code()
                    + " "
                    + change.part().code()
                    + " "
                    + change.id()
                    + " ["
                    + change.label()
                    + "]"
                    + String.join(
                        "",
                        change.fields().stream()
                            .map(
                                f ->
                                    " "
                                        + f.field()
                                        + ": "
                                        + f.before().ja()
                                        + " > "
                                        + f.after().ja())
                            .toList()))
        .toList();
  }

  private static String elements(String... elements) {
    return "'elements': [" + String.join(", ", elements) + "]";
  }

  private static String element(String id, String tier, String text) {
    return "{'id': '" + id + "', 'tier': '" + tier + "', 'text': '" + text + "'}";
  }

  private static final String BUS = element("a1", "activity", "買い物バスを走らせる");
  private static final String RUNS = element("o1", "output", "週5日運行される");
  private static final String OUT = element("x1", "outcome1", "高齢者が外出する");

  @Test
  void orderIsNoChange() {
    assertThat(changes(elements(BUS, RUNS), elements(RUNS, BUS))).isEmpty();
  }

  @Test
  void partsAreAddedAndRemoved() {
    assertThat(
            changes(
                elements(BUS, RUNS) + ", 'links': [{'from': 'a1', 'to': 'o1'}]",
                elements(BUS, OUT) + ", 'links': [{'id': 'l1', 'from': 'a1', 'to': 'x1'}]"))
        .containsExactly(
            "added element x1 [高齢者が外出する]",
            "added link l1 [買い物バスを走らせる → 高齢者が外出する]",
            "removed element o1 [週5日運行される]",
            "removed link a1->o1 [買い物バスを走らせる → 週5日運行される]");
  }

  @Test
  void anIdGivenAnewIsNoChangeWhereItIsGivenAnewEverywhere() {
    ModelDiff diff =
        ModelDiff.between(
            model(
                elements(BUS, RUNS)
                    + ", 'links': [{'from': 'a1', 'to': 'o1'}],"
                    + " 'indicators': [{'id': 'k1', 'element': 'o1', 'name': '運行日数'}]"),
            model(
                elements(BUS.replace("a1", "b7"), RUNS.replace("o1", "b8"))
                    + ", 'links': [{'from': 'b7', 'to': 'b8'}],"
                    + " 'indicators': [{'id': 'k9', 'element': 'b8', 'name': '運行日数'}]"));
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.laterElements()).isEqualTo(Map.of("a1", "b7", "o1", "b8"));
    assertThat(diff.laterIndicators()).isEqualTo(Map.of("k1", "k9"));
  }

  @Test
  void theMostAlikeIsTheSameReworded() {
    assertThat(
            changes(
                elements(BUS, element("a2", "activity", "時刻表を配る")),
                elements(
                    element("b1", "activity", "時刻表を全戸に配る"),
                    element("b2", "activity", "買い物バスを毎日走らせる"))))
        .containsExactly(
            "changed element b1 [時刻表を全戸に配る] text: 時刻表を配る > 時刻表を全戸に配る",
            "changed element b2 [買い物バスを毎日走らせる] text: 買い物バスを走らせる > 買い物バスを毎日走らせる");
  }

  @Test
  void anIdWithOtherWordsIsAnotherThing() {
    String pipe = element("a1", "activity", "水道管を替える");
    assertThat(changes(elements(BUS), elements(pipe)))
        .containsExactly("added element a1 [水道管を替える]", "removed element a1 [買い物バスを走らせる]");
    assertThat(changes(elements(BUS), elements(pipe, BUS.replace("a1", "b1"))))
        .containsExactly("added element a1 [水道管を替える]");
  }

  @Test
  void everythingAnElementSaysIsCompared() {
    assertThat(
            changes(
                "'field': 'mobility', " + elements(RUNS),
                elements(
                    "{'id': 'o1', 'tier': 'outcome1', 'field': 'community', 'text': '週5日運行される',"
                        + " 'note': 'メモ', 'terminal': true, 'unmeasuredBecause': '別に測る', '担当': '課'}")))
        .containsExactly(
            "changed model  [題] field: モビリティ > ",
            "changed element o1 [週5日運行される] tier: アウトプット > アウトカム第1階層"
                + " field: モビリティ > 地域社会 note:  > メモ terminal: いいえ > はい"
                + " unmeasuredBecause:  > 別に測る 担当:  > 課");
  }

  @Test
  void everythingALinkSaysIsCompared() {
    assertThat(
            changes(
                elements(BUS, RUNS, OUT) + ", 'links': [{'id': 'l1', 'from': 'a1', 'to': 'o1'}]",
                elements(BUS, RUNS, OUT)
                    + ", 'links': [{'id': 'l1', 'from': 'o1', 'to': 'x1', 'kind': 'feedback',"
                    + " 'assumption': '前', 'evidence': '根', 'note': 'メ'}]"))
        .containsExactly(
            "changed link l1 [週5日運行される → 高齢者が外出する] from: a1 > o1 to: o1 > x1"
                + " kind: 因果 > フィードバック assumption:  > 前 evidence:  > 根 note:  > メ");
  }

  @Test
  void ofParallelLinksThoseOfOneKindBelongTogether() {
    String both =
        ", 'links': [{'id': 'f', 'from': 'a1', 'to': 'o1', 'kind': 'feedback', 'note': '一'},"
            + " {'id': 'c', 'from': 'a1', 'to': 'o1', 'note': '二'}]";
    assertThat(
            changes(
                elements(BUS, RUNS) + both,
                elements(BUS, RUNS) + ", 'links': [{'from': 'a1', 'to': 'o1', 'note': '二'}]"))
        .containsExactly("removed link f [買い物バスを走らせる → 週5日運行される]");
  }

  @Test
  void everythingAnIndicatorSaysIsCompared() {
    String name = "'id': 'k1', 'name': '利用者数'";
    assertThat(
            changes(
                elements(RUNS, OUT)
                    + ", 'indicators': [{"
                    + name
                    + ", 'element': 'o1', 'class': 'optional', 'unit': '人',"
                    + " 'direction': 'increase', 'baseline': {'year': 2023, 'value': 5},"
                    + " 'targets': [{'year': 2025, 'value': 7}, {'year': 2026, 'value': 8}],"
                    + " 'source': {'name': '台帳', 'kind': 'operational', 'url': 'u',"
                    + " 'statsDataId': 's', 'item': 'i', 'area': 'r'}, 'cumulative': true}]",
                elements(RUNS, OUT)
                    + ", 'indicators': [{"
                    + name
                    + ", 'element': 'x1', 'class': 'recommended', 'unit': '件',"
                    + " 'direction': 'decrease', 'definition': '定', 'baseline': {'value': 6},"
                    + " 'targets': [{'year': 'R7', 'value': 7}, {'year': 2027, 'value': 9},"
                    + " {'year': 2027, 'value': 10}], 'actuals': [{'year': 2024, 'value': 1}],"
                    + " 'frequency': 'yearly', 'cumulative': false, 'catalogue': 'c',"
                    + " 'benchmark': {'name': '県', 'values': [{'year': 2024, 'value': 3}]},"
                    + " 'cause': '因', 'action': '手', 'note': '補'}]"))
        .containsExactly(
            "changed indicator k1 [利用者数] element: o1 > x1 class: 任意指標 > 推奨指標 unit: 人 > 件"
                + " direction: 増加 > 減少 definition:  > 定 baseline: 5 (2023) > 6"
                + " targets: 8 >  targets:  > 9 / 10 actuals:  > 1"
                + " source: 台帳 業務データ u s i r >  frequency:  > 毎年 cumulative: はい > いいえ"
                + " catalogue:  > c benchmark:  > 県 2024: 3 cause:  > 因 action:  > 手 note:  > 補");
  }

  @Test
  void anIndicatorIsKnownByNameOnItsElementFirst() {
    String both =
        ", 'indicators': [{'id': 'k1', 'element': 'o1', 'name': '人数', 'unit': '人'},"
            + " {'id': 'k2', 'element': 'x1', 'name': '人数', 'unit': '名'}]";
    String turned =
        ", 'indicators': [{'id': 'n1', 'element': 'x1', 'name': '人数', 'unit': '名'},"
            + " {'id': 'n2', 'element': 'o1', 'name': '人数', 'unit': '人'}]";
    assertThat(changes(elements(RUNS, OUT) + both, elements(RUNS, OUT) + turned)).isEmpty();
  }

  @Test
  void everythingTheModelSaysIsCompared() {
    assertThat(
            changes(
                "'id': 'm', 'asOf': 2024, 'plan': {'start': 2024, 'end': 2030}, " + elements(BUS),
                "'id': 'm', 'stage': 'draft', 'owner': {'code': '122173', 'name': '柏市'},"
                    + " 'platform': {'id': 'p', 'name': '基盤', 'sharedWith': ['011002', '122173']}, "
                    + elements(BUS)))
        .containsExactly(
            "changed model m [題] stage:  > 下書き asOf: 2024 >  plan: 2024–2030 >  owner:  > 122173 柏市"
                + " platform:  > p 基盤 011002, 122173");
  }

  @Test
  void decisionsAreCompared() {
    String waiver = ", 'waivers': [{'rule': 'text/vague', 'on': 'a1', 'reason': 'r', 'by': 'b'";
    assertThat(
            changes(
                elements(BUS) + waiver + "}, {'rule': 'text/vague', 'on': 'a2'}]",
                elements(BUS)
                    + waiver.replace("'r'", "'s'")
                    + ", 'until': '2027-03-31'}, {'rule': 'text/placeholder', 'on': 'a1'}]"))
        .containsExactly(
            "changed waiver text/vague a1 [text/vague a1] reason: r > s until:  > 2027-03-31",
            "added waiver text/placeholder a1 [text/placeholder a1]",
            "removed waiver text/vague a2 [text/vague a2]");
  }

  @Test
  void partsAndKindsHaveLabels() {
    assertThat(ModelDiff.Part.LINK.label().ja()).isEqualTo("矢印");
    assertThat(ModelDiff.Kind.REMOVED.label().en()).isEqualTo("removed");
  }
}
