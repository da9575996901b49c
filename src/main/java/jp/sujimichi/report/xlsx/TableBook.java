package jp.sujimichi.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.format.xlsx.RowHeight;
import jp.sujimichi.model.Value;
import jp.sujimichi.report.LineBreaker;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of plain tables to sort and filter, one a sheet: heads that stay in view and come back
 * on each printed page, A3 on its side. Texts stay texts, so nothing an author wrote becomes a
 * formula. To be closed.
 */
public final class TableBook implements AutoCloseable {

  private static final int HEAD = 2;
  private static final int CHARACTER = 256;
  private static final int LONGEST = 32_000;
  private static final float LINE = 13.5f;
  private static final float TALLEST = 400;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Looks looks = new Looks(book);
  private final String title;

  /**
   * An empty workbook.
   *
   * @param title what the file calls itself
   */
  public TableBook(String title) {
    this.title = title;
  }

  /**
   * A column of a table.
   *
   * @param heading its head
   * @param width in half-width characters
   */
  public record Column(String heading, int width) {}

  /**
   * What a cell holds.
   *
   * @param text the words; for a number what it is shown as where formats fail
   * @param number the number, where it is one
   * @param format the number's format in Excel
   */
  public record Entry(String text, Optional<BigDecimal> number, String format) {

    /** Words. */
    public static Entry of(String text) {
      return new Entry(text, Optional.empty(), "");
    }

    /** A count or a year, without separators. */
    public static Entry of(int number) {
      return new Entry(Integer.toString(number), Optional.of(BigDecimal.valueOf(number)), "0");
    }

    /** A value: a number where nothing but a plain number is written, else as written. */
    public static Entry of(Value value) {
      return value.number().isPresent() && isPlain(value)
          ? number(value.number().get())
          : of(value.written());
    }

    /** A number with separators and as many decimals as were written. */
    public static Entry number(BigDecimal number) {
      int decimals = Math.max(0, number.scale());
      return new Entry(
          number.toPlainString(),
          Optional.of(number),
          decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
    }

    /** A share as a percentage with its sign. */
    public static Entry percent(BigDecimal share) {
      return new Entry(share.toPlainString(), Optional.of(share), "+0.0%;-0.0%;0.0%");
    }

    private static boolean isPlain(Value value) {
      return value.bound() == Value.Bound.EXACT
          && value.unit().isEmpty()
          && value.scale().compareTo(BigDecimal.ONE) == 0;
    }
  }

  /**
   * Adds a sheet.
   *
   * @param name of the sheet
   * @param remark one line under its name
   * @param columns the columns
   * @param rows the rows, each as long as there are columns
   * @param nothing what stands there when there are no rows
   */
  public void sheet(
      String name, String remark, List<Column> columns, List<List<Entry>> rows, String nothing) {
    XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
    put(sheet.createRow(0), 0, Entry.of(name), looks.title());
    sheet.getRow(0).setHeightInPoints(24);
    put(sheet.createRow(1), 0, Entry.of(remark), looks.remark());
    XSSFRow head = sheet.createRow(HEAD);
    head.setHeightInPoints(24);
    for (int i = 0; i < columns.size(); i++) {
      put(head, i, Entry.of(columns.get(i).heading()), looks.heading(false));
      sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    int next = HEAD + 1;
    for (List<Entry> row : rows) {
      row(sheet.createRow(next++), columns, row);
    }
    if (rows.isEmpty()) {
      put(sheet.createRow(next), 0, Entry.of(nothing), looks.remark());
    } else {
      sheet.setAutoFilter(new CellRangeAddress(HEAD, next - 1, 0, columns.size() - 1));
    }
    sheet.createFreezePane(0, HEAD + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
    Looks.print(sheet);
  }

  private void row(XSSFRow line, List<Column> columns, List<Entry> row) {
    int lines = 1;
    for (int i = 0; i < row.size(); i++) {
      Entry entry = row.get(i);
      put(line, i, entry, entry.number().isPresent() ? looks.number(entry.format()) : looks.body());
      if (entry.number().isEmpty()) {
        int width = Math.max(4, columns.get(i).width() - 1);
        lines = Math.max(lines, LineBreaker.lines(entry.text(), width).size());
      }
    }
    RowHeight.suggest(line, Math.min(TALLEST, 8 + LINE * lines));
  }

  private static void put(XSSFRow row, int column, Entry entry, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    if (entry.number().isPresent()) {
      cell.setCellValue(entry.number().get().doubleValue());
    } else if (!entry.text().isEmpty()) {
      String text = entry.text();
      cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
    cell.setCellStyle(style);
  }

  /** The bytes of the file; the same tables give the same bytes. */
  public byte[] bytes() {
    var properties = book.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator("sujimichi");
    properties.setCreated(Optional.of(new Date(0)));
    ByteArrayOutputStream target = new ByteArrayOutputStream(1 << 15);
    try {
      book.write(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
