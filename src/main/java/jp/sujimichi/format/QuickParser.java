package jp.sujimichi.format;

import java.util.Arrays;
import java.util.Optional;

/**
 * Parses models as nearly all are written, several times faster than a parser for any JSON can.
 *
 * <p>Whatever is uncommon or wrong it leaves to {@link TreeParser}, which reads it again from the
 * beginning: it answers only for what both read alike.
 */
final class QuickParser {

  private static final int LONGEST_NUMBER = 100;

  private final SourceText source;
  private final char[] chars;
  private final int end;
  private final JsonTree tree;
  private final int[] open;
  private final int[] openBase;

  /** For each open object a bit for each known name it holds. */
  private final long[] names;

  private int[] pending = new int[64];
  private int pendingCount;
  private int depth;
  private int at;

  private QuickParser(SourceText source, int maxNesting) {
    this.source = source;
    this.chars = source.chars();
    this.end = source.length();
    this.tree = new JsonTree(source);
    this.open = new int[maxNesting];
    this.openBase = new int[maxNesting];
    this.names = new long[maxNesting];
  }

  /** The tree of a text; empty when the other parser has to look at it. */
  static Optional<JsonTree> parse(SourceText source, int maxNesting) {
    QuickParser parser = new QuickParser(source, maxNesting);
    return parser.document() ? Optional.of(parser.tree) : Optional.empty();
  }

  private boolean document() {
    if (next() != '{' || !begin(JsonTree.OBJECT, null)) {
      return false;
    }
    while (depth > 0) {
      boolean read = tree.kind(open[depth - 1]) == JsonTree.OBJECT ? member() : item();
      if (!read) {
        return false;
      }
    }
    return next() == 0 && at == end;
  }

  /** The next character that is no white space, 0 at the end. */
  private char next() {
    // Blanks are a third of a file: a local number stays in a register where a field does not.
    int place = at;
    while (place < end) {
      char c = chars[place];
      if (c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        at = place;
        return c;
      }
      place++;
    }
    at = place;
    return 0;
  }

  /** Reads the rest of an object up to its next member or its end. */
  private boolean member() {
    char c = next();
    if (c == '}') {
      close();
      return true;
    }
    if (pendingCount > openBase[depth - 1]) {
      if (c != ',') {
        return false;
      }
      at++;
      c = next();
    }
    String name = c == '"' ? name() : null;
    if (name == null || next() != ':') {
      return false;
    }
    at++;
    return value(name);
  }

  /** Reads the rest of a list up to its next item or its end. */
  private boolean item() {
    char c = next();
    if (c == ']') {
      close();
      return true;
    }
    if (pendingCount > openBase[depth - 1]) {
      if (c != ',') {
        return false;
      }
      at++;
    }
    return value(null);
  }

  private boolean value(String name) {
    char c = next();
    if (c == '{') {
      return begin(JsonTree.OBJECT, name);
    }
    if (c == '[') {
      return begin(JsonTree.ARRAY, name);
    }
    int start = at;
    if (c == '"') {
      String text = text();
      return text != null && add(JsonTree.STRING, start, name, text);
    }
    if (c == '-' || c >= '0' && c <= '9') {
      return number() && add(JsonTree.NUMBER, start, name, new String(chars, start, at - start));
    }
    return word("true") && add(JsonTree.TRUE, start, name, null)
        || word("false") && add(JsonTree.FALSE, start, name, null)
        || word("null") && add(JsonTree.NULL, start, name, null);
  }

  private boolean begin(byte kind, String name) {
    if (depth == open.length || !add(kind, at, name, null)) {
      return false;
    }
    at++;
    open[depth] = tree.size() - 1;
    names[depth] = 0;
    openBase[depth++] = pendingCount;
    return true;
  }

  private boolean add(byte kind, int offset, String name, String text) {
    if (tree.size() == TreeParser.MOST_VALUES) {
      return false;
    }
    int parent = depth == 0 ? -1 : open[depth - 1];
    int index = depth == 0 ? 0 : pendingCount - openBase[depth - 1];
    int node = tree.add(kind, offset, parent, index, name, text);
    if (depth > 0) {
      if (pendingCount == pending.length) {
        pending = Arrays.copyOf(pending, pendingCount * 2);
      }
      pending[pendingCount++] = node;
    }
    return true;
  }

  private void close() {
    at++;
    int base = openBase[--depth];
    tree.close(open[depth], pending, base, pendingCount);
    pendingCount = base;
  }

  /**
   * A name the format knows, as its one instance; null for others and for one that stands twice.
   */
  private String name() {
    int start = at + 1;
    int stop = start;
    while (stop < end && chars[stop] >= 'A' && chars[stop] <= 'z') {
      stop++;
    }
    int known = stop < end && chars[stop] == '"' ? KnownNames.find(chars, start, stop) : -1;
    if (known < 0 || (names[depth - 1] & 1L << known) != 0) {
      return null;
    }
    names[depth - 1] |= 1L << known;
    at = stop + 1;
    return KnownNames.name(known);
  }

  /** A text; null for one that is not well formed. */
  private String text() {
    int start = at + 1;
    int stop = start;
    while (stop < end && chars[stop] != '"') {
      if (chars[stop] < ' ') {
        return null;
      }
      if (chars[stop] == '\\') {
        return escapedText(start, stop);
      }
      stop++;
    }
    at = stop + 1;
    return stop < end ? new String(chars, start, stop - start) : null;
  }

  private String escapedText(int start, int firstEscape) {
    StringBuilder text = new StringBuilder(firstEscape - start + 32);
    text.append(chars, start, firstEscape - start);
    at = firstEscape;
    while (at < end && chars[at] >= ' ') {
      char c = chars[at++];
      if (c == '"') {
        return text.toString();
      }
      if (c == '\\') {
        int meant = escaped();
        if (meant < 0) {
          return null;
        }
        c = (char) meant;
      }
      text.append(c);
    }
    return null;
  }

  /** The character an escape stands for, -1 for none; the backslash has been read. */
  private int escaped() {
    if (at == end) {
      return -1;
    }
    char c = chars[at++];
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> -1;
    };
  }

  private int hexadecimal() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < end && chars[at] < 0x80 ? Character.digit(chars[at], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
      at++;
    }
    return value;
  }

  /** Skips a number without an exponent. */
  private boolean number() {
    int start = at;
    at += chars[at] == '-' ? 1 : 0;
    int whole = at;
    digits();
    boolean sound = at > whole && (chars[whole] != '0' || at == whole + 1);
    if (at < end && chars[at] == '.') {
      at++;
      int fraction = at;
      digits();
      sound &= at > fraction;
    }
    return sound && at - start <= LONGEST_NUMBER && isDelimitedAt(at);
  }

  private void digits() {
    while (at < end && chars[at] >= '0' && chars[at] <= '9') {
      at++;
    }
  }

  private boolean word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i == end || chars[at + i] != word.charAt(i)) {
        return false;
      }
    }
    if (!isDelimitedAt(at + word.length())) {
      return false;
    }
    at += word.length();
    return true;
  }

  private boolean isDelimitedAt(int place) {
    char c = place < end ? chars[place] : 0;
    return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
