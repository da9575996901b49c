package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;

/**
 * A model that several people edit.
 *
 * <p>One thread makes all edits, in the order they arrive. Those that arrive together are written
 * to the journal together; only when the disk has them does anybody see them. The model's own file
 * follows shortly after.
 */
final class Board implements AutoCloseable {

  private static final long SAVE_AFTER_MILLIS = 400;
  private static final long LOOK_EVERY_MILLIS = 2_000;
  private static final long WITHOUT_PAUSE_NANOS = 60_000_000;
  private static final String TAKEN_IN = "ファイルの変更を取り込む / Take in the changed file";

  /** Says what an edit is, given the board as it stands when its turn comes. */
  interface Author {
    JsonNode operations(Snapshot now) throws EditException;
  }

  /** An edit that was made but is not yet on disk. */
  private record Made(Edit edit, List<Integer> dropped, Snapshot after, Reply reply) {}

  /** Where the answer to an edit goes. */
  private record Reply(Optional<Participant> sender, long seq, CompletableFuture<Edit> result) {}

  private final String name;
  private final BoardFile file;
  private final LiveCheck live;
  private final People people = new People();
  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final ScheduledFuture<?> looking;
  private final ScheduledExecutorService timer;
  private final AtomicBoolean checkAsked = new AtomicBoolean();
  private final AtomicBoolean saveAsked = new AtomicBoolean();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();

  /** What everybody may see: the last state on disk. */
  private volatile Snapshot committed;

  private volatile Optional<LiveReport> lastReport = Optional.empty();
  private volatile long nextCheck = System.nanoTime();

  // --- of the board's own thread
  private final List<Made> made = new ArrayList<>();
  private Snapshot working;
  private boolean running = true;

