package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of the template.
 *
 * @param key the property it fills; begins with {@code =} for a column that Excel fills
 * @param heading its heading
 * @param width its width in characters
 * @param choices the list its values come from, or ""
 * @param prompt what a person reads on entering a cell, or ""
 */
record Column(String key, String heading, int width, String choices, String prompt) {

  private static final String ELEMENT_ID = "要素番号";

  /** The columns of a table, with so many pairs of a target's year and value. */
  static List<Column> of(Table table, int targets, int benchmarks) {
    return switch (table) {
      case ELEMENTS -> elements();
      case LINKS -> links();
      case INDICATORS -> indicators(targets, benchmarks);
      case ACTUALS -> actuals();
      case REVIEWS -> reviews();
      default -> waivers();
    };
  }

  private static Column of(String key, String heading, int width, String choices, String prompt) {
    return new Column(key, heading, width, choices, prompt);
  }

  private static Column kept() {
    return of(Table.KEPT, "保管", 8, "", "");
  }

  private static List<Column> elements() {
    return List.of(
        of("id", "番号", 8, "", "要素を見分けるための番号です。a1、o1 のように、重ならないものを付けてください。空けておくと仮の番号で点検します。"),
        of("tier", "階層（必須）", 20, "階層", "▼から選んでください。"),
        of("field", "分野", 18, "分野", "▼から選んでください。空けておくと「基本情報」の分野を使います。"),
        of("text", "内容（必須）", 56, "", "「誰が・何が、どうなる」を1文で書いてください。1つの欄に1つだけ書きます。"),
        of("terminal", "ここで終わる", 10, "はい・いいえ", "この先のアウトカムにつながらないと決めている要素だけ「はい」にしてください。"),
        of("unmeasuredBecause", "指標を置かない理由", 28, "", "指標を置かないときに、その理由を書いてください。"),
        of("note", "備考", 30, "", ""),
        kept());
  }

  private static List<Column> links() {
    return List.of(
        of("id", "番号", 8, "", "空けておいてもかまいません。"),
        of("from", "原因の番号（必須）", 12, ELEMENT_ID, "矢印の元になる要素の番号を▼から選んでください。"),
        of("=text:from", "原因の内容（自動）", 40, "", ""),
        of("to", "結果の番号（必須）", 12, ELEMENT_ID, "矢印の先になる要素の番号を▼から選んでください。"),
        of("=text:to", "結果の内容（自動）", 40, "", ""),
        of("kind", "種類", 14, "矢印の種類", "ふつうは空けておきます。次の年度の改善に戻す矢印だけ「フィードバック」にしてください。"),
        of("assumption", "前提", 40, "", "「原因が起きれば結果が起きる」と考える前提や、外から受ける影響を書いてください。"),
        of("evidence", "根拠", 30, "", "裏付けになる統計、研究、ほかの市の実績などを書いてください。"),
        of("note", "備考", 24, "", ""),
        kept());
  }

