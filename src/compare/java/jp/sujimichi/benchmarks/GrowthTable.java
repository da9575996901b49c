package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Models of growing size: the cost of an element in a warm process, and a whole process. */
final class GrowthTable {

  private static final int RUNS = 3;

  /**
   * One size.
   *
   * @param reading µs of processor time an element
   * @param checking µs of processor time an element
   * @param whole a process that checks one such model
   */
  private record Row(double reading, double checking, ColdStart whole) {

    double both() {
      return reading + checking;
    }
  }

  private final Map<Integer, Row> rows = new LinkedHashMap<>();

  static GrowthTable measure(Entrants entrants, Models models)
      throws IOException, InterruptedException {
    List<String> warm = Child.run(entrants.growth(models.large(), Models.SIZES));
    entrants.archive("rules", entrants.product(), models.one(".json"));
    List<List<String>> checks = new ArrayList<>();
    for (int size : Models.SIZES) {
      Path file = models.large().resolve(size + ".json");
      checks.add(entrants.onceTuned("rules", entrants.product(), file));
    }
    List<ColdStart> whole = ColdStart.inTurn(checks, RUNS);
    GrowthTable table = new GrowthTable();
    for (int i = 0; i < Models.SIZES.size(); i++) {
      int size = Models.SIZES.get(i);
      double[] micros =
          Stream.of(warm.get(i).split("\t")).mapToDouble(Double::parseDouble).toArray();
      table.rows.put(size, new Row(micros[0] / size, micros[1] / size, whole.get(i)));
    }
    return table;
  }

  void judge(Verdicts verdicts) {
    double ratio = rows.get(50_000).both() / rows.get(500).both();
    verdicts.atMost("processor time an element, 50,000 elements over 500", "%.2f", 2, ratio, ratio);
  }

  @Override
  public String toString() {
    Table table =
        new Table(
            "growth",
            "warm: µs an element, reading",
            "checking",
            "both",
            "one whole process, wall s",
            "CPU s",
            "peak MB");
    rows.forEach(
        (size, row) ->
            table.row(
                Table.number("%,.0f", size) + " elements",
                Table.number("%.1f", row.reading()),
                Table.number("%.1f", row.checking()),
                Table.number("%.1f", row.both()),
                Table.number("%.2f", row.whole().wall()),
                Table.number("%.2f", row.whole().cpu()),
                Table.number("%,.0f", row.whole().memory())));
    return table.toString();
  }
}
