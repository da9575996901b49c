package jp.sujimichi.format.xlsx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.sujimichi.catalogue.RowTable;
import jp.sujimichi.catalogue.TableOpener;
import jp.sujimichi.catalogue.UnusableTable;

/**
 * Opens a workbook that holds a catalogue of indicators, under the same limits as a workbook with a
 * model. Of several sheets the first with a column of names counts; hidden ones are passed over. A
 * value that is written once over merged cells counts for each row they span.
 */
public final class CatalogueSheets implements TableOpener {

  /** A catalogue has about twenty; what stands further right is none of it. */
  private static final int MOST_COLUMNS = 64;

  /** The headings under which a table has its names. */
  private static final List<String> NAMES = List.of("指標名", "名称", "指標", "評価指標名", "name");

  @Override
  public RowTable open(Path file) throws UnusableTable {
    try {
      List<Sheet> shown =
          WorkbookLoader.load(file).stream()
              .filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty())
              .toList();
      Optional<Sheet> named = shown.stream().filter(CatalogueSheets::hasNames).findFirst();
      return new Table(named.or(() -> shown.stream().findFirst()));
    } catch (WorkbookFault fault) {
      throw new UnusableTable(fault.text());
    }
  }

  private static boolean hasNames(Sheet sheet) {
    return sheet.rows().values().stream()
        .flatMap(row -> row.headMap(MOST_COLUMNS).values().stream())
        .map(cell -> Words.heading(CellValues.text(cell)))
        .anyMatch(NAMES::contains);
  }

  /** The rows of a sheet, none where there is no sheet. */
  private record Table(Optional<Sheet> sheet) implements RowTable {

    @Override
    public List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      sheet.ifPresent(
          one ->
              spread(one)
                  .forEach(
                      (at, texts) ->
                          rows.add(
                              new Row(
                                  at + 1,
                                  IntStream.rangeClosed(0, texts.lastKey())
                                      .mapToObj(column -> texts.getOrDefault(column, ""))
                                      .toList()))));
      return rows;
    }

    /** The texts by row and column; rows where nothing is written of their own are left out. */
    private static NavigableMap<Integer, NavigableMap<Integer, String>> spread(Sheet sheet) {
      NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
      sheet
          .rows()
          .forEach(
              (at, cells) -> {
                NavigableMap<Integer, String> texts = new TreeMap<>();
                cells
                    .headMap(MOST_COLUMNS)
                    .forEach((column, cell) -> texts.put(column, CellValues.text(cell)));
                if (!texts.isEmpty()) {
                  rows.put(at, texts);
                }
              });
      int room = WorkbookLoader.MOST_CELLS;
      for (Merge merge : sheet.merges()) {
        Optional<Cell> written = sheet.cell(merge.top(), merge.left());
        if (written.isPresent() && merge.left() < MOST_COLUMNS) {
          var below = rows.subMap(merge.top(), false, merge.bottom(), true).values();
          for (NavigableMap<Integer, String> row : below) {
            if (room-- <= 0) {
              return rows;
            }
            row.putIfAbsent(merge.left(), CellValues.text(written.get()));
          }
        }
      }
      return rows;
    }

    @Override
    public Optional<String> cellName(int line, int column) {
      return sheet.map(one -> one.place(line - 1, column));
    }
  }
}
