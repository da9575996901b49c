package jp.sujimichi.format.xlsx;

import org.apache.poi.xssf.usermodel.XSSFRow;

/** The heights of rows. */
public final class RowHeight {

  private RowHeight() {}

  /**
   * Gives a row a height to open with. It is not fixed: once someone types into the row, Excel fits
   * it to the longest text again, which it never does with a fixed height.
   *
   * @param points the height in points
   */
  public static void suggest(XSSFRow row, float points) {
    row.setHeightInPoints(points);
    row.getCTRow().unsetCustomHeight();
  }
}
