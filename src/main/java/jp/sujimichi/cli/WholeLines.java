package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jp.sujimichi.model.Bilingual;

/**
 * Writes lines so that a process that is interrupted leaves none cut in half: the line under way is
 * finished, and no other begun.
 */
final class WholeLines implements AutoCloseable {

  // A reader that takes nothing must not keep the process alive for good.
  private static final int PATIENCE_SECONDS = 5;

  private final Writer target;
  private final boolean toFile;
  private final Session session;
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread farewell = new Thread(this::stop, "interrupted");
  private long written;

  /**
   * Lines for a target.
   *
   * @param toFile whether the target is a file that only a whole run leaves behind
   */
  WholeLines(Writer target, boolean toFile, Session session) {
    this.target = target;
    this.toFile = toFile;
    this.session = session;
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  /** Writes the lines of one unit. */
  void write(String lines, int count) {
    writing.lock();
    try {
      target.write(lines);
      target.flush();
      written += count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }

  // Runs when the process is told to end. The lock is kept, so nothing more is written.
  private void stop() {
    try {
      if (writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        session.complain(
            toFile
                ? new Bilingual(
                    "\n中断しました。出力ファイルは作っていません。", "\nInterrupted; no output file was made.")
                : new Bilingual(
                    "\n中断しました。" + written + "件まで書き出してあります。",
                    "\nInterrupted; " + written + " models were written."));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException ending) {
      // The process is being ended; the hook is at work already and finds nothing under way.
      return;
    }
  }
}
