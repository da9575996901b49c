package jp.sujimichi.format.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the template's cells, each made once a workbook. */
final class Styles {

  private static final String FONT = "BIZ UDPゴシック";
  private static final byte[] NAVY = {0x1F, 0x3A, 0x5F};
  private static final byte[] TEAL = {0x0F, 0x6E, 0x6E};
  private static final byte[] PALE = {(byte) 0xEE, (byte) 0xF1, (byte) 0xF5};
  private static final byte[] INPUT = {(byte) 0xFF, (byte) 0xFD, (byte) 0xF2};
  private static final byte[] LINE = {(byte) 0xB8, (byte) 0xC0, (byte) 0xCC};
  private static final byte[] GREY = {0x5A, 0x64, 0x70};
  private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

  private final XSSFWorkbook book;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  Styles(XSSFWorkbook book) {
    this.book = book;
  }

  /** A heading; those that must be filled in stand out. */
  XSSFCellStyle heading(boolean required) {
    return made.computeIfAbsent(
        "heading" + required,
        key -> {
          XSSFCellStyle style = base(10, true, WHITE);
          fill(style, required ? TEAL : NAVY);
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          lines(style);
          return style;
        });
  }

  XSSFCellStyle title() {
    return made.computeIfAbsent(
        "title",
        key -> {
          XSSFCellStyle style = base(16, true, NAVY);
          style.setWrapText(false);
          return style;
        });
  }

  XSSFCellStyle remark() {
    return made.computeIfAbsent(
        "remark",
        key -> {
          XSSFCellStyle style = base(10, false, GREY);
          style.setWrapText(false);
          return style;
        });
  }

  /** A remark that breaks into lines, beside what it explains. */
  XSSFCellStyle explanation() {
    return made.computeIfAbsent(
        "explanation",
        key -> {
          XSSFCellStyle style = base(9, false, GREY);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  XSSFCellStyle label() {
    return made.computeIfAbsent(
        "label",
        key -> {
          XSSFCellStyle style = base(10, true, NAVY);
          fill(style, PALE);
          lines(style);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  /** What Excel fills in. */
  XSSFCellStyle automatic() {
    return made.computeIfAbsent(
        "automatic",
        key -> {
          XSSFCellStyle style = base(9, false, GREY);
          fill(style, PALE);
          lines(style);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  /**
   * A cell to write in.
   *
   * @param format its number format; {@code @} for numbers that are names
   * @param text whether its text must be shown as it is, even if it begins like a formula
   */
  XSSFCellStyle input(String format, boolean text) {
    return made.computeIfAbsent(
        "input" + format + text,
        key -> {
          XSSFCellStyle style = base(10, false, new byte[] {0x11, 0x18, 0x20});
          fill(style, INPUT);
          lines(style);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          style.setDataFormat(book.createDataFormat().getFormat(format));
          style.setQuotePrefixed(text);
          return style;
        });
  }

  /** A cell to write in beside its label. */
  XSSFCellStyle basic(String format, boolean text) {
    XSSFCellStyle input = input(format, text);
    return made.computeIfAbsent(
        "basic" + format + text,
        key -> {
          XSSFCellStyle style = book.createCellStyle();
          style.cloneStyleFrom(input);
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  private XSSFCellStyle base(int size, boolean bold, byte[] colour) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(new XSSFColor(colour));
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void lines(XSSFCellStyle style) {
    XSSFColor colour = new XSSFColor(LINE);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour);
    style.setBottomBorderColor(colour);
    style.setLeftBorderColor(colour);
    style.setRightBorderColor(colour);
  }
}
