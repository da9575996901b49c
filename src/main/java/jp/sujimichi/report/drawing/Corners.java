package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.List;

/** Keeps the corners of an arrow exact: no two in one place, none on a straight line. */
final class Corners {

  private static final double SAME = 0.01;

  private Corners() {}

  static List<Point> tidy(List<Point> corners) {
    List<Point> tidy = new ArrayList<>();
    for (Point point : corners) {
      int last = tidy.size() - 1;
      if (last >= 0 && near(tidy.get(last), point)) {
        continue;
      }
      if (last >= 1 && straight(tidy.get(last - 1), tidy.get(last), point)) {
        tidy.remove(last);
      }
      tidy.add(point);
    }
    return List.copyOf(tidy);
  }

  private static boolean near(Point a, Point b) {
    return Math.abs(a.x() - b.x()) < SAME && Math.abs(a.y() - b.y()) < SAME;
  }

  private static boolean straight(Point a, Point b, Point c) {
    return (Math.abs(a.x() - b.x()) < SAME && Math.abs(b.x() - c.x()) < SAME)
        || (Math.abs(a.y() - b.y()) < SAME && Math.abs(b.y() - c.y()) < SAME);
  }
}
