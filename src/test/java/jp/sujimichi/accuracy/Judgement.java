package jp.sujimichi.accuracy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.accuracy.Labels.Defect;
import jp.sujimichi.accuracy.Labels.Trap;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.SubjectKind;

/**
 * The findings on one model held against its labels.
 *
 * @param model the model's id
 * @param judged every finding that is judged at all, with what became of it
 * @param found whether each defect was found, in the order of the labels
 */
record Judgement(String model, List<Judged> judged, Map<Defect, Boolean> found) {

  /** Families in which a reviewer labels everything, so that what is not labelled is wrong. */
  static final Set<String> CLOSED =
      Set.of("structure", "tiering", "measurability", "numbers", "foundation", "retrospective");

  /** What became of a finding. */
  enum Verdict {
    /** It finds a certain or likely defect. */
    TRUE,
    /** It finds a debatable defect: neither right nor wrong. */
    DEBATABLE,
    /** It takes a trap for a defect. */
    TRAPPED,
    /** It warns of something that nobody labelled, where everything is labelled. */
    UNLABELLED,
    /** Nobody labelled it, and nobody looked for all of its kind; or it only asks. */
    NEUTRAL
  }

  /**
   * A finding and what became of it.
   *
   * @param finding the finding
   * @param verdict what became of it
   * @param why for a false positive, why it is one
   */
  record Judged(Finding finding, Verdict verdict, String why) {

    boolean isFalse() {
      return verdict == Verdict.TRAPPED || verdict == Verdict.UNLABELLED;
    }
  }

  Judgement {
    judged = List.copyOf(judged);
    found = new LinkedHashMap<>(found);
  }

  /** Judges the findings of a model. */
  static Judgement of(ModelReport report, Labels labels) {
    List<Finding> findings =
        report.findings().stream()
            .filter(finding -> finding.state() != FindingState.WAIVED)
            .filter(finding -> !needsOfficialList(finding.rule()))
            .toList();
    Map<Defect, Boolean> found = new LinkedHashMap<>();
    for (Defect defect : labels.defects()) {
      found.put(defect, findings.stream().anyMatch(finding -> hits(finding, defect)));
    }
    List<Judged> judged = new ArrayList<>();
    findings.forEach(finding -> judged.add(judge(finding, labels)));
    return new Judgement(labels.model(), judged, found);
  }

  private static Judged judge(Finding finding, Labels labels) {
    List<Defect> hit = labels.defects().stream().filter(d -> hits(finding, d)).toList();
    if (!hit.isEmpty()) {
      boolean counts = hit.stream().anyMatch(Defect::counts);
      return new Judged(finding, counts ? Verdict.TRUE : Verdict.DEBATABLE, "");
    }
    Optional<Trap> trap =
        labels.traps().stream()
            .filter(one -> one.family().equals(finding.family()))
            .filter(one -> one.elements().contains(finding.at().subject().id()))
            .findFirst();
    if (trap.isPresent()) {
      return new Judged(finding, Verdict.TRAPPED, trap.get().whyOk());
    }
    boolean labelledThroughout = labels.defects().isEmpty() || CLOSED.contains(finding.family());
    return finding.severity() != Severity.INFO && labelledThroughout
        ? new Judged(finding, Verdict.UNLABELLED, "ラベルなし")
        : new Judged(finding, Verdict.NEUTRAL, "");
  }

  private static boolean hits(Finding finding, Defect defect) {
    return defect.families().contains(finding.family())
        && ids(finding).stream().anyMatch(defect.elements()::contains);
  }

  private static Set<String> ids(Finding finding) {
    Set<String> ids = new HashSet<>();
    ids.add(finding.at().subject().id());
    finding.also().forEach(reference -> ids.add(reference.id()));
    if (finding.at().subject().kind() == SubjectKind.MODEL) {
      ids.add("model");
    }
    return ids;
  }

  /** Rules that only the official annex with its recommended indicators can decide. */
  private static boolean needsOfficialList(String rule) {
    return rule.startsWith("coverage/missing-")
        || rule.substring(rule.indexOf('/') + 1).contains("catalogue");
  }
}
