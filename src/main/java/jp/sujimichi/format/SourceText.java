package jp.sujimichi.format;

import java.util.Arrays;

/** The characters of a file, with line and column of every offset. */
final class SourceText {

  private final char[] chars;
  private final int length;
  private final int firstLine;
  private volatile int[] lineStarts;

  SourceText(String text) {
    this(text, 1);
  }

  /** A text that begins with this line of its file, counted from 1. */
  SourceText(String text, int firstLine) {
    this(text.toCharArray(), text.length(), firstLine);
  }

  /**
   * A text of the first characters of an array, which nobody must change any more.
   *
   * @param firstLine the line of its file it begins with, counted from 1
   */
  SourceText(char[] chars, int length, int firstLine) {
    this.chars = chars;
    this.length = length;
    this.firstLine = firstLine;
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }

  Place place(int offset) {
    int line = lineIndex(offset);
    int start = starts()[line];
    return Place.of(
        line + firstLine, Character.codePointCount(chars, start, Math.max(0, offset - start)) + 1);
  }

  int line(int offset) {
    return lineIndex(offset) + firstLine;
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  // Most files are read without anyone asking for a line, so the index is made on first use.
  private int[] starts() {
    int[] known = lineStarts;
    if (known == null) {
      known = findStarts();
      lineStarts = known;
    }
    return known;
  }

  private int[] findStarts() {
    int[] starts = new int[length / 16 + 8];
    int count = 1;
    for (int i = 0; i < length; i++) {
      boolean ends =
          chars[i] == '\n' || (chars[i] == '\r' && (i + 1 == length || chars[i + 1] != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
