package jp.sujimichi.workshop;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The boards of a folder; each is opened when somebody first asks for it. Safe for many threads.
 */
final class Boards implements AutoCloseable {

  private final ModelFolder folder;
  private final LiveCheck live;
  private final Map<String, Board> open = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> Threads.daemon(task, "board-timer"));
  private boolean closed;

  Boards(ModelFolder folder, LiveCheck live) {
    this.folder = folder;
    this.live = live;
  }

  /**
   * The board of this name, opened.
   *
   * @return empty when the folder has no such model
   * @throws EditException when its file cannot be read; it says why
   */
  synchronized Optional<Board> board(String name) throws EditException {
    if (closed) {
      return Optional.empty();
    }
    Board there = open.get(name);
    if (there != null) {
      return Optional.of(there);
    }
    try {
      Optional<ModelFolder.Entry> entry = folder.find(name);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      BoardFile file = BoardFile.open(folder, name, entry.get().file());
      Board board = Board.open(name, file, live, timer);
      open.put(name, board);
      return Optional.of(board);
    } catch (IOException failed) {
      throw new EditException(
          "「" + name + "」を開けません。ファイルがほかのソフトで開かれていないか確かめてください。",
          "\"" + name + "\" cannot be opened. Is its file open in another program?");
    }
  }

  /** The board of this name if it is open. */
  synchronized Optional<Board> opened(String name) {
    return Optional.ofNullable(open.get(name));
  }

  ModelFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    List<Board> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(open.values());
      open.clear();
    }
    all.forEach(Board::close);
    timer.shutdownNow();
  }
}
