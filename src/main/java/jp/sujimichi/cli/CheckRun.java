package jp.sujimichi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.PortfolioChecker;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.report.ReportWriter;
import jp.sujimichi.report.TextReport;

/** One run of {@code check} over all its inputs. */
final class CheckRun {

  /**
   * Up to this many files the models of one run are kept and compared with each other; more pass
   * through one by one, so that a year of submissions needs no more memory than a single model.
   */
  private static final int COMPARED_AT_MOST = 500;

  private final Checker checker;
  private final Optional<Baseline> baseline;
  private final ReportWriter report;
  private final Optional<Severity> failOn;
  private final Session session;
  private final List<ModelDocument> kept = new ArrayList<>();
  private final List<ModelReport> reports = new ArrayList<>();
  private int failing;
  private boolean unreadable;

  CheckRun(
      Checker checker,
      Optional<Baseline> baseline,
      ReportWriter report,
      Optional<Severity> failOn,
      Session session) {
    this.checker = checker;
    this.baseline = baseline;
    this.report = report;
    this.failOn = failOn;
    this.session = session;
  }

  /**
   * Checks the inputs, in order.
   *
   * @param tellUnreadable whether files that cannot be read are told on standard error
   * @return the exit code
   */
  int check(List<Inputs.Input> inputs, Models models, boolean tellUnreadable) {
    boolean together = inputs.size() > 1 && inputs.size() <= COMPARED_AT_MOST;
    report.begin(checker.tool(), checker.profile(), checker.date());
    for (Inputs.Input input : inputs) {
      for (ReadResult result : models.of(input)) {
        if (result instanceof Read read) {
          ModelReport found = checker.checkOne(read.document());
          if (together) {
            kept.add(read.document());
            reports.add(found);
          } else {
            write(read.document(), found);
          }
        } else if (result instanceof Unreadable problem) {
          tell(Inputs.describe(problem), tellUnreadable);
        }
      }
    }
    List<ModelReport> compared = new PortfolioChecker(checker).add(kept, reports);
    for (int i = 0; i < kept.size(); i++) {
      write(kept.get(i), compared.get(i));
    }
    report.end();
    if (unreadable) {
      return ExitCode.USAGE;
    }
    return failing > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void write(ModelDocument document, ModelReport found) {
    ModelReport checked = baseline.map(b -> b.compare(found)).orElse(found);
    failing += failOn.map(checked::newAtLeast).orElse(0);
    report.model(checked, document.model());
  }

  private void tell(UnreadableFile file, boolean aloud) {
    unreadable = true;
    report.unreadable(file);
    if (aloud) {
      session.complain(TextReport.describe(file, session.style()));
    }
  }
}
