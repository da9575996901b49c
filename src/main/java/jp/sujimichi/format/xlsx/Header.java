package jp.sujimichi.format.xlsx;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.sujimichi.model.FiscalYear;

/**
 * The row that heads a table.
 *
 * @param table the kind of table
 * @param row its row
 * @param columns what each understood column holds
 * @param unknown the headings that were not understood, by column
 */
record Header(
    Table table,
    int row,
    NavigableMap<Integer, Column> columns,
    NavigableMap<Integer, String> unknown) {

  private static final int FARTHEST_ROW = 30;

  /**
   * A column.
   *
   * @param key the property it fills
   * @param year the fiscal year its heading names, for columns of yearly values
   */
  record Column(String key, Optional<String> year) {}

  /** The heading of the likeliest table of a sheet. */
  static Optional<Header> find(Sheet sheet) {
    Header best = null;
    int most = 0;
    for (int row : sheet.rows().headMap(FARTHEST_ROW, true).keySet()) {
      for (Table table : Table.values()) {
        Header header = read(sheet, row, table);
        int score = header.score(sheet.name());
        if (score > most) {
          best = header;
          most = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private int score(String sheet) {
    Set<String> keys = new HashSet<>();
    columns.values().forEach(column -> keys.add(column.key()));
    boolean complete = keys.containsAll(table.required());
    if (table == Table.ACTUALS) {
      complete &=
          columns.values().stream().anyMatch(column -> column.year().isPresent())
              || (keys.contains("#actualYear") && keys.contains("#actualValue"));
    }
    if (!complete || columns.size() < 2) {
      return 0;
    }
    return 2 * columns.size() - unknown.size() + (sheet.contains(table.sheet()) ? 4 : 0) + 100;
  }

  private static Header read(Sheet sheet, int row, Table table) {
    NavigableMap<Integer, Column> columns = new TreeMap<>();
    NavigableMap<Integer, String> unknown = new TreeMap<>();
    Set<String> once = new HashSet<>();
    for (Map.Entry<Integer, Cell> entry : sheet.row(row).entrySet()) {
      int at = entry.getKey();
      String heading = Words.strip(entry.getValue().shown());
      String above =
          row == 0 ? "" : sheet.covering(row - 1, at).map(cell -> cell.shown()).orElse("");
      Optional<Column> column = column(table, heading, above);
      boolean first =
          column.isPresent()
              && (column.get().key().matches("#(target|actual|bench).*")
                  || once.add(column.get().key()));
      if (first) {
        columns.put(at, column.get());
      } else if (!heading.isEmpty()) {
        unknown.put(at, heading);
      }
    }
    return new Header(table, row, columns, unknown);
  }

  private static Optional<Column> column(Table table, String heading, String above) {
    Optional<String> key = heading.endsWith("（自動）") ? Optional.empty() : table.key(heading);
    if (key.isPresent()) {
      return Optional.of(new Column(key.get(), Optional.empty()));
    }
    if (table != Table.INDICATORS && table != Table.ACTUALS) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    String both = Normalizer.normalize(above, Normalizer.Form.NFKC) + text;
    boolean target = both.contains("目標");
    boolean actual = both.contains("実績") || table == Table.ACTUALS;
    String year = text.replaceAll("目標値?|実績値?|見込み?|[()\\s_・:]", "");
    if ((!target && !actual) || FiscalYear.parse(year).number().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Column(target ? "#targetValue" : "#actualValue", Optional.of(year)));
  }
}
