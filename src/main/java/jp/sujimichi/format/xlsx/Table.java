package jp.sujimichi.format.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables a workbook may hold, with the words by which people head their columns.
 *
 * <p>A column's key is the property it fills; {@code source.name} is a property of an object
 * within. Keys that begin with {@code #} fill no property of their own.
 */
enum Table {
  ELEMENTS(
      "要素",
      List.of("tier", "text"),
      Map.ofEntries(
          entry("id", "番号", "要素番号", "要素の番号", "id", "要素id", "no", "no.", "記号"),
          entry("tier", "階層", "段階", "要素の階層", "種類", "種別", "tier", "ロジックモデルの階層"),
          entry("field", "分野", "評価分野", "サービス分野", "field"),
          entry("text", "内容", "要素", "要素の内容", "要素名", "記載内容", "名称", "text", "ロジックモデルの要素", "記述"),
          entry("terminal", "ここで終わる", "終点", "つながりはここまで", "terminal"),
          entry("unmeasuredBecause", "指標を置かない理由", "測れない理由", "測らない理由", "unmeasuredbecause"),
          entry("note", "備考", "メモ", "補足", "注記", "note"))),
  LINKS(
      "因果関係",
      List.of("from", "to"),
      Map.ofEntries(
          entry("id", "番号", "矢印番号", "矢印の番号", "id", "no", "no."),
          entry("from", "原因", "原因の番号", "元", "から", "起点", "from", "つながり元", "上流", "手段"),
          entry("to", "結果", "結果の番号", "先", "へ", "終点", "to", "つながり先", "下流", "目的"),
          entry("kind", "種類", "矢印の種類", "種別", "kind"),
          entry("assumption", "前提", "仮定", "前提条件", "前提外部要因", "そう考える理由", "assumption"),
          entry("evidence", "根拠", "エビデンス", "根拠データ", "evidence"),
          entry("note", "備考", "メモ", "補足", "note"))),
  INDICATORS(
      "指標",
      List.of("name"),
      Map.ofEntries(
          entry("id", "番号", "指標番号", "指標の番号", "id", "指標id", "no", "no.", "kpi番号"),
          entry("element", "要素", "要素番号", "要素の番号", "対象の要素", "対象要素", "測る要素", "element", "要素id"),
          entry("name", "指標名", "指標", "kpi", "kpi名", "指標の名称", "評価指標", "成果指標", "name", "名称", "指標名称"),
          entry("class", "区分", "指標区分", "指標の区分", "class", "推奨選択任意"),
          entry("unit", "単位", "unit"),
          entry("direction", "向き", "目指す方向", "方向", "望ましい向き", "増減", "direction"),
          entry("definition", "定義", "算出方法", "算定式", "算出式", "計算式", "定義算出方法", "definition"),
          entry("baseline.year", "基準年度", "基準年", "現状年度", "現況年度", "基準値の年度", "現状値の年度"),
          entry("baseline.value", "基準値", "現状値", "現況値", "ベースライン", "基準", "現状", "当初値", "baseline"),
          entry("#targetYear", "目標年度", "目標年", "目標値の年度", "中間目標年度", "最終目標年度", "達成年度"),
          entry("#targetValue", "目標値", "目標", "中間目標値", "最終目標値", "中間目標", "最終目標", "target", "kpi目標値"),
          entry("#actualYear", "実績年度", "実績年", "実績値の年度"),
          entry("#actualValue", "実績値", "実績", "actual"),
          entry("source.name", "出典", "データの出典", "データソース", "入手元", "統計名", "source", "出典名", "データの入手元"),
          entry("source.kind", "出典の種類", "データの種類", "出典区分"),
          entry("source.url", "url", "出典url", "出典のurl"),
          entry("source.statsDataId", "統計表id", "statsdataid"),
          entry("source.item", "項目コード", "item"),
          entry("source.area", "地域コード", "area"),
          entry("frequency", "測定の頻度", "頻度", "測定頻度", "更新頻度", "調査頻度", "frequency"),
          entry("cumulative", "累計", "累計か", "累計値", "cumulative"),
          entry("catalogue", "カタログ番号", "カタログ", "指標リストの番号", "catalogue"),
          entry("benchmark.name", "比較対象", "比べる相手", "benchmark"),
          entry("#benchmarkYear", "比較年度", "比較値の年度"),
          entry("#benchmarkValue", "比較値"),
          entry("cause", "未達の理由", "未達の原因", "要因分析", "未達理由", "cause"),
          entry("action", "対応", "改善策", "今後の対応", "未達への対応", "action"),
          entry("note", "備考", "メモ", "補足", "note"))),
  ACTUALS(
      "実績",
      List.of("id"),
      Map.ofEntries(
          entry("id", "番号", "指標番号", "指標の番号", "指標", "id", "指標id", "kpi番号"),
          entry("#indicatorName", "指標名", "指標の名称", "kpi", "kpi名"),
          entry("#actualYear", "年度", "実績年度"),
          entry("#actualValue", "実績値", "実績", "値"))),
  WAIVERS(
      "見送り",
      List.of("rule", "on"),
      Map.ofEntries(
          entry("rule", "規則", "規則名", "rule"),
          entry("on", "対象", "対象の番号", "on"),
          entry("reason", "理由", "reason"),
          entry("by", "担当", "決めた人", "by"),
          entry("until", "期限", "until"))),
  REVIEWS(
      "振り返り",
      List.of("indicator", "year"),
      Map.ofEntries(
          entry("indicator", "指標の番号", "指標番号", "kpi番号", "indicator"),
          entry("year", "振り返る年度", "振り返りの年度", "year"),
          entry("assumption", "前提は", "この前提は", "assumption"),
          entry("cause", "分かったこと", "cause"),
          entry("change", "何を変えるか", "変えること", "change"),
          entry("by", "誰が", "担当", "担当者", "by"),
          entry("until", "いつまでに", "期限", "until"))),
  ANSWERS(
      "指摘一覧",
      List.of("rule", "on", "#state"),
      Map.ofEntries(
          entry("rule", "規則", "規則名", "rule"),
          entry("on", "対象", "対象の番号", "on"),
          entry("#state", "対応状況"),
          entry("reason", "理由", "対応しない理由"),
          entry("by", "担当", "担当者")));

  /** The column of the number under which the exact wording is kept. */
  static final String KEPT = "#kept";

  /** The column that says to which of several models a row belongs. */
  static final String MODEL = "#model";

  @SuppressWarnings("ImmutableEnumChecker") // copied by Map.copyOf, which nobody can change
  private final Map<String, String> keys;

  private final String sheet;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> required;

  Table(String sheet, List<String> required, Map<String, List<String>> words) {
    this.sheet = sheet;
    this.required = required;
    Map<String, String> byWord = new HashMap<>();
    words.forEach(
        (key, spellings) -> spellings.forEach(word -> byWord.put(Words.heading(word), key)));
    byWord.put("保管", KEPT);
    byWord.put("モデル", MODEL);
    byWord.put("モデル名", MODEL);
    keys = Map.copyOf(byWord);
  }

  private static Map.Entry<String, List<String>> entry(String key, String... words) {
    return Map.entry(key, List.of(words));
  }

  /** The name of its sheet in the template. */
  String sheet() {
    return sheet;
  }

  /** The keys without which a table is not of this kind. */
  List<String> required() {
    return required;
  }

  /** The key a heading stands for; columns that repeat may carry a number. */
  Optional<String> key(String heading) {
    String word = Words.heading(heading);
    String key = keys.get(word);
    if (key == null) {
      key = keys.get(word.replaceAll("\\d+$|^第\\d+", ""));
      Set<String> repeating =
          Set.of(
              "#targetYear",
              "#targetValue",
              "#actualYear",
              "#actualValue",
              "#benchmarkYear",
              "#benchmarkValue");
      if (key == null || !repeating.contains(key)) {
        return Optional.empty();
      }
    }
    return Optional.of(key);
  }
}
