package jp.sujimichi.benchmarks.byhand;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.Tier;
import jp.sujimichi.model.Value;

/** Rules about indicators. */
final class IndicatorChecks {

  /** What stands where a value belongs and says that there is none. */
  private static final Pattern MARK =
      Pattern.compile(
          "[-‐‑–—―ー−~〜…・.*?●○〇◯△×xX_]*"
              + "|\\(?(未定|調整中|検討中|設定中|精査中|作成中|空欄|未記入|未設定|後日|TBD|tbd|N/A|n/a)\\)?");

  private static final Pattern NO_TARGET_MEANT =
      Pattern.compile("(目標|参考|モニタリング|見守|把握のみ).*(置か|設け|設定し|定め|立て|なし|ない|値|指標|のみ)", Pattern.DOTALL);
  private static final Pattern SURVEY = Pattern.compile("調査|アンケート|統計|調べ");
  private static final Pattern RECORDS = Pattern.compile("調査|アンケート|統計|調べ|台帳|記録|ログ|システム|データ|報告");
  private static final Pattern ORIGIN =
      Pattern.compile("出典|調査|アンケート|統計|資料|台帳|集計|調べ|記録|ログ|システム|データ|報告書|決算");
  private static final Pattern RANK =
      Pattern.compile("[0-9０-９一]+\\s*位|トップ|首位|ナンバーワン|No\\.?\\s*1|日本一|ベスト[0-9０-９]");

  private IndicatorChecks() {}

  static void selectiveOffTier(Wiring wiring, Consumer<String> found) {
    forEach(
        wiring,
        found,
        indicator -> {
          Optional<Layer> layer = wiring.elementOf(indicator).flatMap(wiring::layerOf);
          return indicator.indicatorClass() == IndicatorClass.SELECTIVE
              && layer.isPresent()
              && (layer.get() == Layer.FOUNDATION || !isOn(wiring, indicator, Tier.OUTCOME2));
        });
  }

  static void missingTarget(Wiring wiring, Consumer<String> found) {
    forEach(
        wiring,
        found,
        indicator ->
            indicator.targets().stream().noneMatch(IndicatorChecks::isWritten)
                && !isOn(wiring, indicator, Tier.INPUT)
                && !says(indicator.note(), NO_TARGET_MEANT));
  }

  static void targetBeforeBaseline(Wiring wiring, Consumer<String> found) {
    forEach(
        wiring,
        found,
        indicator -> {
          OptionalInt last = indicator.targets().stream().mapToInt(IndicatorChecks::year).max();
          Optional<Measurement> baseline = indicator.baseline().filter(IndicatorChecks::isWritten);
          return last.isPresent()
              && last.getAsInt() > 0
              && baseline.isPresent()
              && year(baseline.get()) >= last.getAsInt();
        });
  }

  static void missingSource(Wiring wiring, Consumer<String> found) {
    forEach(
        wiring,
        found,
        indicator ->
            indicator.source().filter(IndicatorChecks::names).isEmpty()
                && !isOn(wiring, indicator, Tier.INPUT)
                && !SURVEY.matcher(even(indicator.name())).find()
                && !says(indicator.definition(), RECORDS)
                && !says(indicator.note(), ORIGIN));
  }

  static void rankingTarget(Wiring wiring, Consumer<String> found) {
    forEach(
        wiring,
        found,
        indicator ->
            indicator.unit().filter(unit -> even(unit).equals("位")).isPresent()
                || indicator.targets().stream()
                    .flatMap(target -> target.value().stream())
                    .anyMatch(value -> RANK.matcher(value.written()).find()));
  }

  private static void forEach(
      Wiring wiring, Consumer<String> found, Predicate<Indicator> condition) {
    List<Indicator> indicators = wiring.model().indicators();
    for (int i = 0; i < indicators.size(); i++) {
      if (condition.test(indicators.get(i))) {
        found.accept("/indicators/" + i);
      }
    }
  }

  private static boolean isOn(Wiring wiring, Indicator indicator, Tier tier) {
    return wiring.elementOf(indicator).filter(element -> element.tier() == tier).isPresent();
  }

  private static boolean isWritten(Measurement measurement) {
    return measurement.value().filter(value -> !isMark(value)).isPresent();
  }

  private static boolean isMark(Value value) {
    return value.textual() && MARK.matcher(even(value.written())).matches();
  }

  private static int year(Measurement measurement) {
    return measurement.year().map(FiscalYear::number).orElse(OptionalInt.empty()).orElse(0);
  }

  private static boolean names(Source source) {
    return !even(source.name().orElse("")).isEmpty()
        || !source.url().orElse("").isEmpty()
        || !source.statsDataId().orElse("").isEmpty();
  }

  private static boolean says(Optional<String> text, Pattern words) {
    return text.filter(t -> words.matcher(t).find()).isPresent();
  }

  private static String even(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
