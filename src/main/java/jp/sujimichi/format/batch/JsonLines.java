package jp.sujimichi.format.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.ModelReader;

/**
 * The lines of a file with one model a line (NDJSON, JSON Lines), in order. Blank lines are passed
 * over but counted. A line over the limit is skipped without being held in memory. Closing is left
 * to whoever opened the stream; one thread takes the lines.
 */
public final class JsonLines implements Iterator<ModelUnit> {

  private static final int BUFFER = 1 << 16;
  private static final int BYTE_ORDER_MARK = 0xEF;

  private final ModelReader reader;
  private final int longest;
  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private int line;
  private boolean ended;
  private Optional<ModelUnit> next;

  /**
   * The lines of a stream.
   *
   * @param name as reports call the file
   * @param in UTF-8
   */
  public JsonLines(String name, InputStream in) {
    this(name, in, Limits.standard());
  }

  /** As {@link #JsonLines(String, InputStream)}, with limits of one's own for each line. */
  public JsonLines(String name, InputStream in, Limits limits) {
    this.reader = new ModelReader(limits);
    this.longest = limits.maxBytes();
    this.name = name;
    this.in = in;
    this.next = Optional.empty();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      next = take();
    }
    return next.isPresent();
  }

  @Override
  public ModelUnit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ModelUnit unit = next.get();
    next = Optional.empty();
    return unit;
  }

  /** The next line, unless it is blank or there is none. */
  private Optional<ModelUnit> take() {
    try {
      return line();
    } catch (IOException e) {
      ended = true;
      return Optional.of(new Unusable(name, 0, line + 1, BatchTexts.brokenOff()));
    }
  }

  private Optional<ModelUnit> line() throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream(0);
    long length = 0;
    while (true) {
      if (from == to && !fill()) {
        ended = true;
        break;
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      length += end - from;
      if (length <= longest) {
        start.write(buffer, from, end - from);
      } else {
        start = new ByteArrayOutputStream(0);
      }
      boolean whole = end < to;
      from = whole ? end + 1 : end;
      if (whole) {
        break;
      }
    }
    line++;
    if (length > longest) {
      return Optional.of(new Unusable(name, length + 1, line, BatchTexts.lineTooLong(longest)));
    }
    byte[] content = start.toByteArray();
    return isBlank(content)
        ? Optional.empty()
        : Optional.of(new JsonLine(reader, name, content, line));
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, BUFFER));
    return to > 0;
  }

  private static boolean isBlank(byte[] content) {
    int first = content.length > 2 && (content[0] & 0xFF) == BYTE_ORDER_MARK ? 3 : 0;
    for (int i = first; i < content.length; i++) {
      if (content[i] != ' ' && content[i] != '\t' && content[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
