package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.List;

/** Finds room for signs on arrows: on no box, and on no other sign where that can be had. */
final class FreePlaces {

  private static final double STEP = 6;
  private static final double ARROWHEAD = 11;

  private final List<Area> boxes;
  private final List<Area> taken = new ArrayList<>();

  FreePlaces(List<Area> boxes) {
    this.boxes = List.copyOf(boxes);
  }

  /** Takes room for a sign on a line, near its end where the eye looks for it. */
  Area take(List<Point> corners, double width, double height) {
    Area offBoxes = null;
    Area any = null;
    for (int i = corners.size() - 1; i > 0; i--) {
      Point end = corners.get(i);
      Point start = corners.get(i - 1);
      double length = Math.abs(end.x() - start.x()) + Math.abs(end.y() - start.y());
      double first = i == corners.size() - 1 ? width / 2 + ARROWHEAD : 0;
      for (double at = Math.min(first, length / 2); at <= length; at += STEP) {
        double share = length == 0 ? 0 : at / length;
        double x = end.x() + (start.x() - end.x()) * share;
        double y = end.y() + (start.y() - end.y()) * share;
        Area area = new Area(x - width / 2, y - height / 2, width, height);
        any = any == null ? area : any;
        if (boxes.stream().noneMatch(area::overlaps)) {
          offBoxes = offBoxes == null ? area : offBoxes;
          if (taken.stream().noneMatch(area::overlaps)) {
            taken.add(area);
            return area;
          }
        }
      }
    }
    Area found = offBoxes == null ? any : offBoxes;
    taken.add(found);
    return found;
  }
}
