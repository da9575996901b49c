package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a given width as Japanese is set: between any two full-width
 * characters, at spaces between Latin words, never before a character that may not begin a line
 * (行頭禁則) and never after one that may not end it (行末禁則). A Latin or katakana word, a number or a
 * path is never cut, even when it is longer than the line.
 *
 * <p>Source: JIS X 4051, the classes of characters not to start and not to end a line.
 */
public final class LineBreaker {

  private static final String NOT_AT_START =
      "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〙〗" + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥％℃℉" + ",.:;?!)]}%»";
  private static final String NOT_AT_END = "‘“（〔［｛〈《「『【〘〖([{«￥＄";

  private LineBreaker() {}

  /**
   * The lines of a text, without trailing spaces; at least one.
   *
   * @param text the text; its own line breaks are kept
   * @param width columns of a line, at least 1
   */
  public static List<String> lines(String text, int width) {
    return lines(text, width, width);
  }

  /**
   * The lines of a text whose first line is shorter, or longer, than the others.
   *
   * @param text the text; its own line breaks are kept
   * @param first columns of the first line, at least 1
   * @param width columns of every other line, at least 1
   */
  public static List<String> lines(String text, int first, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      fill(paragraph, first, width, lines);
    }
    return lines;
  }

  private static void fill(String paragraph, int first, int others, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(paragraph)) {
      int needed = DisplayWidth.of(piece.stripTrailing());
      int width = lines.isEmpty() ? first : others;
      if (used > 0 && used + needed > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      line.append(piece);
      used += DisplayWidth.of(piece);
    }
    lines.add(line.toString().stripTrailing());
  }

  /** The parts that stay whole, each with the spaces after it. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int before = -1;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (before >= 0 && mayBreak(before, codePoint)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(codePoint);
      before = codePoint;
      i += Character.charCount(codePoint);
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (after == ' '
        || DisplayWidth.of(after) == 0
        || NOT_AT_START.indexOf(after) >= 0
        || NOT_AT_END.indexOf(before) >= 0) {
      return false;
    }
    if (before == ' ') {
      return true;
    }
    // A katakana word, and a number with its counter, read badly when torn apart.
    if ((isKatakana(before) && isKatakana(after))
        || (Character.isDigit(before) && Character.isIdeographic(after))) {
      return false;
    }
    return DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2;
  }

  private static boolean isKatakana(int codePoint) {
    return codePoint == 'ー'
        || Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.KATAKANA
            && codePoint != '・';
  }
}
