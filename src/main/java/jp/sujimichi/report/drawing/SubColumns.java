package jp.sujimichi.report.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads boxes of one tier that point at each other over columns of their own, so that these
 * arrows too lead to the right. Where they go round in a circle, the box that comes first in the
 * model stands first.
 */
final class SubColumns {

  private SubColumns() {}

  /** For each box its column within its tier, from 0. */
  static int[] of(List<LaneLayout.Box> boxes, List<LaneLayout.Edge> edges) {
    List<List<Integer>> following = new ArrayList<>();
    boxes.forEach(box -> following.add(new ArrayList<>()));
    int[] waitingFor = new int[boxes.size()];
    for (LaneLayout.Edge edge : edges) {
      if (boxes.get(edge.from()).rank() == boxes.get(edge.to()).rank()) {
        following.get(edge.from()).add(edge.to());
        waitingFor[edge.to()]++;
      }
    }
    int[] columns = new int[boxes.size()];
    boolean[] placed = new boolean[boxes.size()];
    ArrayDeque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (waitingFor[i] == 0) {
        ready.add(i);
      }
    }
    int firstLeft = 0;
    while (true) {
      while (!ready.isEmpty()) {
        int box = ready.poll();
        placed[box] = true;
        for (int next : following.get(box)) {
          if (!placed[next]) {
            columns[next] = Math.max(columns[next], columns[box] + 1);
            if (--waitingFor[next] == 0) {
              ready.add(next);
            }
          }
        }
      }
      while (firstLeft < boxes.size() && placed[firstLeft]) {
        firstLeft++;
      }
      if (firstLeft == boxes.size()) {
        return columns;
      }
      ready.add(firstLeft);
    }
  }
}
