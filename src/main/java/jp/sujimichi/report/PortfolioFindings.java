package jp.sujimichi.report;

import java.util.List;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;

/**
 * What was found across the models of one owner.
 *
 * @param reports the reports of the models with everything found
 */
record PortfolioFindings(List<ModelReport> reports) {

  /** The family of rules that look across models. */
  private static final String FAMILY = "portfolio";

  /** A finding and the model it stands in. */
  record Placed(ModelReport report, Finding finding) {}

  List<Placed> all() {
    return reports.stream()
        .flatMap(
            report ->
                report.findings().stream()
                    .filter(finding -> finding.family().equals(FAMILY))
                    .map(finding -> new Placed(report, finding)))
        .toList();
  }
}
