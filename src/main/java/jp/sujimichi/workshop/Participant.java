package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One browser on a board. Messages go out in the order they were given, without anybody waiting for
 * a slow line; of several reports that wait, only the newest goes out. Safe for use by many
 * threads.
 */
final class Participant {

  /** A browser this far behind is cut off; it comes back and asks for what it missed. */
  private static final int FAR_BEHIND = 2_000;

  /** 150 cards are told in some 150 KB, what an edit changes of that in a tenth. */
  private static final long NANOS_OF_WHOLE = 15_000_000;

  private static final long NANOS_OF_CHANGES = 2_000_000;

  /** The line to the browser. */
  interface Line {

    /** Sends a text and says when it has gone: true, or false when the line is broken. */
    void send(String text, Consumer<Boolean> sent);

    /** Ends the connection. */
    void close(int code, String reason);
  }

  private final Line line;
  private final String client;
  private final String name;
  private final boolean changesOnly;
  private final Deque<String> waiting = new ArrayDeque<>();
  private Optional<LiveReport> report = Optional.empty();
  private long seen;
  private boolean busy;
  private boolean closed;

  /**
   * A browser that has said who it is.
   *
   * @param client the browser's own id
   * @param name what the person is called
   * @param changesOnly whether it takes reports as what changed since the last it was sent
   */
  Participant(Line line, String client, String name, boolean changesOnly) {
    this.changesOnly = changesOnly;
    this.line = line;
    this.client = client;
    this.name = name;
  }

  String client() {
    return client;
  }

  /** Who it is, for the list of people. */
  ObjectNode person() {
    return Json.object().put("client", client).put("name", name);
  }

  String name() {
    return name;
  }

  /** Sends a message after those before it. */
  synchronized void send(String text) {
    if (closed) {
      return;
    }
    waiting.addLast(text);
    if (waiting.size() > FAR_BEHIND) {
      close(CloseCode.TOO_SLOW, "too slow");
      return;
    }
    pump();
  }

  /** Sends a report when the line is free, unless a newer one comes first. */
  synchronized void report(LiveReport newest) {
    report = Optional.of(newest);
    pump();
  }

  /** About how long a report to it keeps a slow network busy, in nanoseconds. */
  long costOfReportNanos() {
    return changesOnly ? NANOS_OF_CHANGES : NANOS_OF_WHOLE;
  }

  /** Ends the connection. */
  synchronized void close(int code, String reason) {
    if (!closed) {
      closed = true;
      waiting.clear();
      report = Optional.empty();
      line.close(code, reason);
    }
  }

  private synchronized void pump() {
    while (!busy && !closed) {
      Optional<String> next = Optional.ofNullable(waiting.pollFirst()).or(this::takeReport);
      if (next.isEmpty()) {
        return;
      }
      busy = true;
      line.send(next.get(), this::done);
    }
  }

  private Optional<String> takeReport() {
    Optional<String> message = report.map(newest -> newest.message(changesOnly ? seen : 0));
    seen = report.map(LiveReport::number).orElse(seen);
    report = Optional.empty();
    return message;
  }

  private void done(boolean sent) {
    synchronized (this) {
      busy = false;
      if (!sent) {
        closed = true;
        waiting.clear();
        return;
      }
    }
    pump();
  }
}
