package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.report.DisplayWidth;
import jp.sujimichi.report.LineBreaker;

/**
 * Sets text into a given width without knowing the reader's fonts: a full-width character takes one
 * em, others as much as they take in the wider of the usual Japanese fonts.
 */
final class TextFit {

  private static final int FEWEST_COLUMNS = 4;

  private TextFit() {}

  /**
   * The lines of a text, none wider than allowed. A word longer than a line is divided.
   *
   * @param size the font size in pixels
   * @param width the width allowed in pixels
   */
  static List<String> lines(String text, double size, double width) {
    String clean = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    int columns = Math.max(FEWEST_COLUMNS, (int) (width / (size * 0.5)));
    List<String> lines = LineBreaker.lines(clean, columns);
    while (columns > FEWEST_COLUMNS && widest(lines, size) > width) {
      columns--;
      List<String> narrower = LineBreaker.lines(clean, columns);
      if (widest(narrower, size) >= widest(lines, size) && columns < width / size) {
        break;
      }
      lines = narrower;
    }
    List<String> fitting = new ArrayList<>();
    lines.forEach(line -> divide(line, size, width, fitting));
    return List.copyOf(fitting);
  }

  private static void divide(String line, double size, double width, List<String> into) {
    int start = 0;
    double used = 0;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      double needed = width(codePoint) * size;
      if (used + needed > width && i > start) {
        into.add(line.substring(start, i));
        start = i;
        used = 0;
      }
      used += needed;
      i += Character.charCount(codePoint);
    }
    into.add(line.substring(start));
  }

  private static double widest(List<String> lines, double size) {
    return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
  }

  /** The pixels a text may take. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(TextFit::width).sum() * size;
  }

  private static double width(int codePoint) {
    int columns = DisplayWidth.of(codePoint);
    if (columns != 1) {
      return columns == 2 ? 1 : 0;
    }
    if (codePoint == ' ') {
      return 0.34;
    }
    if (codePoint > 0x7E) {
      // ■, ○ and the like are as wide as kana in Japanese fonts.
      return 1;
    }
    return switch (codePoint) {
      case 'm', 'w', 'M', 'W', '%', '@', '&' -> 0.95;
      case 'i', 'j', 'l', '.', ',', ':', ';', '\'', '|', '!' -> 0.36;
      case '(', ')', '[', ']' -> 0.45;
      default -> codePoint >= 'A' && codePoint <= 'Z' ? 0.72 : 0.6;
    };
  }
}
