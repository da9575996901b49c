package jp.sujimichi.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows under a heading, each as an object. */
final class TableReader {

  /** Columns whose merged cells speak for every row they span. */
  private static final Set<String> SPANNING = Set.of("tier", "field", "element");

  /** What a table cannot do without; a row that has none of it is a remark or a total. */
  private static final Map<Table, List<String>> SUBSTANCE =
      Map.of(
          Table.ELEMENTS, List.of("tier", "text"),
          Table.LINKS, List.of("from", "to"),
          Table.INDICATORS, List.of("name", "element"),
          Table.ACTUALS, List.of("id"),
          Table.WAIVERS, List.of("rule", "on"),
          Table.REVIEWS, List.of("indicator", "cause", "change"),
          Table.ANSWERS, List.of("rule", "on"));

  private final Sheet sheet;
  private final Header header;
  private final ImportLog.Builder log;
  private final List<Fault> faults;

  /**
   * A cell that cannot be read.
   *
   * @param place the cell
   * @param sign the error it shows
   */
  record Fault(String place, String sign) {}

  /**
   * A row.
   *
   * @param draft what it says
   * @param model the model it names, or ""
   * @param kept the number under which its exact wording is kept, or ""
   * @param marks what its columns without property say
   */
  record Row(Draft draft, String model, String kept, Map<String, String> marks) {}

  TableReader(Sheet sheet, Header header, ImportLog.Builder log, List<Fault> faults) {
    this.sheet = sheet;
    this.header = header;
    this.log = log;
    this.faults = faults;
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int hidden = 0;
    int numbersAsText = 0;
    String model = "";
    for (int row : sheet.rows().tailMap(header.row(), false).keySet()) {
      RowReading reading = new RowReading(row);
      if (reading.isEmpty()) {
        continue;
      }
      Row read = reading.read();
      if (!reading.hasSubstance() && read.kept().isEmpty()) {
        log.leftAlone(
            sheet.name() + "!" + (row + 1),
            "必要な列が空いているので、読まずに残しました。",
            "left alone: the columns needed are empty.");
        continue;
      }
      model = read.model().isEmpty() ? model : read.model();
      rows.add(new Row(read.draft(), model, read.kept(), read.marks()));
      hidden += sheet.hiddenRows().contains(row) ? 1 : 0;
      numbersAsText += reading.numbersAsText;
    }
    if (hidden > 0) {
      log.adapted(
          sheet.name(),
          "隠れている行 " + hidden + "行も読みました。",
          hidden + " hidden row(s) were read as well.");
    }
    if (numbersAsText > 0) {
      log.adapted(
          sheet.name(),
          "文字として入っている数値 " + numbersAsText + "個を、数値として読みました。",
          numbersAsText + " number(s) stored as text were read as numbers.");
    }
    return rows;
  }

  /** One row while it is read. */
  private final class RowReading {
    private final int row;
    private final Map<String, Cell> cells = new HashMap<>();
    private int numbersAsText;

    RowReading(int row) {
      this.row = row;
      header
          .columns()
          .forEach(
              (at, column) -> {
                Optional<Cell> cell =
                    SPANNING.contains(column.key()) ? sheet.covering(row, at) : sheet.cell(row, at);
                cell.ifPresent(found -> cells.putIfAbsent(column.key(), found));
              });
    }

    boolean isEmpty() {
      return header.columns().keySet().stream()
          .noneMatch(column -> sheet.cell(row, column).isPresent());
    }

    boolean hasSubstance() {
      return SUBSTANCE.get(header.table()).stream().anyMatch(cells::containsKey);
    }

    Row read() {
      Draft draft = new Draft(place());
      Map<String, String> marks = new HashMap<>();
      String unit = cells.containsKey("unit") ? CellValues.text(cells.get("unit")) : "";
      Map<String, Cell> pendingYears = new HashMap<>();
      header
          .columns()
          .forEach(
              (at, column) -> {
                Optional<Cell> found =
                    SPANNING.contains(column.key()) ? sheet.covering(row, at) : sheet.cell(row, at);
                if (found.isEmpty()) {
                  if (column.key().endsWith("Year")) {
                    pendingYears.remove(column.key());
                  }
                  return;
                }
                Cell cell = found.get();
                if (cell.kind() == Cell.Kind.ERROR) {
                  faults.add(new Fault(sheet.place(cell), cell.text()));
                } else if (column.key().endsWith("Year")) {
                  pendingYears.put(column.key(), cell);
                  yearOnly(draft, column, cell);
                } else if (column.key().endsWith("Value")) {
                  measured(draft, column, cell, unit, pendingYears);
                } else if (column.key().startsWith("#")) {
                  marks.put(column.key(), CellValues.text(cell));
                } else {
                  property(draft, column.key(), cell, unit);
                }
              });
      dropUnusedYears(draft);
      return new Row(
          draft, marks.getOrDefault(Table.MODEL, ""), marks.getOrDefault(Table.KEPT, ""), marks);
    }

