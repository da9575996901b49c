package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns all lanes of a drawing share, and the room between them. Grows while it is built. */
final class Grid {

  private final List<Integer> firstOfTier = new ArrayList<>();
  private final double columnWidth;
  private final int count;
  private final int[] exits;
  private final int[] entries;
  private final int[] exitsGiven;
  private final int[] entriesGiven;
  private final double[] gutters;
  private final double[] left;
  private double before;
  private double after;
  private double track;
  private double clearance;

  /**
   * Columns without room between them yet.
   *
   * @param places how many columns each tier takes
   * @param columnWidth the width of a column in pixels
   */
  Grid(List<Integer> places, double columnWidth) {
    int columns = 0;
    for (int tier : places) {
      firstOfTier.add(columns);
      columns += tier;
    }
    firstOfTier.add(columns);
    this.columnWidth = columnWidth;
    count = columns;
    exits = new int[count];
    entries = new int[count];
    exitsGiven = new int[count];
    entriesGiven = new int[count];
    gutters = new double[count];
    left = new double[count];
  }

  void addExit(int rank, int place) {
    exits[firstOfTier.get(rank) + place]++;
  }

  void addEntry(int rank, int place) {
    entries[firstOfTier.get(rank) + place]++;
  }

  /** Keeps the space a lane needs between its columns, and outside the outermost. */
  void makeRoomFor(Map<Integer, List<Double>> columns, double[] outside) {
    TreeMap<Integer, Double> used = used(columns);
    Integer previous = null;
    for (Map.Entry<Integer, Double> column : used.entrySet()) {
      if (previous != null) {
        double gap = column.getValue() - used.get(previous) - columnWidth;
        // A tier the lane leaves out gives room of its own.
        int skipped = column.getKey() - previous - 1;
        double needed = gap - skipped * columnWidth;
        gutters[previous] = Math.max(gutters[previous], needed);
      } else if (column.getKey() == 0) {
        before = Math.max(before, outside[0]);
      }
      previous = column.getKey();
    }
    if (previous != null && previous == count - 1) {
      after = Math.max(after, outside[1]);
    }
  }

  private TreeMap<Integer, Double> used(Map<Integer, List<Double>> columns) {
    TreeMap<Integer, Double> used = new TreeMap<>();
    columns.forEach(
        (rank, known) -> {
          for (int i = 0; i < known.size(); i++) {
            used.put(firstOfTier.get(rank) + i, known.get(i));
          }
        });
    return used;
  }

  /** Fixes where the columns stand. */
  void settle(double margin, double leastGutter, double trackWidth, double clear) {
    track = trackWidth;
    clearance = clear;
    double x = margin + Math.max(before, clearance) + zone(entries[0]);
    for (int i = 0; i < count; i++) {
      left[i] = x;
      double gutter = Math.max(leastGutter, gutters[i]);
      double next = i + 1 < count ? zone(entries[i + 1]) : 0;
      x += columnWidth + zone(exits[i]) + gutter + next;
    }
  }

  private double zone(int tracks) {
    return tracks == 0 ? 0 : clearance + tracks * track;
  }

  double left(int rank) {
    return left[firstOfTier.get(rank)];
  }

  double right(int rank) {
    return left[firstOfTier.get(rank + 1) - 1] + columnWidth;
  }

  double width() {
    int last = count - 1;
    return left[last] + columnWidth + zone(exits[last]) + Math.max(after, clearance);
  }

  double nextExit(int rank, int place) {
    int column = firstOfTier.get(rank) + place;
    return left[column] + columnWidth + clearance + track * exitsGiven[column]++;
  }

  double nextEntry(int rank, int place) {
    int column = firstOfTier.get(rank) + place;
    return left[column] - clearance - track * entriesGiven[column]++;
  }

  /** Leads from a lane's own columns to these. */
  Mapping mapping(Map<Integer, List<Double>> columns) {
    List<double[]> knots = new ArrayList<>();
    used(columns)
        .forEach(
            (column, x) -> {
              double start = left[column] - zone(entries[column]);
              double end = left[column] + columnWidth + zone(exits[column]);
              knots.add(new double[] {x, left[column], x + columnWidth, start, end});
            });
    return new Mapping(knots, columnWidth);
  }

  /** Moves columns as they are and stretches what lies between them. */
  static final class Mapping {

    private static final double SAME = 0.5;

    private final List<double[]> knots;
    private final double width;

    private Mapping(List<double[]> knots, double width) {
      this.knots = knots;
      this.width = width;
    }

    double x(double x) {
      for (int i = 0; i < knots.size(); i++) {
        double[] knot = knots.get(i);
        if (x < knot[0] - SAME) {
          return i == 0 ? knot[3] - (knot[0] - x) : between(knots.get(i - 1), knot, x);
        }
        if (x <= knot[2] + SAME) {
          return knot[1] + (x - knot[0]);
        }
      }
      double[] last = knots.get(knots.size() - 1);
      return last[4] + (x - last[0] - width);
    }

    private static double between(double[] before, double[] after, double x) {
      double share = (x - before[2]) / (after[0] - before[2]);
      return before[4] + share * (after[3] - before[4]);
    }
  }
}
