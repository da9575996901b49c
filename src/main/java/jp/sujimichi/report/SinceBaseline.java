package jp.sujimichi.report;

import java.util.List;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.KnownFinding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;

/**
 * How a report stands to the baseline it was compared with. Waived findings are counted nowhere.
 *
 * @param added how many findings are new
 * @param unchanged how many were there before
 * @param fixed what was there before and is found no more
 */
record SinceBaseline(int added, int unchanged, List<KnownFinding> fixed) {

  SinceBaseline {
    fixed = List.copyOf(fixed);
  }

  static SinceBaseline of(ModelReport report) {
    return new SinceBaseline(
        count(report, FindingState.NEW), count(report, FindingState.UNCHANGED), report.fixed());
  }

  private static int count(ModelReport report, FindingState state) {
    return (int) report.findings().stream().filter(finding -> finding.state() == state).count();
  }

  /** Whether there is anything to tell: something stayed, or something was mended. */
  boolean isTold() {
    return unchanged > 0 || !fixed.isEmpty();
  }

  /** New, unchanged and fixed findings in one line. */
  Bilingual counts() {
    return Phrase.compared(added, unchanged, fixed.size());
  }

  /** The word beside a finding; nothing is said where nothing is compared. */
  static Bilingual wordFor(Finding finding) {
    return finding.state() == FindingState.UNCHANGED ? ReviewWords.UNCHANGED : ReviewWords.NEW;
  }
}
