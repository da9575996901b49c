package jp.sujimichi.report;

/** Makes any text safe inside XML and HTML, both between tags and in double-quoted attributes. */
public final class Xml {

  private Xml() {}

  /**
   * The text with markup characters escaped. Characters XML 1.0 cannot hold, such as most control
   * characters and half of a surrogate pair, become U+FFFD.
   */
  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      switch (codePoint) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
      }
    }
    return safe.toString();
  }

  /** The text with what XML 1.0 cannot hold replaced by U+FFFD, for writers that escape markup. */
  public static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return allowed.toString();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
