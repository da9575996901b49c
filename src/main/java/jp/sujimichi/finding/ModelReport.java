package jp.sujimichi.finding;

import java.util.List;
import java.util.Optional;

/**
 * The findings of one model.
 *
 * @param file the file the model was read from, as named by the caller; empty for a model in memory
 * @param id the model's id
 * @param title the model's title
 * @param findings root causes first, each followed by what it causes
 * @param notEvaluated rules held back, and where
 * @param chains verdicts on the causal chains; empty for a model without measured values
 * @param summary the findings counted
 * @param fixed what stood in the baseline and is found no more; empty without a baseline
 */
public record ModelReport(
    String file,
    Optional<String> id,
    String title,
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    List<Chain> chains,
    Summary summary,
    List<KnownFinding> fixed) {

  public ModelReport {
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
    chains = List.copyOf(chains);
    fixed = List.copyOf(fixed);
  }

  /** A report that is compared with no baseline. */
  public ModelReport(
      String file,
      Optional<String> id,
      String title,
      List<Finding> findings,
      List<NotEvaluated> notEvaluated,
      List<Chain> chains,
      Summary summary) {
    this(file, id, title, findings, notEvaluated, chains, summary, List.of());
  }

  /** The report of a model without measured values. */
  public ModelReport(
      String file,
      Optional<String> id,
      String title,
      List<Finding> findings,
      List<NotEvaluated> notEvaluated,
      Summary summary) {
    this(file, id, title, findings, notEvaluated, List.of(), summary);
  }

  /** How many findings of at least this weight are neither waived nor in the baseline. */
  public int newAtLeast(Severity severity) {
    return (int)
        findings.stream()
            .filter(finding -> finding.state() == FindingState.NEW)
            .filter(finding -> finding.severity().isAtLeast(severity))
            .count();
  }
}
