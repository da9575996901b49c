package jp.sujimichi.cli;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.userrule.UserRuleException;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.NdjsonReport;

/**
 * {@code check --format ndjson}: any number of models in constant memory, several at a time, the
 * lines in the order of the input. Each model is looked at by itself; comparing the models of one
 * owner would need all of them at once.
 */
final class BatchRun {

  static final String FORMAT = "ndjson";

  private static final int UNDER_WAY_PER_THREAD = 32;
  private static final long BYTES_UNDER_WAY = 32L << 20;

  private final Checker checker;
  private final Optional<Baseline> baseline;
  private final Optional<Severity> failOn;
  private final int threads;
  private final Session session;
  private boolean failing;
  private boolean unreadable;
  private boolean faulty;

  BatchRun(
      Checker checker,
      Optional<Baseline> baseline,
      Optional<Severity> failOn,
      int threads,
      Session session) {
    this.checker = checker;
    this.baseline = baseline;
    this.failOn = failOn;
    this.threads = threads;
    this.session = session;
  }

  /** What came of one unit. */
  private record Outcome(
      ModelUnit unit,
      String lines,
      int models,
      boolean failing,
      boolean unreadable,
      Optional<Throwable> fault) {}

  /**
   * Checks everything.
   *
   * @param target receives one line a model
   * @param toFile whether the target is a file that is there whole or not at all
   * @return the exit code
   */
  int check(Iterator<ModelUnit> units, Writer target, boolean toFile, Progress progress) {
    InOrder order = new InOrder(threads, threads * UNDER_WAY_PER_THREAD, BYTES_UNDER_WAY);
    try (progress;
        WholeLines lines = new WholeLines(target, toFile, session)) {
      order.run(
          units,
          ModelUnit::bytes,
          this::check,
          outcome -> {
            lines.write(outcome.lines(), outcome.models());
            note(outcome);
            progress.done(outcome.unit().bytes(), outcome.models());
          });
    }
    if (faulty) {
      return ExitCode.FAULT;
    }
    if (unreadable) {
      return ExitCode.USAGE;
    }
    return failing ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void note(Outcome outcome) {
    failing |= outcome.failing();
    unreadable |= outcome.unreadable();
    if (outcome.fault().isPresent() && !faulty) {
      faulty = true;
      String what = outcome.unit().name() + ": " + outcome.fault().get();
      session.complain(
          new Bilingual(
              "sujimichi: プログラムの不具合で点検できないモデルがありました。お手数ですが、次の内容を開発元へお知らせください。\n  " + what,
              "sujimichi: a model could not be checked because of a fault of the program. Please"
                  + " report the following.\n  "
                  + what));
    }
  }

  /** Runs in a thread of its own; what fails here concerns this unit alone. */
  private Outcome check(ModelUnit unit) {
    StringBuilder lines = new StringBuilder();
    int models = 0;
    boolean fails = false;
    boolean bad = false;
    try {
      for (ReadResult result : unit.read()) {
        models++;
        if (result instanceof Read read) {
          ModelReport found = checker.checkOne(read.document());
          ModelReport checked = baseline.map(b -> b.compare(found)).orElse(found);
          fails |= failOn.map(checked::newAtLeast).orElse(0) > 0;
          lines.append(NdjsonReport.line(checked));
        } else if (result instanceof Unreadable problem) {
          bad = true;
          lines.append(NdjsonReport.line(Inputs.describe(problem)));
        }
      }
      return new Outcome(unit, lines.toString(), models, fails, bad, Optional.empty());
    } catch (UserRuleException e) {
      // The fault lies with the rule, and every other model would meet it too.
      throw e;
    } catch (RuntimeException | StackOverflowError fault) {
      UnreadableFile.Problem problem =
          new UnreadableFile.Problem(
              0,
              0,
              "",
              new Bilingual(
                  "プログラムの不具合で点検できませんでした（" + fault + "）。",
                  "A fault of the program kept this from being checked (" + fault + ")."));
      lines.append(NdjsonReport.line(new UnreadableFile(unit.name(), List.of(problem))));
      return new Outcome(unit, lines.toString(), models + 1, fails, true, Optional.of(fault));
    }
  }
}
