package jp.sujimichi.format.xlsx;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one sheet of a workbook says; empty cells are left out.
 *
 * @param name the sheet's name
 * @param hidden whether the sheet is hidden
 * @param rows the cells that hold something, by row and column counted from 0
 * @param merges merged regions
 * @param hiddenRows rows that are hidden or filtered away
 * @param comments number of comments
 */
record Sheet(
    String name,
    boolean hidden,
    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows,
    List<Merge> merges,
    Set<Integer> hiddenRows,
    int comments) {

  Sheet {
    rows = Collections.unmodifiableNavigableMap(rows);
    merges = List.copyOf(merges);
    hiddenRows = Set.copyOf(hiddenRows);
  }

  /** A sheet of these cells and nothing else. */
  static Sheet of(String name, boolean hidden, List<Cell> cells) {
    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    cells.forEach(
        cell -> rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell));
    return new Sheet(name, hidden, rows, List.of(), Set.of(), 0);
  }

  /** The cells of a row, by column. */
  NavigableMap<Integer, Cell> row(int row) {
    return rows.getOrDefault(row, Collections.emptyNavigableMap());
  }

  /** The cell at a place, if it holds more than blanks. */
  Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(row(row).get(column)).filter(cell -> !Words.strip(cell).isEmpty());
  }

  /** The merged region over a place. */
  Optional<Merge> merge(int row, int column) {
    return merges.stream().filter(merge -> merge.covers(row, column)).findFirst();
  }

  /** The cell whose content stands at a place: its own, or that of the region merged over it. */
  Optional<Cell> covering(int row, int column) {
    Optional<Cell> own = cell(row, column);
    return own.isPresent()
        ? own
        : merge(row, column).flatMap(merge -> cell(merge.top(), merge.left()));
  }

  /** How findings name a cell, such as {@code 要素!B14}. */
  String place(Cell cell) {
    return place(cell.row(), cell.column());
  }

  /** How findings name the cell at a row and column counted from 0. */
  String place(int row, int column) {
    return name + "!" + Cell.name(row, column);
  }
}
