package jp.sujimichi.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.accuracy.Judgement.Judged;
import jp.sujimichi.accuracy.Labels.Defect;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Report;

/**
 * The shipped rules held against the labelled models, under the profile {@code submission}.
 *
 * @param checker what was measured
 * @param cases the models
 * @param report what the rules say of them
 * @param judgements one a model, in the same order
 */
record Accuracy(
    Checker checker, List<Corpus.Case> cases, Report report, List<Judgement> judgements) {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  Accuracy {
    cases = List.copyOf(cases);
    judgements = List.copyOf(judgements);
  }

  static Accuracy measure() {
    Checker checker = Checker.standard().withDate(DATE);
    List<Corpus.Case> cases = Corpus.cases();
    Report report = checker.check(cases.stream().map(Corpus.Case::document).toList());
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      judgements.add(Judgement.of(report.models().get(i), cases.get(i).labels()));
    }
    return new Accuracy(checker, cases, report, judgements);
  }

  /** All findings that are judged. */
  Stream<Judged> findings() {
    return judgements.stream().flatMap(one -> one.judged().stream());
  }

  /** Every shipped rule with its findings counted, sorted by id. */
  Map<RuleDefinition, Tally> byRule() {
    Map<String, List<Judged>> findings =
        findings().collect(Collectors.groupingBy(one -> one.finding().rule()));
    Map<RuleDefinition, Tally> rules = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    for (RuleDefinition rule : checker.rules().all()) {
      rules.put(rule, Tally.of(findings.getOrDefault(rule.id(), List.of()).stream()));
    }
    return rules;
  }

  /** The families that rules or labels have, each with its findings counted. */
  Map<String, Tally> byFamily() {
    Map<String, Tally> families = new TreeMap<>();
    defects().forEach(defect -> families.put(defect.family(), Tally.NONE));
    byRule().forEach((rule, tally) -> families.merge(rule.family(), tally, Tally::plus));
    return families;
  }

  /** Defects that must be found. */
  Stream<Defect> defects() {
    return judgements.stream().flatMap(one -> one.found().keySet().stream()).filter(Defect::counts);
  }

  /** Those of them that were. */
  Stream<Defect> found() {
    return judgements.stream()
        .flatMap(one -> one.found().entrySet().stream())
        .filter(entry -> entry.getValue() && entry.getKey().counts())
        .map(Map.Entry::getKey);
  }

  /** Findings that are wrong, of all rules. */
  int wrong() {
    return (int) findings().filter(Judged::isFalse).count();
  }
}
