package jp.sujimichi.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A catalogue written as a table, whatever the file type.
 *
 * <p>Above the header row there may be rows of two cells that speak of the whole catalogue: 題名
 * (title), 出典 (origin), 公式 (official). The header row is the first that names a 指標名 (name) column;
 * every row after it is an entry. Empty rows are passed over.
 */
public interface RowTable {

  /** The rows of the table from the top, empty ones included. */
  List<Row> rows();

  /**
   * One row.
   *
   * @param line its number from 1
   * @param cells its cells as text, without outer spaces; absent ones empty
   */
  record Row(int line, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell's text; empty when the row is shorter. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing is written in the row. */
    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** The name of a cell, such as {@code C5}, for file types that have one; columns from 0. */
  default Optional<String> cellName(int line, int column) {
    return Optional.empty();
  }
}