  private Board(String name, BoardFile file, LiveCheck live, ScheduledExecutorService timer) {
    this.name = name;
    this.file = file;
    this.live = live;
    this.timer = timer;
    this.working = file.start();
    this.committed = working;
    this.thread = Threads.daemon(this::run, "board-" + name);
    this.looking =
        timer.scheduleWithFixedDelay(
            () -> tasks.add(this::look),
            LOOK_EVERY_MILLIS,
            LOOK_EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /**
   * A board on a model's file.
   *
   * @param file the file and its journal; closed with the board
   * @param timer wakes the board for what can wait
   */
  static Board open(String name, BoardFile file, LiveCheck live, ScheduledExecutorService timer) {
    Board board = new Board(name, file, live, timer);
    board.thread.start();
    if (file.isUnsaved()) {
      board.saveSoon();
    }
    live.changed(board);
    return board;
  }

  /** The board as everybody sees it. */
  Snapshot snapshot() {
    return committed;
  }

  String name() {
    return name;
  }

  // --- what browsers ask for

  /** Lets a browser in: it gets what it has not seen, then every edit. */
  void join(Participant participant, Optional<String> epoch, long lastRev) {
    tasks.add(
        () -> {
          commit();
          people.add(participant);
          participant.send(Json.line(welcome(participant, epoch, lastRev)));
          people.tellWhoIsThere();
          lastReport.ifPresent(participant::report);
          live.changed(this);
        });
  }

  private ObjectNode welcome(Participant participant, Optional<String> epoch, long lastRev) {
    ObjectNode welcome = Json.message("welcome").put("board", name);
    welcome.put("epoch", file.epoch()).put("rev", committed.rev());
    welcome.put("you", participant.client());
    welcome.put("acked", file.history().lastOf(participant.client()));
    Optional<List<Edit>> missed =
        epoch.filter(file.epoch()::equals).isPresent()
            ? file.history().since(lastRev, committed.rev())
            : Optional.empty();
    if (missed.isPresent()) {
      ArrayNode edits = welcome.putArray("edits");
      missed.get().forEach(edit -> edits.add(edit.message()));
    } else {
      welcome.set("model", committed.tree());
    }
    welcome.set("people", people.list());
    ArrayNode notices = welcome.putArray("notices");
    file.notices().forEach(notice -> notices.add(Json.text(notice)));
    return welcome;
  }

  /** A browser has gone. */
  void leave(Participant participant) {
    tasks.add(() -> people.remove(participant));
  }

  /** Tells the others where a person is. */
  void presence(Participant participant, JsonNode at, boolean typing) {
    tasks.add(() -> people.tellPresence(participant, at, typing));
  }

  /** Makes an edit of a browser; the answer goes to it as a message. */
  void edit(Participant sender, long seq, String label, Author author) {
    Reply reply = new Reply(Optional.of(sender), seq, new CompletableFuture<>());
    tasks.add(() -> make(reply, sender.client(), label, author));
  }

  /**
   * Makes an edit that was asked for by other means than a browser's line.
   *
   * @param client whose edit it is; may be empty
   * @return the edit when it is on disk; fails with {@link EditException} when it cannot be made
   */
  CompletableFuture<Edit> edit(String client, String label, Author author) {
    Reply reply = new Reply(Optional.empty(), 0, new CompletableFuture<>());
    tasks.add(() -> make(reply, client, label, author));
    return reply.result();
  }

  // --- the board's own thread

  private void run() {
    List<Runnable> batch = new ArrayList<>();
    while (running) {
      try {
        batch.add(tasks.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      tasks.drainTo(batch);
      batch.add(this::commit);
      batch.forEach(this::attempt);
      batch.clear();
    }
    stopped.complete(null);
  }

  /** A fault in one task must not end the board for everybody. */
  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException fault) {
      people.tell(
          new Bilingual(
              "プログラムの不具合がありました（" + fault + "）。保存済みの変更は残っています。",
              "There was a fault of the program (" + fault + "). What was saved is safe."));
    }
  }

  private void make(Reply reply, String client, String label, Author author) {
    if (reply.seq() > 0 && isMade(client, reply)) {
      return;
    }
    try {
      JsonNode operations = author.operations(working);
      Change change =
          reply.sender().isPresent()
              ? Operations.apply(working.tree(), operations)
              : Operations.applyExactly(working.tree(), operations);
      Snapshot after = Trees.snapshot(file.shownName(), working.rev() + 1, change.tree());
      Edit edit =
          new Edit(after.rev(), client, reply.seq(), label, change.operations(), change.undo());
      working = after;
      made.add(new Made(edit, change.dropped(), after, reply));
    } catch (EditException refused) {
      refuse(reply, refused);
    } catch (RuntimeException fault) {
      refuse(
          reply,
          new EditException(
              "プログラムの不具合のため、この変更はできませんでした（" + fault + "）。",
              "A fault of the program prevented this change (" + fault + ")."));
    }
  }

  /** Whether an edit was made before; then it is acknowledged again. */
  private boolean isMade(String client, Reply reply) {
    boolean waiting =
        made.stream()
            .anyMatch(m -> m.edit().seq() == reply.seq() && m.edit().client().equals(client));
    if (waiting) {
      return true;
    }
    if (reply.seq() > file.history().lastOf(client)) {
      return false;
    }
    Edit edit =
        file.history()
            .find(client, reply.seq())
            .orElseGet(
                () -> new Edit(committed.rev(), client, reply.seq(), "", Json.list(), Json.list()));
    reply.sender().ifPresent(sender -> sender.send(Json.line(edit.message())));
    return true;
  }

  private static void refuse(Reply reply, EditException refused) {
    reply
        .sender()
        .ifPresent(
            sender -> {
              ObjectNode message = Json.message("refused").put("seq", reply.seq());
              message.set("reason", Json.text(refused.text()));
              sender.send(Json.line(message));
            });
    reply.result().completeExceptionally(refused);
  }

  /** Puts what was made on disk and tells everybody. */
  private void commit() {
    if (made.isEmpty()) {
      return;
    }
    List<Made> all = List.copyOf(made);
    made.clear();
    try {
      file.append(all.stream().map(Made::edit).toList());
    } catch (IOException failed) {
      working = committed;
      EditException refused =
          new EditException(
              "ディスクに書き込めないため、変更を保存できませんでした。空き容量を確かめてください。",
              "The change could not be saved: the disk cannot be written. Is it full?");
      all.forEach(one -> refuse(one.reply(), refused));
      return;
    }
    committed = all.get(all.size() - 1).after();
    for (Made one : all) {
      String message = Json.line(one.edit().message());
      for (Participant person : people.all()) {
        boolean sender = one.reply().sender().filter(person::equals).isPresent();
        person.send(sender && !one.dropped().isEmpty() ? withDropped(one) : message);
      }
      one.reply().result().complete(one.edit());
    }
    live.changed(this);
    saveSoon();
  }

  private static String withDropped(Made one) {
    ObjectNode message = one.edit().message();
    ArrayNode dropped = message.putArray("dropped");
    one.dropped().forEach(dropped::add);
    return Json.line(message);
  }

  // --- saving

  private void saveSoon() {
    if (saveAsked.compareAndSet(false, true)) {
      timer.schedule(() -> tasks.add(this::save), SAVE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void save() {
    saveAsked.set(false);
    commit();
    try {
      file.save(committed).ifPresent(people::tell);
    } catch (IOException later) {
      // The journal has it all; the file is tried again with the next look.
      return;
    }
  }

  /** Looks whether somebody else has changed the file, and saves what could not be saved. */
  private void look() {
    commit();
    if (file.isUnsaved()) {
      if (!saveAsked.get()) {
        save();
      }
      return;
    }
    try {
      Optional<ObjectNode> theirs = file.changedElsewhere();
      if (theirs.isPresent()) {
        take(theirs.get());
      }
    } catch (IOException unreadable) {
      // Somebody is writing it just now; the next look will see.
      return;
    }
  }

  private void take(ObjectNode theirs) {
    Reply reply = new Reply(Optional.empty(), 0, new CompletableFuture<>());
    make(reply, "", TAKEN_IN, now -> TreeDiff.operations(now.tree(), theirs));
    commit();
    people.tell(
        new Bilingual(
            "このモデルのファイルが、ほかのソフトで変更されました。変更を取り込みました（元に戻せます）。",
            "The file of this model was changed by another program; the change was taken in"
                + " (undo brings back what was)."));
  }

  // --- checking

  /** Asks for a check; answers whether nobody had asked yet. */
  boolean askForCheck() {
    return checkAsked.compareAndSet(false, true);
  }

  /** A check begins; what changes from now on needs another one. */
  void checkBegins() {
    checkAsked.set(false);
  }

  /** Whether the findings on this revision are known already. */
  boolean isReported(long rev) {
    return lastReport.filter(report -> report.rev() == rev).isPresent();
  }

  /** How long to wait before checking: the more are told, the rarer. */
  long pauseNanos() {
    return Math.max(0, nextCheck - System.nanoTime());
  }

  /** A check has ended; everybody is told without keeping edits waiting. */
  void checked(long rev, long millis, ModelReport report) {
    LiveReport next = LiveReport.after(lastReport, rev, millis, report);
    lastReport = Optional.of(next);
    nextCheck = System.nanoTime() + Math.max(0, people.report(next) - WITHOUT_PAUSE_NANOS);
  }

  /** A check could not be made. */
  void unchecked(Bilingual why) {
    tasks.add(() -> people.tell(why));
  }

  @Override
  public void close() {
    looking.cancel(false);
    tasks.add(
        () -> {
          commit();
          save();
          people.close();
          running = false;
        });
    stopped.join();
    file.close();
  }
}
