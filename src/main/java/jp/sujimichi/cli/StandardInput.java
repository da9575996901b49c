package jp.sujimichi.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import jp.sujimichi.format.Limits;

/** Tells from its first lines whether a stream has one model a line or is one model. */
final class StandardInput {

  private final BufferedInputStream in;

  StandardInput(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The stream, from its beginning. */
  InputStream stream() {
    return in;
  }

  /**
   * Whether the first line is a whole object, or the second is a whole model: the first may be the
   * one that is broken.
   */
  boolean hasLines() throws IOException {
    int most = Limits.standard().maxBytes();
    in.mark(2 * most + 1);
    String first = line(most);
    boolean lines = isWhole(first);
    if (!lines && first.startsWith("{")) {
      String second = line(most);
      lines = isWhole(second) && second.contains("\"elements\"");
    }
    in.reset();
    return lines;
  }

  /** The next line that is not blank, without space around it. */
  private String line(int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String text = "";
    for (int b = in.read(), count = 0; b >= 0 && count < most; b = in.read(), count++) {
      line.write(b);
      if (b == '\n') {
        text = text(line);
        if (!text.isEmpty()) {
          return text;
        }
        line.reset();
      }
    }
    return text(line);
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8).strip();
    return text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
  }

  private static boolean isWhole(String line) {
    if (!line.startsWith("{")) {
      return false;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return i == line.length() - 1;
        }
      }
    }
    return false;
  }
}
