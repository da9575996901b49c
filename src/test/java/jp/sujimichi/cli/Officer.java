package jp.sujimichi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.sujimichi.format.xlsx.RowHeight;
import jp.sujimichi.report.LineBreaker;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Someone at a city hall with a workbook open: finds columns by their heads, types into cells, and
 * saves. To be closed.
 */
final class Officer implements AutoCloseable {

  private final XSSFWorkbook book;
  private final DataFormatter shown = new DataFormatter();

  Officer(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      this.book = new XSSFWorkbook(in);
    }
  }

  Sheet sheet(String name) {
    return Objects.requireNonNull(book.getSheet(name), name);
  }

  /** The cell of a row below a head. */
  Cell cell(String sheet, int row, String head) {
    return sheet(sheet).getRow(row).getCell(column(sheet, head));
  }

  /** The next free row below a head. */
  int nextRow(String sheet, String head) {
    int column = column(sheet, head);
    int row = headRow(sheet) + 1;
    while (!text(sheet, row, column).isEmpty()) {
      row++;
    }
    return row;
  }

  /** The row in which a text stands below a head. */
  int find(String sheet, String head, String text) {
    int column = column(sheet, head);
    return IntStream.rangeClosed(headRow(sheet) + 1, sheet(sheet).getLastRowNum())
        .filter(row -> text(sheet, row, column).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sheet + " has no " + head + " " + text));
  }

  /** What is shown in a row below a head. */
  String read(String sheet, int row, String head) {
    return text(sheet, row, column(sheet, head));
  }

  /** Types into a cell: digits become a number, as they do in Excel. */
  void type(String sheet, int row, String head, String text) {
    type(sheet, row, column(sheet, head), text);
  }

  /** Types beside a label. */
  void beside(String sheet, String label, String text) {
    for (Row row : sheet(sheet)) {
      if (shown.formatCellValue(row.getCell(0)).equals(label)) {
        type(sheet, row.getRowNum(), 1, text);
        return;
      }
    }
    throw new AssertionError(sheet + " has no " + label);
  }

  private void type(String sheet, int row, int column, String text) {
    Row line =
        sheet(sheet).getRow(row) == null ? sheet(sheet).createRow(row) : sheet(sheet).getRow(row);
    Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    boolean asText = cell.getCellStyle().getDataFormatString().equals("@");
    if (text.isEmpty()) {
      cell.setBlank();
    } else if (!asText && text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
      fit(line, column, text);
    }
  }

  // Excel fits a row whose height is not fixed to what is typed.
  private static void fit(Row line, int column, String text) {
    int width = line.getSheet().getColumnWidth(column) / 256;
    int lines = LineBreaker.lines(text, Math.max(4, width - 1)).size();
    float fitted = Math.max(line.getHeightInPoints(), 4 + 14 * lines);
    RowHeight.suggest((XSSFRow) line, fitted);
  }

  private String text(String sheet, int row, int column) {
    Row line = sheet(sheet).getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell == null || cell.getCellType() == CellType.FORMULA
        ? ""
        : shown.formatCellValue(cell).strip();
  }

  private int column(String sheet, String head) {
    Row heads = sheet(sheet).getRow(headRow(sheet));
    for (Cell cell : heads) {
      if (shown.formatCellValue(cell).replaceFirst("（.*", "").equals(head)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(sheet + " has no column " + head);
  }

  // The list of findings has a title above its heads.
  private static int headRow(String sheet) {
    return sheet.equals("指摘一覧") ? 2 : 0;
  }

  void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
