package jp.sujimichi.report;

/**
 * The one stretch in which two texts differ. Lines and columns count from 1, columns in Unicode
 * code points.
 *
 * @param startLine where the old text begins to differ
 * @param startColumn where the old text begins to differ
 * @param endLine where the old text is the same again
 * @param endColumn where the old text is the same again
 * @param inserted what the new text has instead
 */
record TextChange(int startLine, int startColumn, int endLine, int endColumn, String inserted) {

  static TextChange between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    // Neither end may fall between the halves of a surrogate pair.
    if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
      start--;
    }
    int tail = 0;
    while (tail < shorter - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
      tail--;
    }
    int end = before.length() - tail;
    return new TextChange(
        line(before, start),
        column(before, start),
        line(before, end),
        column(before, end),
        after.substring(start, after.length() - tail));
  }

  private static int line(String text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (endsLine(text, i)) {
        line++;
      }
    }
    return line;
  }

  private static int column(String text, int offset) {
    int start = offset;
    while (start > 0 && !endsLine(text, start - 1)) {
      start--;
    }
    return text.codePointCount(start, offset) + 1;
  }

  private static boolean endsLine(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }
}
