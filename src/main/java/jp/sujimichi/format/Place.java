package jp.sujimichi.format;

import java.util.Optional;

/**
 * Where a value stands in its file.
 *
 * @param line line, counted from 1; 0 when unknown
 * @param column character in the line, counted from 1 in Unicode code points; 0 when unknown
 * @param cell the cell of a workbook, such as {@code 要素!C7}; empty for text files
 */
public record Place(int line, int column, Optional<String> cell) {

  /** A place in a text file. */
  public static Place of(int line, int column) {
    return new Place(line, column, Optional.empty());
  }

  /** A place in a workbook. */
  public static Place ofCell(String cell) {
    return new Place(0, 0, Optional.of(cell));
  }
}
