package jp.sujimichi.report.sheet;

import jp.sujimichi.format.xlsx.RowHeight;
import jp.sujimichi.report.LineBreaker;
import jp.sujimichi.report.xlsx.Looks;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One sheet of a workbook: a heading, tables, notes; set up to print on A4 on its side. What is
 * written is always text, so nothing an author wrote becomes a formula.
 */
final class Grid {

  private static final int CHARACTER = 256;
  private static final float LINE = 14f;
  private static final float HEAD = 22f;
  private static final int LONGEST = 32_000;
  private static final int MOST_LINES = 28;

  private final XSSFSheet sheet;
  private final int[] widths;
  private final Looks looks;
  private int next;
  private boolean headed;

  /**
   * A new sheet.
   *
   * @param widths of the columns, in half-width characters
   */
  Grid(XSSFWorkbook workbook, String name, String heading, int... widths) {
    this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    this.widths = widths.clone();
    this.looks = new Looks(workbook);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    XSSFRow first = row();
    first.setHeightInPoints(HEAD);
    cell(first, 0, heading, looks.title());
    gap();
    printing();
  }

  private void printing() {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("&P / &N");
    sheet.getFooter().setRight("&A");
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  int nextRow() {
    return next;
  }

  /** The heads of a table; those of the first stay in view and come back on each printed page. */
  void head(String... labels) {
    XSSFRow row = row();
    row.setHeightInPoints(HEAD);
    for (int i = 0; i < labels.length; i++) {
      cell(row, i, labels[i], looks.heading(false));
    }
    if (!headed) {
      headed = true;
      sheet.createFreezePane(0, next);
      sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }
  }

  /**
   * A row of a table.
   *
   * @param fixed how many cells, from the left, are given; the others are to be written in
   */
  void row(int fixed, String... cells) {
    XSSFRow row = row();
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      cell(row, i, cells[i], i < fixed ? looks.body() : looks.toFillIn());
      lines = Math.max(lines, LineBreaker.lines(cells[i], Math.max(4, widths[i] - 2)).size());
    }
    int least = fixed < cells.length && cells.length > 5 ? 5 : 1;
    RowHeight.suggest(row, LINE * Math.min(MOST_LINES, Math.max(least, lines)) + 5);
  }

  /** A line of its own below a table. */
  void note(String text) {
    cell(row(), 0, text, looks.remark());
  }

  void gap() {
    next++;
  }

  private XSSFRow row() {
    return sheet.createRow(next++);
  }

  private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
    cell.setCellStyle(style);
  }
}
