package jp.sujimichi.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a JSON text into a {@link JsonTree} in one pass. */
final class TreeParser {

  // Ten bytes a value is less than any model takes; more values only eat memory.
  static final int MOST_VALUES = 2_000_000;
  private static final int MOST_EXPONENT_DIGITS = 3;
  private static final int FEW = 24;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(SyntaxFault.LONGEST_NUMBER)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();

  private final SourceText source;
  private final int maxNesting;
  private final Problems problems;
  private final JsonTree tree;
  private final int[] open;
  private final int[] openBase;
  private int depth;
  private int[] pending = new int[64];
  private int pendingCount;

  private TreeParser(SourceText source, int maxNesting, Problems problems) {
    this.source = source;
    this.maxNesting = maxNesting;
    this.problems = problems;
    this.tree = new JsonTree(source);
    this.open = new int[maxNesting];
    this.openBase = new int[maxNesting];
  }

  /**
   * Reads the text. Problems are added to {@code problems}; the answer is empty when the text is no
   * JSON or nested too deep, and a tree when at most some of its names are written twice.
   */
  static Optional<JsonTree> parse(SourceText source, int maxNesting, Problems problems) {
    TreeParser reader = new TreeParser(source, maxNesting, problems);
    try (JsonParser parser = JSON.createParser(source.chars(), 0, source.length())) {
      return reader.read(parser) ? Optional.of(reader.tree) : Optional.empty();
    } catch (IOException malformed) {
      reader.addSyntaxFault();
      return Optional.empty();
    }
  }

  private void addSyntaxFault() {
    SyntaxFault fault = SyntaxFault.find(source);
    problems.add(fault.offset(), fault.pointer(), fault.message());
  }

  private boolean read(JsonParser parser) throws IOException {
    Map<String, String> known = Shape.CANONICAL;
    String name = null;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.FIELD_NAME) {
        String written = parser.currentName();
        name = known.getOrDefault(written, written);
        continue;
      }
      if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        close();
        continue;
      }
      int offset = (int) parser.currentTokenLocation().getCharOffset();
      if (depth == 0 && tree.size() > 0) {
        addSyntaxFault();
        return false;
      }
      if (tree.size() == MOST_VALUES) {
        problems.add(offset, "", ReadingTexts.tooMany(MOST_VALUES));
        return false;
      }
      int parent = depth == 0 ? -1 : open[depth - 1];
      int index = depth == 0 ? 0 : pendingCount - openBase[depth - 1];
      int node = tree.add(kind(token), offset, parent, index, name, scalar(token, parser));
      name = null;
      if (token == JsonToken.VALUE_NUMBER_FLOAT && isHuge(tree.text(node))) {
        problems.add(tree, node, ReadingTexts.numberTooLong());
        tree.replaceText(node, "0");
      }
      if (depth > 0) {
        push(node);
      }
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        if (depth == maxNesting) {
          problems.add(tree, node, ReadingTexts.tooDeep(maxNesting));
          return false;
        }
        open[depth] = node;
        openBase[depth++] = pendingCount;
      }
    }
    return true;
  }

  private void push(int node) {
    if (pendingCount == pending.length) {
      pending = Arrays.copyOf(pending, pendingCount * 2);
    }
    pending[pendingCount++] = node;
  }

  private void close() {
    int node = open[--depth];
    int base = openBase[depth];
    tree.close(node, pending, base, pendingCount);
    if (tree.kind(node) == JsonTree.OBJECT) {
      findRepeatedNames(node);
    }
    pendingCount = base;
  }

  private void findRepeatedNames(int node) {
    int count = tree.count(node);
    if (count > FEW) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < count; i++) {
        if (!seen.add(tree.name(tree.child(node, i)))) {
          repeated(node, i);
        }
      }
      return;
    }
    for (int i = 1; i < count; i++) {
      String name = tree.name(tree.child(node, i));
      for (int j = 0; j < i; j++) {
        if (tree.name(tree.child(node, j)).equals(name)) {
          repeated(node, i);
          break;
        }
      }
    }
  }

  private void repeated(int node, int index) {
    int second = tree.child(node, index);
    int first = second;
    for (int i = index - 1; i >= 0; i--) {
      if (tree.name(tree.child(node, i)).equals(tree.name(second))) {
        first = tree.child(node, i);
      }
    }
    problems.add(
        tree,
        second,
        ReadingTexts.repeatedName(tree.name(second), source.line(tree.offset(first))));
  }

  private static byte kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> JsonTree.OBJECT;
      case START_ARRAY -> JsonTree.ARRAY;
      case VALUE_STRING -> JsonTree.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonTree.NUMBER;
      case VALUE_TRUE -> JsonTree.TRUE;
      case VALUE_FALSE -> JsonTree.FALSE;
      default -> JsonTree.NULL;
    };
  }

  private static String scalar(JsonToken token, JsonParser parser) throws IOException {
    return switch (token) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
      default -> null;
    };
  }

  // 1e999999999 is short to write and ruinous to calculate with.
  private static boolean isHuge(String number) {
    int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
    String digits = mark < 0 ? "" : number.substring(mark + 1).replaceFirst("^[+-]?0*", "");
    return digits.length() > MOST_EXPONENT_DIGITS;
  }
}
