package jp.sujimichi.cli;

import java.util.Locale;
import java.util.OptionalLong;
import jp.sujimichi.model.Bilingual;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A line on standard error that is drawn anew as the run goes on: how much of the input is done,
 * how many models, how long it will take. Without a known size there is no estimate.
 */
final class ProgressLine implements Progress {

  private static final int INTERVAL_MILLIS = 200;
  private static final long KILOBYTE = 1024;

  private final ProgressBar bar;
  private final Session session;
  private long models;

  /**
   * A line for an input.
   *
   * @param size bytes of the input, where they are known
   */
  ProgressLine(OptionalLong size, Session session) {
    this.session = session;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(text(new Bilingual("点検中", "Checking")))
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" KB", KILOBYTE)
            .setInitialMax(size.orElse(-1))
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(new StandardError(session))
            .build();
  }

  @Override
  public void done(long bytes, int models) {
    this.models += models;
    bar.stepBy(bytes);
    bar.setExtraMessage(
        text(
            new Bilingual(
                String.format(Locale.ROOT, " %,d件", this.models),
                String.format(Locale.ROOT, " %,d models", this.models))));
  }

  @Override
  public void close() {
    bar.close();
  }

  private String text(Bilingual both) {
    return both.in(session.languages().get(0));
  }

  /** Draws over the line before. */
  private record StandardError(Session session) implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return session.terminal().width() - 1;
    }

    @Override
    public void accept(String line) {
      session.complain("\r" + line);
    }

    @Override
    public void close() {
      session.complain("\n");
    }
  }
}
