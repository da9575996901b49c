package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which lines one text lacks and another has instead: a shortest edit by Myers' greedy algorithm
 * ("An O(ND) Difference Algorithm and Its Variations", 1986).
 */
final class LineDiff {

  /** More edits than this are shown as one exchange of everything between the common ends. */
  private static final int MOST_EDITS = 1_000;

  /** What becomes of a line. */
  enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  /**
   * One line of the comparison.
   *
   * @param kind what becomes of it
   * @param before its number in the earlier text from 1; 0 when added
   * @param after its number in the later text from 1; 0 when removed
   * @param text the line without its end
   */
  record Line(Kind kind, int before, int after, String text) {}

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** All lines of both texts in order, those in common once. */
  static List<Line> of(String before, String after) {
    return new LineDiff(lines(before), lines(after)).lines();
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\r\n|\n", -1));
  }

  private List<Line> lines() {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      lines.add(kept(i, i));
    }
    lines.addAll(middle(start, before.size() - end, after.size() - end));
    for (int i = end; i > 0; i--) {
      lines.add(kept(before.size() - i, after.size() - i));
    }
    return lines;
  }

  private Line kept(int from, int to) {
    return new Line(Kind.KEPT, from + 1, to + 1, before.get(from));
  }

  private Line removed(int from) {
    return new Line(Kind.REMOVED, from + 1, 0, before.get(from));
  }

  private Line added(int to) {
    return new Line(Kind.ADDED, 0, to + 1, after.get(to));
  }

  private List<Line> middle(int start, int endBefore, int endAfter) {
    int n = endBefore - start;
    int m = endAfter - start;
    int most = Math.min(n + m, MOST_EDITS);
    int[] furthest = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(furthest.clone());
      for (int k = -edits; k <= edits; k += 2) {
        int x = step(furthest, most, edits, k);
        int y = x - k;
        while (x < n && y < m && before.get(start + x).equals(after.get(start + y))) {
          x++;
          y++;
        }
        furthest[most + 1 + k] = x;
        if (x >= n && y >= m) {
          return back(trace, most, start, n, m);
        }
      }
    }
    List<Line> exchanged = new ArrayList<>();
    for (int i = start; i < endBefore; i++) {
      exchanged.add(removed(i));
    }
    for (int i = start; i < endAfter; i++) {
      exchanged.add(added(i));
    }
    return exchanged;
  }

  /** Where a path on diagonal k goes on from: down (a line added) or right (one removed). */
  private static int step(int[] furthest, int most, int edits, int k) {
    boolean down = k == -edits || k != edits && furthest[most + k] < furthest[most + 2 + k];
    return down ? furthest[most + 2 + k] : furthest[most + k] + 1;
  }

  private List<Line> back(List<int[]> trace, int most, int start, int n, int m) {
    List<Line> lines = new ArrayList<>();
    int x = n;
    int y = m;
    for (int edits = trace.size() - 1; edits >= 0; edits--) {
      int[] furthest = trace.get(edits);
      int k = x - y;
      boolean down = k == -edits || k != edits && furthest[most + k] < furthest[most + 2 + k];
      int fromK = down ? k + 1 : k - 1;
      int fromX = furthest[most + 1 + fromK];
      int editX = edits == 0 ? 0 : down ? fromX : fromX + 1;
      while (x > editX) {
        x--;
        y--;
        lines.add(kept(start + x, start + y));
      }
      if (edits > 0) {
        if (down) {
          y--;
          lines.add(added(start + y));
        } else {
          x--;
          lines.add(removed(start + x));
        }
      }
    }
    Collections.reverse(lines);
    return lines;
  }
}
