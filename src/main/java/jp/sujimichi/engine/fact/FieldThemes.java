package jp.sujimichi.engine.fact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Field;

/**
 * The themes the guideline names under its fields, with the words cities use for them.
 *
 * <p>Source: 『スマートシティ施策のKPI設定指針』第2版, 評価分野とテーマの例.
 */
final class FieldThemes {

  private static final Map<Field, List<String>> THEMES = themes();

  private FieldThemes() {}

  /** The one field whose themes a text names; empty when it names none or those of several. */
  static Optional<Field> fieldOf(String written) {
    String text = Texts.key(written);
    Set<Field> found = EnumSet.noneOf(Field.class);
    THEMES.forEach(
        (field, themes) -> {
          if (themes.stream().anyMatch(text::contains)) {
            found.add(field);
          }
        });
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static Map<Field, List<String>> themes() {
    Map<Field, List<String>> themes = new EnumMap<>(Field.class);
    themes.put(Field.MOBILITY, List.of("交通", "移動", "物流", "バス", "自動運転", "mobility", "transport"));
    themes.put(
        Field.ENVIRONMENT_ENERGY,
        List.of("環境", "エネルギー", "水資源", "廃棄物", "ごみ", "脱炭素", "カーボン", "energy", "environment"));
    themes.put(
        Field.DISASTER_CRIME, List.of("防災", "減災", "災害", "消防", "防犯", "治安", "disaster", "crime"));
    themes.put(
        Field.INFRASTRUCTURE_FACILITIES,
        List.of("インフラ", "都市計画", "施設", "住宅", "建設", "不動産", "道路", "上下水道", "infrastructure"));
    themes.put(
        Field.HEALTH_MEDICAL, List.of("健康", "医療", "介護", "福祉", "保健", "フレイル", "health", "medical"));
    themes.put(
        Field.INDUSTRY_ECONOMY,
        List.of(
            "農業",
            "林業",
            "水産",
            "農林",
            "観光",
            "産業",
            "経済",
            "商業",
            "商店街",
            "決済",
            "通貨",
            "雇用",
            "働き方",
            "起業",
            "tourism",
            "industry",
            "economy"));
    themes.put(Field.COMMUNITY, List.of("地域コミュニティ", "自治会", "町内会", "地域自治", "社会活動", "community"));
    themes.put(
        Field.EDUCATION_CULTURE,
        List.of("教育", "学校", "学習", "子育て", "子ども", "文化", "アート", "スポーツ", "education", "culture"));
    themes.put(
        Field.ADMINISTRATION, List.of("行政", "電子申請", "窓口", "手続", "市役所", "庁内", "administration"));
    themes.put(
        Field.IT_PLATFORM,
        List.of("it基盤", "データ連携", "都市os", "プラットフォーム", "ネットワーク", "オープンデータ", "アクセシビリティ", "platform"));
    themes.put(
        Field.GOVERNANCE, List.of("運営", "推進体制", "公民学連携", "官民連携", "住民参画", "運営資金", "governance"));
    themes.put(Field.TALENT, List.of("人材", "talent"));
    return themes;
  }
}
