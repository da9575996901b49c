package jp.sujimichi.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The figures to hold, each beside what was measured. */
final class Verdicts {

  private final Table table =
      new Table("what", "figure to hold", "measured", "by processor time", "held");

  private final List<String> missed = new ArrayList<>();

  /** A figure that must not be passed. */
  void atMost(String what, String format, double most, double measured, double byCpu) {
    row(what, "≤ " + Table.number(format, most), format, measured, byCpu, measured <= most);
  }

  /** A figure that must be reached. */
  void atLeast(String what, String format, double least, double measured, double byCpu) {
    row(what, "≥ " + Table.number(format, least), format, measured, byCpu, measured >= least);
  }

  private void row(
      String what, String figure, String format, double measured, double byCpu, boolean held) {
    boolean known = !Double.isNaN(measured);
    table.row(
        what,
        figure,
        Table.number(format, measured),
        Table.number(format, byCpu),
        !known ? "–" : held ? "yes" : "**no**");
    if (known && !held) {
      missed.add(what);
    }
  }

  /** One sentence on what is not held. */
  String summary() {
    return missed.isEmpty()
        ? "All of them were held."
        : "Not held in this run: " + String.join("; ", missed) + ".";
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
