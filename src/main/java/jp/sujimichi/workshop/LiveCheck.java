package jp.sujimichi.workshop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.userrule.UserRuleException;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.SourceMap;
import jp.sujimichi.model.Bilingual;

/**
 * Checks boards beside their editing, on one thread: a board that changes while it is checked is
 * checked again as it then stands, and what it was in between is passed over.
 */
final class LiveCheck implements AutoCloseable {

  private final Checker checker;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> Threads.daemon(task, "live-check"));

  /**
   * Checks under the rules and the date of a checker.
   *
   * @param checker its profile is replaced by the workshop's, with no limit on how many it shows
   */
  LiveCheck(Checker checker) {
    this.checker = checker.withProfile(workshop(checker));
  }

  private static Profile workshop(Checker checker) {
    Profile workshop = checker.rules().profile("workshop").orElseThrow();
    return new Profile(
        workshop.id(),
        workshop.title(),
        workshop.purpose(),
        workshop.errorsBecome(),
        workshop.keep(),
        workshop.rules(),
        workshop.order(),
        workshop.questionsFirst(),
        Optional.empty());
  }

  /** The checker that the page's findings come from. */
  Checker checker() {
    return checker;
  }

  /**
   * Has a board checked: at once when it was quiet, and after a pause when many browsers are told
   * of one change after the other.
   */
  void changed(Board board) {
    if (board.askForCheck()) {
      thread.schedule(() -> check(board), board.pauseNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Runs the rules on some models, so that the first findings need not wait for them to load. */
  void warm(List<ModelDocument> documents) {
    documents.forEach(document -> thread.execute(() -> checker.checkOne(document)));
  }

  private void check(Board board) {
    board.checkBegins();
    long start = System.nanoTime();
    Snapshot snapshot = board.snapshot();
    if (board.isReported(snapshot.rev())) {
      return;
    }
    ModelReport report;
    try {
      report = checker.checkOne(unplaced(snapshot.document()));
    } catch (UserRuleException failed) {
      failed.problems().forEach(board::unchecked);
      return;
    } catch (RuntimeException fault) {
      // People go on working; what they have made is safe without findings.
      board.unchecked(
          new Bilingual(
              "点検できませんでした（" + fault + "）。編集は続けられます。",
              "The check failed (" + fault + "). Editing goes on."));
      return;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    board.checked(snapshot.rev(), millis, report);
  }

  /**
   * Without lines and columns: nobody sees them on the page, and one more letter in a text would
   * move those of every finding behind it.
   */
  private static ModelDocument unplaced(ModelDocument document) {
    return new ModelDocument(document.file(), document.model(), SourceMap.none(), document.notes());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
