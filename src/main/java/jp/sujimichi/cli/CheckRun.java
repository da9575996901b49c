package jp.sujimichi.cli;

import java.util.ArrayList;
import java.util.Iterator;
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
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.report.ReportWriter;
import jp.sujimichi.report.TextReport;

/** One run of {@code check} over all its inputs. */
final class CheckRun {

  /**
   * Up to this many, the models of one run are kept and compared with each other; more pass through
   * one by one, so that a year of submissions needs no more memory than a single model.
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
  private boolean tooMany;

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
   * Checks units, in order.
   *
   * @param tellUnreadable whether files that cannot be read are told on standard error
   * @return the exit code
   */
  int check(Iterator<ModelUnit> units, boolean tellUnreadable) {
    report.begin(checker.tool(), checker.profile(), checker.date());
    int taken = 0;
    while (units.hasNext()) {
      taken++;
      for (ReadResult result : units.next().read()) {
        if (result instanceof Read read) {
          add(read.document(), checker.checkOne(read.document()));
        } else if (result instanceof Unreadable problem) {
          tell(Inputs.describe(problem), tellUnreadable);
        }
      }
    }
    List<ModelReport> compared =
        taken > 1 ? new PortfolioChecker(checker).add(kept, reports) : reports;
    for (int i = 0; i < kept.size(); i++) {
      write(kept.get(i), compared.get(i));
    }
    report.end();
    if (unreadable) {
      return ExitCode.USAGE;
    }
    return failing > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void add(ModelDocument document, ModelReport found) {
    if (tooMany) {
      write(document, found);
      return;
    }
    kept.add(document);
    reports.add(found);
    if (kept.size() > COMPARED_AT_MOST) {
      tooMany = true;
      for (int i = 0; i < kept.size(); i++) {
        write(kept.get(i), reports.get(i));
      }
      kept.clear();
      reports.clear();
    }
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
