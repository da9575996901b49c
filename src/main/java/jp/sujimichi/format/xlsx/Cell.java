package jp.sujimichi.format.xlsx;

/**
 * A cell that holds something.
 *
 * @param row from 0
 * @param column from 0
 * @param kind what it holds
 * @param text a text as typed, a number's plain digits, a date as {@code 2025-04-01}, an error's
 *     sign such as {@code #REF!}
 * @param shown what a reader of the sheet sees, as far as the number format tells
 */
record Cell(int row, int column, Kind kind, String text, String shown) {

  /** What a cell holds. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    FLAG,
    ERROR
  }

  /** A text. */
  static Cell text(int row, int column, String text) {
    return new Cell(row, column, Kind.TEXT, text, text);
  }

  /** A number, by its digits. */
  static Cell number(int row, int column, String digits) {
    return new Cell(row, column, Kind.NUMBER, digits, digits);
  }

  /** Its name within the sheet, such as {@code B14}. */
  String name() {
    return name(row, column);
  }

  /** The name of the cell at a row and column counted from 0. */
  static String name(int row, int column) {
    return columnName(column) + (row + 1);
  }

  /** The letters of a column counted from 0. */
  static String columnName(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
