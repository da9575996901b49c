package jp.sujimichi.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Value;

/** One file being read: its tree, and what has been found out about it so far. */
final class Reading {

  private final JsonTree tree;
  private final Problems problems;
  private final List<ReadingNote> notes = new ArrayList<>();

  Reading(JsonTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  JsonTree tree() {
    return tree;
  }

  void problem(int node, Bilingual message) {
    problems.add(tree, node, message);
  }

  void note(ReadingNote note) {
    notes.add(note);
  }

  List<ReadingNote> notes() {
    return notes;
  }

  Optional<Value> valueAt(int node, String property) {
    return switch (tree.kind(node)) {
      case JsonTree.NUMBER -> Optional.of(number(tree.text(node)));
      case JsonTree.STRING -> Optional.of(Value.parse(tree.text(node)));
      default -> {
        problem(node, ReadingTexts.wrongType(property, ReadingTexts.VALUE, shown(node)));
        yield Optional.empty();
      }
    };
  }

  // Value.of(BigDecimal) would write 1e3 as 1E+3.
  private static Value number(String digits) {
    return new Value(
        digits, false, Optional.of(new BigDecimal(digits)), "", BigDecimal.ONE, Value.Bound.EXACT);
  }

  /** A value as a message shows it: text in quotation marks. */
  String shown(int node) {
    return tree.kind(node) == JsonTree.STRING ? '"' + tree.written(node) + '"' : tree.written(node);
  }
}
