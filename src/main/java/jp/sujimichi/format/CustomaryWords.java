package jp.sujimichi.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.model.AssumptionState;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/**
 * The words people use for the values of closed lists, besides code and label.
 *
 * <p>Only words that can mean nothing else: a theme such as 観光 is not the field 産業/経済. Width, case,
 * spaces and the signs ・ / - ( ) do not matter and are not repeated here.
 */
final class CustomaryWords {

  private CustomaryWords() {}

  static Map<Enum<?>, List<String>> all() {
    Map<Enum<?>, List<String>> words = new LinkedHashMap<>();
    tiers(words);
    fields(words);
    indicators(words);
    models(words);
    return words;
  }

  private static void tiers(Map<Enum<?>, List<String>> words) {
    words.put(Tier.INPUT, List.of("インプット指標", "投入", "投入資源", "inputs"));
    words.put(
        Tier.ACTIVITY,
        List.of("事業", "取組", "取り組み", "取組み", "事業・取り組み", "事業・取組み", "活動", "アクティビティ", "activities"));
    words.put(Tier.OUTPUT, List.of("アウトプット指標", "産出", "outputs"));
    words.put(
        Tier.OUTCOME1,
        List.of(
            "アウトカム1",
            "アウトカムI",
            "アウトカム1階層",
            "アウトカム1層",
            "第1階層",
            "第1階層アウトカム",
            "初期アウトカム",
            "短期アウトカム",
            "直接アウトカム"));
    words.put(
        Tier.OUTCOME2,
        List.of(
            "アウトカム2", "アウトカムII", "アウトカム2階層", "アウトカム2層", "第2階層", "第2階層アウトカム", "中間アウトカム", "中期アウトカム"));
    words.put(
        Tier.OUTCOME3,
        List.of(
            "アウトカム3",
            "アウトカムIII",
            "アウトカム3階層",
            "アウトカム3層",
            "第3階層",
            "第3階層アウトカム",
            "最終アウトカム",
            "長期アウトカム"));
  }

  private static void fields(Map<Enum<?>, List<String>> words) {
    words.put(Field.MOBILITY, List.of("交通・モビリティ", "モビリティ・交通"));
    words.put(Field.ENVIRONMENT_ENERGY, List.of("環境", "エネルギー"));
    words.put(Field.DISASTER_CRIME, List.of("防災", "防犯"));
    words.put(Field.INFRASTRUCTURE_FACILITIES, List.of("インフラ", "施設"));
    words.put(Field.HEALTH_MEDICAL, List.of("健康", "医療", "医療・健康"));
    words.put(Field.INDUSTRY_ECONOMY, List.of("産業", "経済"));
    words.put(Field.COMMUNITY, List.of("地域コミュニティ"));
    words.put(Field.EDUCATION_CULTURE, List.of("教育", "文化"));
    words.put(Field.ADMINISTRATION, List.of());
    words.put(Field.IT_PLATFORM, List.of("ITプラットフォーム"));
    words.put(Field.GOVERNANCE, List.of("ガバナンス"));
    words.put(Field.TALENT, List.of("人財"));
    words.put(Layer.SERVICE, List.of("サービス"));
    words.put(Layer.FOUNDATION, List.of("基盤"));
  }

  private static void indicators(Map<Enum<?>, List<String>> words) {
    // The first edition of the guideline said 必須 and 独自.
    words.put(IndicatorClass.RECOMMENDED, List.of("推奨", "必須", "必須指標"));
    words.put(IndicatorClass.SELECTIVE, List.of("選択"));
    words.put(IndicatorClass.OPTIONAL, List.of("任意", "独自", "独自指標"));
    words.put(
        Direction.INCREASE,
        List.of("増", "増やす", "増える", "向上", "上昇", "上げる", "高める", "拡大", "プラス", "up", "↑", "+"));
    words.put(
        Direction.DECREASE,
        List.of("減", "減らす", "減る", "低下", "下げる", "削減", "縮小", "抑制", "マイナス", "down", "↓"));
    words.put(Direction.MAINTAIN, List.of("現状維持", "横ばい", "維持する", "保つ", "keep", "→"));
    words.put(SourceKind.ESTAT, List.of("政府統計", "公的統計"));
    words.put(SourceKind.SURVEY, List.of("アンケート", "アンケート調査", "住民アンケート", "市民アンケート", "意識調査"));
    words.put(SourceKind.OPERATIONAL, List.of("業務記録", "業務統計", "運用データ", "システム", "システムログ", "ログ"));
    words.put(SourceKind.OTHER, List.of());
    words.put(Frequency.MONTHLY, List.of("月次", "月1回", "月ごと", "1か月ごと", "毎月1回"));
    words.put(Frequency.QUARTERLY, List.of("四半期ごと", "四半期に1回", "四半期別", "3か月ごと", "年4回", "quarter"));
    words.put(
        Frequency.YEARLY,
        List.of("毎年度", "年次", "年1回", "年ごと", "年度ごと", "1年ごと", "毎年1回", "年度末", "annual", "annually"));
    words.put(Frequency.EVERY_2_YEARS, List.of("隔年", "二年ごと", "隔年度", "2年度ごと"));
    words.put(Frequency.EVERY_3_YEARS, List.of("三年ごと", "3年度ごと"));
    words.put(Frequency.EVERY_5_YEARS, List.of("五年ごと", "5年度ごと"));
    words.put(Frequency.IRREGULAR, List.of("随時", "不定"));
  }

  private static void models(Map<Enum<?>, List<String>> words) {
    words.put(AssumptionState.HELD, List.of("当たっていた", "成り立った"));
    words.put(AssumptionState.FAILED, List.of("外れていた", "成り立たなかった"));
    words.put(AssumptionState.UNKNOWN, List.of("分からない"));
    words.put(LinkKind.CAUSE, List.of("原因", "因果関係", "causal"));
    words.put(LinkKind.FEEDBACK, List.of("フィードバックループ", "次年度の改善", "翌年度の改善", "改善"));
    words.put(Stage.DRAFT, List.of("素案", "作成中", "ドラフト"));
    words.put(Stage.WORKSHOP, List.of("WS", "ワークショップ中"));
    words.put(Stage.SUBMISSION, List.of("提出版", "提出用", "申請"));
    words.put(Stage.OPERATION, List.of("運用中", "実施中"));
  }
}
