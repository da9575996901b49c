package jp.sujimichi.workshop;

import java.util.Optional;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.report.JsonReport;

/**
 * The findings on a board at one moment, as a message: whole, or as what changed since the report
 * before it, which is a small part of it after most edits. Safe for use by many threads.
 */
final class LiveReport {

  private final long number;
  private final long rev;
  private final long millis;
  private final ModelReport report;
  private final Optional<ModelReport> before;
  private Optional<String> whole = Optional.empty();
  private Optional<String> changes = Optional.empty();

  private LiveReport(
      long number, long rev, long millis, ModelReport report, Optional<ModelReport> before) {
    this.number = number;
    this.rev = rev;
    this.millis = millis;
    this.report = report;
    this.before = before;
  }

  /**
   * The report that follows another one.
   *
   * @param last the report before, if the board has had one
   * @param rev the revision it is on
   * @param millis how long the check took
   */
  static LiveReport after(Optional<LiveReport> last, long rev, long millis, ModelReport report) {
    return new LiveReport(
        last.map(other -> other.number + 1).orElse(1L),
        rev,
        millis,
        report,
        last.map(other -> other.report));
  }

  /** The revision it is on. */
  long rev() {
    return rev;
  }

  /** Its place among the reports on the board, from 1. */
  long number() {
    return number;
  }

  /** The message for a browser that has seen the report of this number last; 0 for none. */
  synchronized String message(long seen) {
    if (before.isPresent() && seen == number - 1) {
      if (changes.isEmpty()) {
        changes =
            Optional.of(message(",\"base\":" + seen, JsonReport.changes(report, before.get())));
      }
      return changes.get();
    }
    if (whole.isEmpty()) {
      whole = Optional.of(message("", JsonReport.entry(report)));
    }
    return whole.get();
  }

  private String message(String base, String entry) {
    return "{\"type\":\"report\",\"rev\":"
        + rev
        + ",\"number\":"
        + number
        + base
        + ",\"millis\":"
        + millis
        + ",\"report\":"
        + entry
        + "}";
  }
}
