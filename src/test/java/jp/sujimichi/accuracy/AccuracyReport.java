package jp.sujimichi.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.sujimichi.accuracy.Judgement.Judged;
import jp.sujimichi.accuracy.Judgement.Verdict;
import jp.sujimichi.accuracy.Labels.Defect;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Severity;

/** The measured parts of {@code docs/accuracy.md}, by the names of their places in the page. */
final class AccuracyReport {

  private final Accuracy accuracy;

  private AccuracyReport(Accuracy accuracy) {
    this.accuracy = accuracy;
  }

  /** All parts, as Markdown. */
  static Map<String, String> parts(Accuracy accuracy) {
    AccuracyReport report = new AccuracyReport(accuracy);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("corpus", report.corpus());
    parts.put("overall", report.overall());
    parts.put("families", report.families());
    parts.put("rules", report.rules());
    parts.put("silent", report.silent());
    parts.put("wrong", report.wrong());
    parts.put("missed", report.missed());
    parts.put("chains", ChainCases.table(accuracy));
    parts.put("tiers", TierCases.table());
    parts.put("names", NameCases.table());
    return parts;
  }

  private String corpus() {
    List<Labels> labels = accuracy.cases().stream().map(Corpus.Case::labels).toList();
    List<Defect> defects = labels.stream().flatMap(one -> one.defects().stream()).toList();
    return table("| 数えたもの / counted | 数 / number |", "| --- | ---: |")
        + row("モデル / models", labels.size())
        + row(
            "うち欠陥のないもの / of them without defects",
            labels.stream().filter(one -> one.defects().isEmpty()).count())
        + row(
            "うち実績値のあるもの / of them with measured values",
            labels.stream().filter(one -> !one.chains().isEmpty()).count())
        + row("欠陥: 確実 / defects: certain", count(defects, "certain"))
        + row("欠陥: ほぼ確実 / defects: likely", count(defects, "likely"))
        + row("欠陥: 意見が分かれる / defects: debatable", count(defects, "debatable"))
        + row("引っかけ / traps", labels.stream().mapToInt(one -> one.traps().size()).sum())
        + row(
            "道筋の判定 / verdicts on chains",
            labels.stream().mapToInt(one -> one.chains().size()).sum());
  }

  private static long count(List<Defect> defects, String confidence) {
    return defects.stream().filter(one -> one.confidence().equals(confidence)).count();
  }

  private String overall() {
    int found = (int) accuracy.found().count();
    int defects = (int) accuracy.defects().count();
    Tally tally = Tally.of(accuracy.findings());
    return table("| | 値 / value | 内訳 / made of |", "| --- | ---: | --- |")
        + row(
            "再現率 / recall", Tally.ratio(found, defects), found + " / " + defects + " 欠陥 / defects")
        + row(
            "適合率 / precision",
            Tally.ratio(found, found + accuracy.wrong()),
            "誤り / wrong " + tally.wrong() + "（うち引っかけ / of them traps " + tally.trapped() + "）")
        + row("判定しない指摘 / findings not judged", tally.neutral(), "")
        + row("意見が分かれる欠陥への指摘 / findings on debatable defects", tally.debatable(), "");
  }

  private String families() {
    StringBuilder text = new StringBuilder();
    text.append(
        table(
            "| 分類 / family | 欠陥 / defects | 見つけた / found | 再現率 / recall "
                + "| 正しい指摘 / right | 誤り / wrong | 適合率 / precision |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"));
    accuracy
        .byFamily()
        .forEach(
            (family, tally) -> {
              Predicate<Defect> own = defect -> defect.family().equals(family);
              int defects = (int) accuracy.defects().filter(own).count();
              int found = (int) accuracy.found().filter(own).count();
              text.append(
                  row(
                      "`" + family + "`",
                      defects,
                      found,
                      Tally.ratio(found, defects),
                      tally.right(),
                      tally.wrong(),
                      tally.precisionText()));
            });
    return text.toString();
  }

  private String rules() {
    StringBuilder text = new StringBuilder();
    text.append(
        table(
            "| 規則 / rule | 重さ / severity | 正しい / right | 意見が分かれる / debatable "
                + "| 引っかけ / trapped | ラベルなし / unlabelled | 判定しない / not judged "
                + "| 適合率 / precision |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"));
    accuracy
        .byRule()
        .forEach(
            (rule, tally) -> {
              if (!tally.equals(Tally.NONE)) {
                text.append(
                    row(
                        "`" + rule.id() + "`",
                        severity(rule),
                        tally.right(),
                        tally.debatable(),
                        tally.trapped(),
                        tally.unlabelled(),
                        tally.neutral(),
                        tally.precisionText()));
              }
            });
    return text.toString();
  }

  private String severity(RuleDefinition rule) {
    return accuracy
        .checker()
        .profile()
        .severityOf(rule.id(), rule.severity())
        .map(Severity::code)
        .orElse("—");
  }

  private String silent() {
    List<String> silent =
        accuracy.byRule().entrySet().stream()
            .filter(entry -> entry.getValue().equals(Tally.NONE))
            .map(entry -> "`" + entry.getKey().id() + "`")
            .toList();
    return silent.isEmpty() ? "なし / none\n" : String.join(", ", silent) + "\n";
  }

  private String wrong() {
    List<String> rows = new ArrayList<>();
    for (Judgement judgement : accuracy.judgements()) {
      judgement.judged().stream()
          .filter(Judged::isFalse)
          .map(
              one ->
                  row(
                      "`" + one.finding().rule() + "`",
                      judgement.model(),
                      one.finding().at().subject().id(),
                      one.verdict() == Verdict.TRAPPED ? "引っかけ: " + one.why() : one.why()))
          .forEach(rows::add);
    }
    return list(
        rows,
        table(
            "| 規則 / rule | モデル / model | 場所 / place | なぜ誤りか / why wrong |",
            "| --- | --- | --- | --- |"));
  }

  private String missed() {
    List<String> rows = new ArrayList<>();
    for (Judgement judgement : accuracy.judgements()) {
      judgement.found().entrySet().stream()
          .filter(entry -> !entry.getValue() && entry.getKey().counts())
          .map(Map.Entry::getKey)
          .map(
              defect ->
                  row(
                      defect.family(),
                      judgement.model(),
                      String.join(" ", defect.elements()),
                      defect.reason()))
          .forEach(rows::add);
    }
    return list(
        rows,
        table(
            "| 分類 / family | モデル / model | 場所 / place | 欠陥 / defect |",
            "| --- | --- | --- | --- |"));
  }

  private static String list(List<String> rows, String head) {
    return Optional.of(rows)
        .filter(some -> !some.isEmpty())
        .map(some -> some.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining()))
        .map(lines -> head + lines)
        .orElse("なし / none\n");
  }

  private static String table(String head, String line) {
    return head + "\n" + line + "\n";
  }

  static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
    }
    return row.append('\n').toString();
  }
}
