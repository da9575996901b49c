package jp.sujimichi.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.OtherProperties;

/**
 * The values of a JSON text with their offsets, in parallel arrays: one node a value, numbered in
 * the order of the text, the root being 0.
 *
 * <p>Arrays instead of node objects keep reading close to the speed of the bare parser; pointers
 * and lines are worked out only for the few values someone asks about.
 */
final class JsonTree implements SourceMap {

  static final byte OBJECT = 0;
  static final byte ARRAY = 1;
  static final byte STRING = 2;
  static final byte NUMBER = 3;
  static final byte TRUE = 4;
  static final byte FALSE = 5;
  static final byte NULL = 6;

  private static final int LONGEST_QUOTE = 40;

  private final SourceText source;
  private byte[] kinds;
  private int[] offsets;
  private int[] parents;
  private int[] indexes;
  private int[] firsts;
  private int[] counts;
  private String[] names;
  private String[] texts;
  private int size;

  /** The members of all lists and objects, those of one beside each other, and their names. */
  private int[] children;

  private String[] childNames;
  private int childCount;

  JsonTree(SourceText source) {
    this.source = source;
    int guess = source.length() / 20 + 16;
    kinds = new byte[guess];
    offsets = new int[guess];
    parents = new int[guess];
    indexes = new int[guess];
    firsts = new int[guess];
    counts = new int[guess];
    names = new String[guess];
    texts = new String[guess];
    children = new int[guess];
    childNames = new String[guess];
  }

  /**
   * Adds a value.
   *
   * @param parent the list or object around it; -1 for the root
   * @param index how many members of the parent come before it
   * @param name its name; null for list items and the root
   * @param text the text of a string or the digits of a number; null for all others
   */
  int add(byte kind, int offset, int parent, int index, String name, String text) {
    if (size == kinds.length) {
      grow();
    }
    int node = size++;
    kinds[node] = kind;
    offsets[node] = offset;
    parents[node] = parent;
    indexes[node] = index;
    names[node] = name;
    texts[node] = text;
    return node;
  }

  /** Puts another text in place of one that cannot be used. */
  void replaceText(int node, String text) {
    texts[node] = text;
  }

  /** Tells a list or object its members, once they are all known. */
  void close(int node, int[] stack, int from, int to) {
    int count = to - from;
    if (childCount + count > children.length) {
      int capacity = Math.max(children.length * 2, childCount + count);
      children = Arrays.copyOf(children, capacity);
      childNames = Arrays.copyOf(childNames, capacity);
    }
    System.arraycopy(stack, from, children, childCount, count);
    if (kinds[node] == OBJECT) {
      for (int i = 0; i < count; i++) {
        childNames[childCount + i] = names[stack[from + i]];
      }
    }
    firsts[node] = childCount;
    counts[node] = count;
    childCount += count;
  }

  private void grow() {
    int capacity = size * 2;
    kinds = Arrays.copyOf(kinds, capacity);
    offsets = Arrays.copyOf(offsets, capacity);
    parents = Arrays.copyOf(parents, capacity);
    indexes = Arrays.copyOf(indexes, capacity);
    firsts = Arrays.copyOf(firsts, capacity);
    counts = Arrays.copyOf(counts, capacity);
    names = Arrays.copyOf(names, capacity);
    texts = Arrays.copyOf(texts, capacity);
  }

  int size() {
    return size;
  }

  byte kind(int node) {
    return kinds[node];
  }

  int offset(int node) {
    return offsets[node];
  }

  String name(int node) {
    return names[node];
  }

  /** The text of a string or the digits of a number. */
  String text(int node) {
    return texts[node];
  }

  int count(int node) {
    return counts[node];
  }

  int child(int node, int index) {
    return children[firsts[node] + index];
  }

  /**
   * The member of an object that bears a name of the format, given as the one instance of it; -1
   * for none.
   */
  // Comparing names letter by letter would cost as much as parsing does.
  @SuppressWarnings({"ReferenceEquality", "StringEquality"})
  int member(int node, String name) {
    int end = firsts[node] + counts[node];
    for (int i = firsts[node]; i < end; i++) {
      if (childNames[i] == name) {
        return children[i];
      }
    }
    return -1;
  }

  String pointer(int node) {
    if (node == 0) {
      return "";
    }
    String step = names[node] == null ? Integer.toString(indexes[node]) : escape(names[node]);
    return pointer(parents[node]) + '/' + step;
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public Optional<Place> at(String pointer) {
    if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
      return Optional.empty();
    }
    int node = 0;
    int from = 1;
    while (from <= pointer.length()) {
      int slash = pointer.indexOf('/', from);
      int to = slash < 0 ? pointer.length() : slash;
      node = step(node, pointer.substring(from, to));
      if (node < 0) {
        return Optional.empty();
      }
      from = to + 1;
    }
    return Optional.of(source.place(offsets[node]));
  }

  private int step(int node, String step) {
    if (kinds[node] == ARRAY) {
      int index = index(step);
      return index >= 0 && index < counts[node] ? child(node, index) : -1;
    }
    if (kinds[node] == OBJECT) {
      String name = step.replace("~1", "/").replace("~0", "~");
      for (int i = 0; i < counts[node]; i++) {
        if (names[child(node, i)].equals(name)) {
          return child(node, i);
        }
      }
    }
    return -1;
  }

  // RFC 6901 allows digits without leading zeros only.
  private static int index(String step) {
    boolean digits = !step.isEmpty() && step.length() < 10;
    for (int i = 0; i < step.length(); i++) {
      digits &= step.charAt(i) >= '0' && step.charAt(i) <= '9';
    }
    return digits && (step.length() == 1 || step.charAt(0) != '0') ? Integer.parseInt(step) : -1;
  }

  /** The value as {@link OtherProperties} keeps it. */
  Object value(int node) {
    return switch (kinds[node]) {
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < counts[node]; i++) {
          map.put(names[child(node, i)], value(child(node, i)));
        }
        yield map;
      }
      case ARRAY -> {
        List<Object> list = new ArrayList<>(counts[node]);
        for (int i = 0; i < counts[node]; i++) {
          list.add(value(child(node, i)));
        }
        yield list;
      }
      case STRING -> texts[node];
      case NUMBER -> new BigDecimal(texts[node]);
      case TRUE -> true;
      case FALSE -> false;
      default -> OtherProperties.NOTHING;
    };
  }

  /** The value as written, cut to a length that fits into a sentence. */
  String written(int node) {
    return switch (kinds[node]) {
      case OBJECT -> counts[node] == 0 ? "{}" : "{…}";
      case ARRAY -> counts[node] == 0 ? "[]" : "[…]";
      case STRING, NUMBER -> cut(texts[node]);
      case TRUE -> "true";
      case FALSE -> "false";
      default -> "null";
    };
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}
