package jp.sujimichi.benchmarks;

/** The figures to hold, each beside what was measured. */
final class Verdicts {

  private final Table table =
      new Table("what", "figure to hold", "measured", "by processor time", "held");

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
    table.row(
        what,
        figure,
        Table.number(format, measured),
        Table.number(format, byCpu),
        Double.isNaN(measured) ? "–" : held ? "yes" : "**no**");
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
