package jp.sujimichi.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.model.LogicModel;

/**
 * Lays a model out as the cells of the template's sheets.
 *
 * <p>The cells are read back before anything is written to a file; what they cannot say exactly
 * goes to the hidden sheet of {@link Kept}. So reading the workbook gives an equal model.
 */
final class ModelCells {

  private static final int MOST_PAIRS = 20;
  private static final int FEWEST_TARGETS = 3;
  private static final int MOST_YEARS = 60;
  private static final int LONGEST_PLAN = 15;
  private static final int LONGEST_TEXT = 32_000;

  /** Properties of the whole model with the label beside which they stand, in this order. */
  static final Map<String, String> BASICS = basics();

  /** The lists of the model that are tables. */
  private static final List<String> LISTS =
      List.of("elements", "links", "indicators", "waivers", "reviews");

  private final ObjectNode model;
  private final List<String> years;
  private final int targets;
  private final int benchmarks;

  private ModelCells(ObjectNode model, List<String> firstYears) {
    this.model = model;
    this.targets = Math.max(FEWEST_TARGETS, most("targets"));
    this.benchmarks = Math.max(1, most("benchmark"));
    this.years = years(firstYears);
  }

  /**
   * The sheets of a template.
   *
   * @param sheets their filled cells, by sheet name in order
   * @param columns the columns of each table
   * @param years the years of the sheet of measured values
   */
  record Layout(
      Map<String, List<Cell>> sheets, Map<Table, List<Column>> columns, List<String> years) {}

  private static Map<String, String> basics() {
    Map<String, String> basics = new LinkedHashMap<>();
    basics.put("title", "題名");
    basics.put("id", "識別名");
    basics.put("owner.code", "団体コード");
    basics.put("owner.name", "団体名");
    basics.put("plan.start", "計画の開始年度");
    basics.put("plan.end", "計画の終了年度");
    basics.put("asOf", "点検する年度");
    basics.put("stage", "段階");
    basics.put("field", "分野");
    basics.put("platform.name", "共同利用の基盤");
    basics.put("platform.id", "共同利用の基盤の識別名");
    basics.put("platform.sharedWith", "共同利用する団体コード");
    basics.put(Table.KEPT, "保管");
    return basics;
  }

  /** The row of the first property on the sheet of the whole model. */
  static final int FIRST_BASIC_ROW = 3;

