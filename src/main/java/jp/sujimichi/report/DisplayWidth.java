package jp.sujimichi.report;

/**
 * How many columns a text takes on a terminal: two for a full-width character, one for a half-width
 * one, none for a mark that joins the character before it.
 *
 * <p>Source: Unicode Standard Annex #11, East Asian Width. Ambiguous characters count as one, as in
 * a terminal that uses Unicode.
 */
public final class DisplayWidth {

  /** First and last code point of each full-width range, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
    0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2E80, 0x303E,
    0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1F9FF, 0x20000, 0x3FFFD,
  };

  private DisplayWidth() {}

  /** The columns a text takes; line breaks and other control characters take none. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /** The columns one character takes: 0, 1 or 2. */
  public static int of(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0) ? 0 : 1;
    }
    if (isWide(codePoint)) {
      return 2;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> 1;
    };
  }

  /** The text with spaces after it, so that it takes at least so many columns. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  private static boolean isWide(int codePoint) {
    // Combining voiced marks stand inside the kana block but take no column.
    if (codePoint == 0x3099
        || codePoint == 0x309A
        || (codePoint >= 0x302A && codePoint <= 0x302D)) {
      return false;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint < WIDE[i]) {
        return false;
      }
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
