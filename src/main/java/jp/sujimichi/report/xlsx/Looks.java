package jp.sujimichi.report.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells in the sheets that a run writes, each made once a workbook. */
public final class Looks {

  private static final String FONT = "BIZ UDPゴシック";
  private static final byte[] NAVY = {0x1F, 0x3A, 0x5F};
  private static final byte[] TEAL = {0x0F, 0x6E, 0x6E};
  private static final byte[] WHITE = {-1, -1, -1};
  private static final byte[] BLUE = {0x1A, 0x4F, (byte) 0xA3};
  private static final byte[] GREY = {0x5A, 0x64, 0x70};
  private static final byte[] INPUT = {(byte) 0xFF, (byte) 0xFD, (byte) 0xF2};
  private static final byte[] LINE = {(byte) 0xB8, (byte) 0xC0, (byte) 0xCC};

  /** Points of text in tables. */
  private static final int BODY = 10;

  private final XSSFWorkbook book;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  /** The looks of a workbook. */
  public Looks(XSSFWorkbook book) {
    this.book = book;
  }

  /** The title of a sheet. */
  public XSSFCellStyle title() {
    return styles.computeIfAbsent("title", key -> plain(14, true));
  }

  /** A remark under a title or a table, on one line. */
  public XSSFCellStyle remark() {
    return styles.computeIfAbsent(
        "remark",
        key -> {
          XSSFCellStyle style = quoted(plain(9, false));
          style.getFont().setColor(new XSSFColor(GREY));
          return style;
        });
  }

  /** The head of a column; columns to be filled in stand out. */
  public XSSFCellStyle heading(boolean toFillIn) {
    return styles.computeIfAbsent(
        "heading" + toFillIn,
        key -> {
          XSSFCellStyle style = bordered(true);
          fill(style, toFillIn ? TEAL : NAVY);
          style.getFont().setColor(new XSSFColor(WHITE));
          return style;
        });
  }

  /** A text in a table. */
  public XSSFCellStyle body() {
    return styles.computeIfAbsent("body", key -> quoted(bordered(false)));
  }

  /** A cell to write in. */
  public XSSFCellStyle toFillIn() {
    return styles.computeIfAbsent(
        "toFillIn",
        key -> {
          XSSFCellStyle style = bordered(false);
          fill(style, INPUT);
          return style;
        });
  }

  /** What is settled steps back. */
  XSSFCellStyle settled(boolean bold) {
    return styles.computeIfAbsent(
        "settled" + bold,
        key -> {
          XSSFCellStyle style = quoted(bordered(bold));
          style.getFont().setColor(new XSSFColor(GREY));
          return style;
        });
  }

  /** A bold text on a colour. */
  XSSFCellStyle marked(byte[] colour) {
    return styles.computeIfAbsent(
        "marked" + java.util.Arrays.toString(colour),
        key -> {
          XSSFCellStyle style = quoted(bordered(true));
          fill(style, colour);
          return style;
        });
  }

  XSSFCellStyle link() {
    return styles.computeIfAbsent(
        "link",
        key -> {
          XSSFCellStyle style = bordered(false);
          style.getFont().setUnderline(Font.U_SINGLE);
          style.getFont().setColor(new XSSFColor(BLUE));
          return style;
        });
  }

  /** A number in a format of Excel, such as {@code #,##0}. */
  XSSFCellStyle number(String format) {
    return styles.computeIfAbsent(
        "number" + format,
        key -> {
          XSSFCellStyle style = bordered(false);
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(book.createDataFormat().getFormat(format));
          return style;
        });
  }

  private XSSFCellStyle plain(int points, boolean bold) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle bordered(boolean bold) {
    XSSFCellStyle style = plain(BODY, bold);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFColor line = new XSSFColor(LINE);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
    return style;
  }

  // What an author wrote never becomes a formula.
  private static XSSFCellStyle quoted(XSSFCellStyle style) {
    style.setQuotePrefixed(true);
    return style;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** A3 on its side, as wide as one page, with the sheet's name and page numbers below. */
  static void print(XSSFSheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A3_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