  private static List<Column> indicators(int targets, int benchmarks) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                of("id", "番号", 8, "", "指標を見分けるための番号です（k1、k2 など）。"),
                of("element", "要素の番号", 9, ELEMENT_ID, "この指標で測る要素の番号を▼から選んでください。"),
                of("=text:element", "要素の内容（自動）", 26, "", ""),
                of("=tier:element", "階層（自動）", 15, "", ""),
                of("=field:element", "分野（自動）", 12, "", ""),
                of(
                    "name",
                    "指標名（必須）",
                    34,
                    "指標の候補",
                    "▼に、分野と階層に合う候補が出ます（候補が出ないときもあります）。候補にない名前も書けます。"),
                of("class", "区分", 11, "指標の区分", "▼から選んでください。自分たちで考えた指標は「任意指標」です。"),
                of("unit", "単位", 8, "", "人、件、% など。"),
                of("direction", "向き", 8, "向き", "増やしたいか、減らしたいか、保ちたいかを選んでください。"),
                of("definition", "定義・算出方法", 32, "", "何を数えるか、割合なら分子と分母を書いてください。"),
                of("baseline.year", "基準年度", 10, "", "事業を始める前の年度です。2024、令和6年度、R6 のどれでも読みます。"),
                of("baseline.value", "基準値", 10, "", "単位を付けずに、数字だけを書いてください。")));
    for (int i = 1; i <= targets; i++) {
      columns.add(of("#targetYear", "目標年度" + i, 10, "", "目標の年度です。2027、令和9年度、R9 のどれでも読みます。"));
      columns.add(of("#targetValue", "目標値" + i, 10, "", "単位を付けずに、数字だけを書いてください。"));
    }
    columns.addAll(
        List.of(
            of("source.name", "出典", 24, "", "数値をどこから得るか（統計、調査、業務記録の名前）を書いてください。"),
            of("source.kind", "出典の種類", 13, "出典の種類", "▼から選んでください。"),
            of("frequency", "測定の頻度", 11, "頻度", "▼から選んでください。"),
            of("cumulative", "累計", 8, "はい・いいえ", "毎年の値を足していくなら「はい」、その年度だけの値なら「いいえ」です。"),
            of("cause", "未達の理由", 28, "", "目標に届かなかったときに書いてください。"),
            of("action", "対応", 28, "", "届かなかった目標に、これからどう対応するかを書いてください。"),
            of("note", "備考", 24, "", ""),
            of("source.url", "出典のURL", 20, "", ""),
            of("source.statsDataId", "統計表ID", 13, "", "e-Stat の統計表IDです。"),
            of("source.item", "項目コード", 11, "", "e-Stat の項目コードです。"),
            of("source.area", "地域コード", 11, "", "e-Stat の地域コード（5けた）です。"),
            of("catalogue", "カタログ番号", 14, "", ""),
            of("benchmark.name", "比較対象", 14, "", "県の平均など、比べる相手があるときに書いてください。")));
    for (int i = 1; i <= benchmarks; i++) {
      columns.add(of("#benchmarkYear", "比較年度" + i, 10, "", ""));
      columns.add(of("#benchmarkValue", "比較値" + i, 10, "", ""));
    }
    columns.add(kept());
    return columns;
  }

  private static List<Column> actuals() {
    return List.of(
        of("id", "指標の番号", 12, "指標番号", "「指標」シートの番号を▼から選んでください。"),
        of("=name:id", "指標名（自動）", 48, "", ""));
  }

  private static List<Column> waivers() {
    return List.of(
        of("rule", "規則（必須）", 34, "", "点検の結果に出た規則の名前を写してください。"),
        of("on", "対象（必須）", 24, "", "指摘のあった要素や指標の番号を書いてください。"),
        of("reason", "理由", 56, "", "直さないと決めた理由を書いてください。"),
        of("by", "担当", 18, "", "決めた人や部署を書いてください。"),
        of("until", "期限", 14, "", "2027-03-31 のように書いてください。空けておくと期限なしです。"),
        kept());
  }

  private static List<Column> reviews() {
    return List.of(
        of("indicator", "指標の番号（必須）", 12, "指標番号", "「指標」シートの番号を▼から選んでください。"),
        of("=name:indicator", "指標名（自動）", 34, "", ""),
        of("year", "振り返る年度（必須）", 12, "", "2025、令和7年度、R7 のどれでも読みます。"),
        of("assumption", "前提は", 12, "", "途切れた矢印の前提について、当たった、外れた、不明 のどれかを書いてください。"),
        of("cause", "分かったこと", 44, "", "話し合って分かったことを書いてください。"),
        of("change", "何を変えるか", 44, "", "次に何を変えるかを書いてください。"),
        of("by", "誰が", 16, "", "担当する人や部署を書いてください。"),
        of("until", "いつまでに", 14, "", "2027-03-31 のように書いてください。"),
        kept());
  }

  /** Whether Excel fills the column by itself. */
  boolean isAutomatic() {
    return key.startsWith("=");
  }
}