    private String place() {
      List<String> best =
          switch (header.table()) {
            case ELEMENTS -> List.of("text", "tier", "id");
            case LINKS -> List.of("from", "to", "id");
            case INDICATORS -> List.of("name", "id", "element");
            case REVIEWS -> List.of("indicator");
            default -> List.of("id", "rule");
          };
      return best.stream()
          .filter(cells::containsKey)
          .map(key -> sheet.place(row, cells.get(key).column()))
          .findFirst()
          .orElseGet(() -> sheet.place(row, header.columns().firstKey()));
    }

    private void property(Draft draft, String key, Cell cell, String unit) {
      String at = sheet.place(cell);
      int dot = key.indexOf('.');
      Draft target = dot < 0 ? draft : draft.object(key.substring(0, dot), at);
      String name = dot < 0 ? key : key.substring(dot + 1);
      JsonNode value;
      switch (key) {
        case "terminal", "cumulative" -> {
          Optional<Boolean> flag = CellValues.flag(cell);
          if (flag.isEmpty()) {
            log.leftAlone(
                at,
                "「" + CellValues.text(cell) + "」は「はい」か「いいえ」で書いてください。読まずに残しました。",
                "left alone: write はい (yes) or いいえ (no).");
            return;
          }
          value = Json.flag(flag.get());
        }
        case "baseline.year", "year" -> value = CellValues.year(cell);
        case "baseline.value" -> value = value(cell, unit);
        default ->
            value =
                CellValues.isCoded(key)
                    ? CellValues.coded(key, cell)
                    : Json.text(CellValues.text(cell));
      }
      target.put(name, value, at);
    }

    private JsonNode value(Cell cell, String unit) {
      JsonNode value = CellValues.value(cell, unit);
      numbersAsText += CellValues.isNumberAsText(cell, value) ? 1 : 0;
      return value;
    }

    private void measured(
        Draft draft, Header.Column column, Cell cell, String unit, Map<String, Cell> years) {
      String at = sheet.place(cell);
      String yearKey = column.key().replace("Value", "Year");
      Cell year = valuesFirst(yearKey) ? null : years.remove(yearKey);
      List<Draft> list = listOf(draft, column, at);
      Draft one;
      if (year == null) {
        one = new Draft(at);
        list.add(one);
        column.year().ifPresent(written -> one.put("year", yearOf(written), at));
      } else {
        one = list.get(list.size() - 1);
      }
      one.put("value", value(cell, unit), at);
    }

    // A year stands before its value; what it belongs to is known once the value comes.
    private void yearOnly(Draft draft, Header.Column column, Cell cell) {
      String at = sheet.place(cell);
      List<Draft> list = listOf(draft, column, at);
      if (valuesFirst(column.key()) && !list.isEmpty() && !list.get(list.size() - 1).has("year")) {
        list.get(list.size() - 1).put("year", CellValues.year(cell), at);
        return;
      }
      Draft one = new Draft(at);
      one.put("year", CellValues.year(cell), at);
      list.add(one);
    }

    // Some write the value left of its year.
    private boolean valuesFirst(String yearKey) {
      String valueKey = yearKey.replace("Year", "Value");
      return header.columns().values().stream()
          .map(Header.Column::key)
          .filter(key -> key.equals(yearKey) || key.equals(valueKey))
          .findFirst()
          .filter(valueKey::equals)
          .isPresent();
    }

    private JsonNode yearOf(String heading) {
      return CellValues.year(Cell.text(0, 0, heading));
    }

    private List<Draft> listOf(Draft draft, Header.Column column, String at) {
      return switch (column.key()) {
        case "#targetYear", "#targetValue" -> draft.list("targets");
        case "#benchmarkYear", "#benchmarkValue" -> draft.object("benchmark", at).list("values");
        default -> draft.list("actuals");
      };
    }

    // The template's first years are often filled in before any value is.
    private void dropUnusedYears(Draft draft) {
      for (String list : List.of("targets", "actuals")) {
        if (draft.has(list)) {
          draft.list(list).removeIf(one -> !one.has("value"));
          if (draft.list(list).isEmpty()) {
            draft.remove(list);
          }
        }
      }
    }
  }
}