  /**
   * The cells of a model.
   *
   * @param years fiscal years that get a column for measured values in any case
   */
  static Layout of(LogicModel model, List<String> years) {
    ObjectNode exact = (ObjectNode) Json.read(new ModelWriter().write(model)).orElseThrow();
    ModelCells cells = new ModelCells(exact, years);
    Map<String, List<Cell>> all = cells.sheets(key -> true);
    Map<String, ObjectNode> kept = cells.differences(all);
    Map<String, List<Cell>> sheets = cells.sheets(kept::containsKey);
    List<Cell> hidden = new ArrayList<>();
    int row = 0;
    for (Map.Entry<String, ObjectNode> entry : kept.entrySet()) {
      hidden.add(Cell.text(row, 0, entry.getKey()));
      int column = 1;
      for (String chunk : Kept.chunks(entry.getValue())) {
        hidden.add(Cell.text(row, column++, chunk));
      }
      row++;
    }
    sheets.put(Kept.SHEET, hidden);
    Map<Table, List<Column>> columns = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      columns.put(table, cells.columns(table));
    }
    return new Layout(sheets, columns, cells.years);
  }

  private List<Column> columns(Table table) {
    return Column.of(table, targets, benchmarks);
  }

  private int most(String list) {
    int most = 0;
    for (JsonNode indicator : model.path("indicators")) {
      JsonNode items =
          list.equals("benchmark") ? indicator.path(list).path("values") : indicator.path(list);
      most = Math.max(most, items.size());
    }
    return Math.min(most, MOST_PAIRS);
  }

  private List<String> years(List<String> first) {
    TreeSet<String> years = new TreeSet<>(first);
    for (JsonNode indicator : model.path("indicators")) {
      for (JsonNode actual : indicator.path("actuals")) {
        if (actual.path("year").isIntegralNumber() && years.size() < MOST_YEARS) {
          years.add(actual.path("year").asText());
        }
      }
    }
    if (years.isEmpty()) {
      planned().forEach(year -> years.add(Integer.toString(year)));
    }
    return List.copyOf(years);
  }

  // Nothing is measured yet: the years of the plan are those that will be.
  private List<Integer> planned() {
    int start = model.path("plan").path("start").asInt(0);
    int end = model.path("plan").path("end").asInt(0);
    return start > 0 && end >= start && end - start < LONGEST_PLAN
        ? java.util.stream.IntStream.rangeClosed(start, end).boxed().toList()
        : List.of();
  }

  /** What reading the cells gives, held against what it should give. */
  private Map<String, ObjectNode> differences(Map<String, List<Cell>> cells) {
    List<Sheet> sheets = new ArrayList<>();
    cells.forEach((name, content) -> sheets.add(Sheet.of(name, false, content)));
    Draft read = WorkbookModels.read(sheets).models().get(0);
    Map<String, ObjectNode> kept = new LinkedHashMap<>();
    ObjectNode shown = read.json();
    for (String list : LISTS) {
      JsonNode exact = model.path(list);
      for (int i = 0; i < exact.size(); i++) {
        ObjectNode difference = Kept.difference(shown.path(list).path(i), exact.path(i));
        boolean mayBeTakenForARemark =
            (list.equals("indicators")
                    && !exact.path(i).has("name")
                    && !exact.path(i).has("element"))
                || (list.equals("links") && !exact.path(i).has("from") && !exact.path(i).has("to"))
                || (list.equals("waivers")
                    && !exact.path(i).has("rule")
                    && !exact.path(i).has("on"))
                || (list.equals("reviews") && !exact.path(i).has("indicator"));
        if (!difference.isEmpty() || mayBeTakenForARemark || isBlank(exact.path(i))) {
          kept.put(list + (i + 1), difference);
        }
      }
      shown.remove(list);
    }
    ObjectNode whole = model.deepCopy();
    LISTS.forEach(whole::remove);
    ObjectNode difference = Kept.difference(shown, whole);
    // An empty list of elements is there as soon as the table is.
    if (!difference.isEmpty()) {
      kept.put("model1", difference);
    }
    return kept;
  }

  private static boolean isBlank(JsonNode row) {
    for (String key : List.of("text", "name", "from", "to", "rule", "element", "indicator")) {
      if (!row.path(key).asText("").isBlank()) {
        return false;
      }
    }
    return true;
  }

  private Map<String, List<Cell>> sheets(java.util.function.Predicate<String> keeps) {
    Map<String, List<Cell>> sheets = new LinkedHashMap<>();
    sheets.put(BasicInfo.SHEET, basicCells(keeps));
    sheets.put(Table.ELEMENTS.sheet(), rows(Table.ELEMENTS, "elements", keeps));
    sheets.put(Table.LINKS.sheet(), rows(Table.LINKS, "links", keeps));
    sheets.put(Table.INDICATORS.sheet(), rows(Table.INDICATORS, "indicators", keeps));
    sheets.put(Table.ACTUALS.sheet(), actualCells());
    sheets.put(Table.WAIVERS.sheet(), rows(Table.WAIVERS, "waivers", keeps));
    if (!model.path("reviews").isEmpty()) {
      sheets.put(Table.REVIEWS.sheet(), rows(Table.REVIEWS, "reviews", keeps));
    }
    return sheets;
  }

  private List<Cell> basicCells(java.util.function.Predicate<String> keeps) {
    List<Cell> cells = new ArrayList<>();
    int row = FIRST_BASIC_ROW;
    for (Map.Entry<String, String> basic : BASICS.entrySet()) {
      cells.add(Cell.text(row, 0, basic.getValue()));
      if (basic.getKey().equals(Table.KEPT)) {
        if (keeps.test("model1")) {
          cells.add(Cell.text(row, 1, "model1"));
        }
      } else {
        put(cells, row, 1, basic.getKey(), at(model, basic.getKey()));
      }
      row++;
    }
    return cells;
  }

  private List<Cell> rows(Table table, String list, java.util.function.Predicate<String> keeps) {
    List<Column> columns = columns(table);
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      cells.add(Cell.text(0, column, columns.get(column).heading()));
    }
    int row = 1;
    for (JsonNode object : model.path(list)) {
      Map<String, Integer> used = new HashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        String key = columns.get(column).key();
        if (key.equals(Table.KEPT)) {
          if (keeps.test(list + row)) {
            cells.add(Cell.text(row, column, list + row));
          }
        } else if (!columns.get(column).isAutomatic()) {
          int nth = used.merge(key, 1, Integer::sum) - 1;
          put(
              cells,
              row,
              column,
              key,
              key.startsWith("#") ? pair(object, key, nth) : at(object, key));
        }
      }
      row++;
    }
    return cells;
  }

  private static JsonNode pair(JsonNode indicator, String key, int nth) {
    JsonNode list =
        key.startsWith("#target")
            ? indicator.path("targets")
            : indicator.path("benchmark").path("values");
    return list.path(nth).path(key.endsWith("Year") ? "year" : "value");
  }

  private static JsonNode at(JsonNode object, String key) {
    int dot = key.indexOf('.');
    return dot < 0
        ? object.path(key)
        : object.path(key.substring(0, dot)).path(key.substring(dot + 1));
  }

  private List<Cell> actualCells() {
    List<Cell> cells = new ArrayList<>();
    List<Column> columns = columns(Table.ACTUALS);
    for (int column = 0; column < columns.size(); column++) {
      cells.add(Cell.text(0, column, columns.get(column).heading()));
    }
    for (int i = 0; i < years.size(); i++) {
      cells.add(Cell.text(0, columns.size() + i, years.get(i) + "年度"));
    }
    int row = 1;
    for (JsonNode indicator : model.path("indicators")) {
      if (indicator.path("id").asText("").isBlank()) {
        continue;
      }
      cells.add(Cell.text(row, 0, visible(indicator.path("id").asText())));
      for (JsonNode actual : indicator.path("actuals")) {
        int year = years.indexOf(actual.path("year").asText(""));
        if (year >= 0) {
          put(cells, row, columns.size() + year, "#actualValue", actual.path("value"));
        }
      }
      row++;
    }
    return cells;
  }

  private static void put(List<Cell> cells, int row, int column, String key, JsonNode value) {
    if (value.isNumber()) {
      cells.add(number(row, column, value.decimalValue()));
    } else if (value.isBoolean()) {
      cells.add(Cell.text(row, column, value.asBoolean() ? "はい" : "いいえ"));
    } else if (value.isArray() && key.equals("platform.sharedWith")) {
      List<String> codes = new ArrayList<>();
      value.forEach(code -> codes.add(visible(code.asText())));
      if (!codes.isEmpty()) {
        cells.add(Cell.text(row, column, String.join("、", codes)));
      }
    } else if (value.isTextual()) {
      String text =
          CellValues.isCoded(key) ? CellValues.label(key, value.asText()) : value.asText();
      String visible = visible(text);
      if (!visible.isEmpty()) {
        cells.add(Cell.text(row, column, visible));
      }
    }
  }

  // A cell holds a double; the number format shows as many decimals as were written.
  private static Cell number(int row, int column, BigDecimal exact) {
    String digits = SheetHandler.digits(exact.doubleValue());
    BigDecimal held = new BigDecimal(digits);
    boolean sameScale = exact.scale() > 0 && exact.scale() <= 15 && held.scale() <= exact.scale();
    return Cell.number(
        row, column, sameScale ? held.setScale(exact.scale()).toPlainString() : digits);
  }

  /** A text without what a cell cannot hold. */
  static String visible(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c > 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.length() <= LONGEST_TEXT
        ? kept.toString()
        : kept.substring(0, kept.offsetByCodePoints(0, kept.codePointCount(0, LONGEST_TEXT)));
  }
}
