package jp.sujimichi.format.xlsx;

/**
 * A merged region; all counted from 0, both ends inclusive.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
record Merge(int top, int left, int bottom, int right) {

  boolean covers(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }
}
