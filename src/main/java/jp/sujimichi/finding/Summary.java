package jp.sujimichi.finding;

import java.util.List;

/**
 * Findings counted by severity; waived ones count under {@code waived} only.
 *
 * @param error number of errors
 * @param warning number of warnings
 * @param info number of infos
 * @param waived number of waived findings
 */
public record Summary(int error, int warning, int info, int waived) {

  /** Nothing found. */
  public static final Summary NONE = new Summary(0, 0, 0, 0);

  /** Counts the findings of one model. */
  public static Summary of(List<Finding> findings) {
    int[] counts = new int[3];
    int waived = 0;
    for (Finding finding : findings) {
      if (finding.state() == FindingState.WAIVED) {
        waived++;
      } else {
        counts[finding.severity().ordinal()]++;
      }
    }
    return new Summary(counts[0], counts[1], counts[2], waived);
  }

  /** Both counts together. */
  public Summary plus(Summary other) {
    return new Summary(
        error + other.error, warning + other.warning, info + other.info, waived + other.waived);
  }

  /** How many findings weigh at least as much as the given severity. */
  public int atLeast(Severity severity) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> error + warning;
      case INFO -> error + warning + info;
    };
  }
}
