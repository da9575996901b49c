package jp.sujimichi.format;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.model.Bilingual;

/** Gathers what is wrong with one file while it is read. */
final class Problems {

  /** More than this helps nobody: the file is of another kind. */
  static final int MOST = 50;

  private final String file;
  private final SourceText source;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file, SourceText source) {
    this.file = file;
    this.source = source;
  }

  void add(int offset, String pointer, Bilingual message) {
    if (!full()) {
      Place place = source.place(offset);
      found.add(new Problem(file, place.line(), place.column(), pointer, message));
    }
  }

  void add(JsonTree tree, int node, Bilingual message) {
    if (!full()) {
      add(tree.offset(node), tree.pointer(node), message);
    }
  }

  boolean full() {
    return found.size() >= MOST;
  }

  boolean none() {
    return found.isEmpty();
  }

  Unreadable unreadable() {
    List<Problem> ordered = new ArrayList<>(found);
    ordered.sort(
        (a, b) ->
            a.line() != b.line()
                ? Integer.compare(a.line(), b.line())
                : Integer.compare(a.column(), b.column()));
    return new Unreadable(file, ordered);
  }
}
