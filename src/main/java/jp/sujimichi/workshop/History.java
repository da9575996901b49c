package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a board remembers of its edits: the last ones, for browsers that were away, and each
 * client's last number, so that an edit sent again is not made twice. Used by one thread.
 */
final class History {

  private static final int KEPT = 500;

  private final Deque<Edit> last = new ArrayDeque<>();
  private final Map<String, Long> numbers = new HashMap<>();

  /** Adds an edit that was made. */
  void add(Edit edit) {
    last.addLast(edit);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
    if (edit.seq() > 0) {
      numbers.merge(edit.client(), edit.seq(), Math::max);
    }
  }

  /** Notes that a client's edits up to this number were made. */
  void note(String client, long seq) {
    numbers.merge(client, seq, Math::max);
  }

  /** The last number of a client that was made; 0 for none. */
  long lastOf(String client) {
    return numbers.getOrDefault(client, 0L);
  }

  /** The edit a client gave this number, if it is still remembered. */
  Optional<Edit> find(String client, long seq) {
    return last.stream().filter(e -> e.seq() == seq && e.client().equals(client)).findFirst();
  }

  /** The edits that lead from a revision to now; empty when they are no longer all remembered. */
  Optional<List<Edit>> since(long rev, long now) {
    if (rev == now) {
      return Optional.of(List.of());
    }
    if (rev > now || last.isEmpty() || last.getFirst().rev() > rev + 1) {
      return Optional.empty();
    }
    return Optional.of(new ArrayList<>(last.stream().filter(e -> e.rev() > rev).toList()));
  }

  /** The clients' numbers, for the head of a journal. */
  ObjectNode numbers() {
    ObjectNode written = Json.object();
    numbers.forEach(written::put);
    return written;
  }

  /** The remembered edits, the oldest first. */
  List<Edit> edits() {
    return List.copyOf(last);
  }
}
