package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Models of growing size, read and checked by the whole rule base. */
final class GrowthTable {

  private static final List<Integer> SIZES = List.of(50, 500, 5_000, 50_000);

  /** By size: µs an element for reading and for checking, and the peak in MB. */
  private final Map<Integer, double[]> rows = new LinkedHashMap<>();

  static GrowthTable measure(Entrants entrants) throws IOException, InterruptedException {
    GrowthTable table = new GrowthTable();
    for (int size : SIZES) {
      String line = Child.run(entrants.growth(size)).get(0);
      table.rows.put(
          size, Stream.of(line.split("\t")).mapToDouble(Double::parseDouble).toArray());
    }
    return table;
  }

  void judge(Verdicts verdicts) {
    double ratio = sum(rows.get(50_000)) / sum(rows.get(500));
    verdicts.atMost(
        "time an element, 50,000 elements over 500", "%.2f", 2, ratio, ratio);
  }

  private static double sum(double[] row) {
    return row[0] + row[1];
  }

  @Override
  public String toString() {
    Table table =
        new Table(
            "growth", "µs an element, reading", "µs an element, checking", "both", "peak MB");
    rows.forEach(
        (size, row) ->
            table.row(
                Table.number("%,.0f", size) + " elements",
                Table.number("%.1f", row[0]),
                Table.number("%.1f", row[1]),
                Table.number("%.1f", sum(row)),
                Table.number("%,.0f", row[2])));
    return table.toString();
  }
}
