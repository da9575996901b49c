package jp.sujimichi.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import jp.sujimichi.report.Markup;

/** Collects SVG: everything a caller passes as text is escaped here. */
final class Svg extends Markup<Svg> {

  @Override
  protected Svg self() {
    return this;
  }

  /** A rectangle with round corners. */
  Svg rectangle(Area area, double radius, String fill, String stroke, double strokeWidth) {
    return empty(
        "rect",
        "x",
        number(area.x()),
        "y",
        number(area.y()),
        "width",
        number(area.width()),
        "height",
        number(area.height()),
        "rx",
        number(radius),
        "fill",
        fill,
        "stroke",
        stroke,
        "stroke-width",
        number(strokeWidth));
  }

  /** One line of words. */
  Svg words(String text, double x, double y, double size, String... more) {
    String[] attributes = new String[6 + more.length];
    attributes[0] = "x";
    attributes[1] = number(x);
    attributes[2] = "y";
    attributes[3] = number(y);
    attributes[4] = "font-size";
    attributes[5] = number(size);
    System.arraycopy(more, 0, attributes, 6, more.length);
    return text("text", text, attributes);
  }

  /** A line through corners, rounded where it turns. */
  static String path(List<Point> corners, double radius) {
    StringBuilder path = new StringBuilder();
    Point first = corners.get(0);
    path.append('M').append(number(first.x())).append(' ').append(number(first.y()));
    for (int i = 1; i < corners.size() - 1; i++) {
      Point at = corners.get(i);
      double turn =
          Math.min(
              radius,
              Math.min(distance(corners.get(i - 1), at), distance(at, corners.get(i + 1))) / 2);
      Point in = towards(at, corners.get(i - 1), turn);
      Point on = towards(at, corners.get(i + 1), turn);
      path.append('L').append(number(in.x())).append(' ').append(number(in.y()));
      path.append('Q').append(number(at.x())).append(' ').append(number(at.y()));
      path.append(' ').append(number(on.x())).append(' ').append(number(on.y()));
    }
    Point last = corners.get(corners.size() - 1);
    path.append('L').append(number(last.x())).append(' ').append(number(last.y()));
    return path.toString();
  }

  private static double distance(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  private static Point towards(Point from, Point to, double length) {
    double whole = distance(from, to);
    double share = whole == 0 ? 0 : length / whole;
    return new Point(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }

  /** A tenth of a pixel is finer than anyone sees. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
