package jp.sujimichi.report.sheet;

import jp.sujimichi.report.LineBreaker;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One sheet of a workbook: a heading, tables, notes; set up to print on A4 on its side. What is
 * written is always text, so nothing an author wrote becomes a formula.
 */
final class Grid {

  private static final String FONT = "BIZ UDPゴシック";
  private static final int CHARACTER = 256;
  private static final float LINE = 14f;
  private static final int LONGEST = 32_000;
  private static final int MOST_LINES = 28;

  private final XSSFSheet sheet;
  private final int[] widths;
  private final XSSFCellStyle title;
  private final XSSFCellStyle head;
  private final XSSFCellStyle given;
  private final XSSFCellStyle blank;
  private final XSSFCellStyle note;
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
    this.title = style(workbook, 14, true);
    this.head = bordered(style(workbook, 10, true));
    this.head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    this.head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.given = bordered(style(workbook, 10, false));
    this.given.setQuotePrefixed(true);
    this.blank = bordered(style(workbook, 10, false));
    this.blank.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
    this.blank.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.note = style(workbook, 9, false);
    this.note.setWrapText(false);
    this.note.setQuotePrefixed(true);
    this.title.setWrapText(false);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    cell(row(), 0, heading, title);
    gap();
    printing();
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static XSSFCellStyle bordered(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
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
    for (int i = 0; i < labels.length; i++) {
      cell(row, i, labels[i], head);
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
      cell(row, i, cells[i], i < fixed ? given : blank);
      lines = Math.max(lines, LineBreaker.lines(cells[i], Math.max(4, widths[i] - 2)).size());
    }
    int least = fixed < cells.length && cells.length > 5 ? 5 : 1;
    row.setHeightInPoints(LINE * Math.min(MOST_LINES, Math.max(least, lines)) + 3);
  }

  /** A line of its own below a table. */
  void note(String text) {
    cell(row(), 0, text, note);
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
