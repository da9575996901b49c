package jp.sujimichi.report.drawing;

/**
 * An upright rectangle of a drawing, in pixels.
 *
 * @param x its left side
 * @param y its upper side
 * @param width its width
 * @param height its height
 */
public record Area(double x, double y, double width, double height) {

  /** Its right side. */
  public double right() {
    return x + width;
  }

  /** Its lower side. */
  public double bottom() {
    return y + height;
  }

  /** Whether both have points in common beyond their borders. */
  public boolean overlaps(Area other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether a line between two points passes inside, where the line is upright or level. */
  public boolean isCrossedBy(Point from, Point to) {
    return Math.min(from.x(), to.x()) < right()
        && Math.max(from.x(), to.x()) > x
        && Math.min(from.y(), to.y()) < bottom()
        && Math.max(from.y(), to.y()) > y;
  }
}
