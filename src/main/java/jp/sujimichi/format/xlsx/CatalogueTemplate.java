package jp.sujimichi.format.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.catalogue.RowTable;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws the empty catalogue of indicators as a workbook to fill in. */
public final class CatalogueTemplate {

  private static final String SHEET = "指標の一覧";
  private static final int SPARE_ROWS = 40;
  private static final int LAST_ROW = 2_000;
  private static final int COLUMN_WIDTH = 11;
  private static final String HEADING = "指標名";
  private static final List<String> REQUIRED = List.of("番号", HEADING);
  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry(HEADING, 36),
          Map.entry("英語名", 24),
          Map.entry("別名", 26),
          Map.entry("分野", 15),
          Map.entry("階層", 19),
          Map.entry("単位", 8),
          Map.entry("向き", 8),
          Map.entry("定義", 34),
          Map.entry("算式", 24),
          Map.entry("統計", 14));
  private static final Map<String, String> PROMPTS =
      Map.ofEntries(
          Map.entry("番号", "一覧の中で同じものがない番号です。必ず書いてください。"),
          Map.entry(HEADING, "指標の名前です。必ず書いてください。"),
          Map.entry("別名", "ほかの言い方があれば「;」で区切って書いてください。"),
          Map.entry("分野", "▼から選んでください。分野を問わない指標は空けておきます。"),
          Map.entry("階層", "▼から選んでください。いくつかあるときは「;」で区切って書いてください。"),
          Map.entry("区分", "指針の別紙を写したときだけ使います。推奨・選択・任意の区分です。"),
          Map.entry("向き", "良くなると増えるか、減るか、保つかを▼から選んでください。"),
          Map.entry("定義", "率や割合は、分子と分母を書いてください。"),
          Map.entry("統計表ID", "e-Stat の統計表の番号です。項目コードと合わせて書くと、実績を取り込めます。"),
          Map.entry("項目コード", "e-Stat の項目の番号です。例: A1101"),
          Map.entry("公式", "指針の別紙そのものを写したときだけ「はい」にしてください。"));

  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final Styles styles;

  private CatalogueTemplate(XSSFWorkbook book) {
    this.book = book;
    this.sheet = book.createSheet(SHEET);
    this.styles = new Styles(book);
  }

  /**
   * The template as the bytes of its file.
   *
   * @param rows the template as a table: lines on the whole, a blank one, headings, an example
   */
  public static byte[] of(RowTable rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new CatalogueTemplate(book).draw(rows.rows());
      book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      book.getProperties().getCoreProperties().setCreator("sujimichi");
      book.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void draw(List<RowTable.Row> rows) {
    int heading = 0;
    while (!rows.get(heading).cells().contains(HEADING)) {
      about(heading, rows.get(heading));
      heading++;
    }
    List<String> columns = rows.get(heading).cells();
    XSSFRow head = sheet.createRow(heading);
    head.setHeightInPoints(28);
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      XSSFCell cell = head.createCell(i);
      cell.setCellValue(name);
      cell.setCellStyle(styles.heading(REQUIRED.contains(name)));
      sheet.setColumnWidth(i, WIDTHS.getOrDefault(name, COLUMN_WIDTH) * 256);
      validate(name, i, heading + 1, LAST_ROW);
    }
    for (int row = heading + 1; row <= heading + SPARE_ROWS; row++) {
      List<String> cells = row < rows.size() ? rows.get(row).cells() : List.of();
      XSSFRow line = sheet.createRow(row);
      RowHeight.suggest(line, 20);
      for (int i = 0; i < columns.size(); i++) {
        XSSFCell cell = line.createCell(i);
        if (i < cells.size() && !cells.get(i).isEmpty()) {
          cell.setCellValue(cells.get(i));
        }
        cell.setCellStyle(styles.input("@", false));
      }
    }
    sheet.createFreezePane(2, heading + 1);
    sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
    TemplateBook.page(sheet);
  }

  // What is said of the whole catalogue: a label and the cell beside it.
  private void about(int at, RowTable.Row row) {
    if (row.cells().stream().allMatch(String::isBlank)) {
      return;
    }
    XSSFRow line = sheet.createRow(at);
    line.setHeightInPoints(24);
    XSSFCell label = line.createCell(0);
    label.setCellValue(row.cells().get(0));
    label.setCellStyle(styles.label());
    XSSFCell value = line.createCell(1);
    value.setCellValue(row.cells().get(1));
    value.setCellStyle(styles.input("@", false));
    sheet.addMergedRegion(new CellRangeAddress(at, at, 1, 4));
    for (int column = 2; column <= 4; column++) {
      line.createCell(column).setCellStyle(styles.input("@", false));
    }
    validate(row.cells().get(0), 1, at, at);
  }

  private void validate(String name, int column, int first, int last) {
    List<String> choices =
        switch (name) {
          case "分野" -> CodedReader.labels(Field.class);
          case "階層" -> CodedReader.labels(Tier.class);
          case "区分" -> CodedReader.labels(IndicatorClass.class);
          case "向き" -> CodedReader.labels(Direction.class);
          case "公式" -> List.of("はい", "いいえ");
          default -> List.of();
        };
    String prompt = PROMPTS.getOrDefault(name, "");
    if (choices.isEmpty() && prompt.isEmpty()) {
      return;
    }
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    DataValidationConstraint constraint =
        choices.isEmpty()
            ? helper.createCustomConstraint("TRUE")
            : helper.createExplicitListConstraint(choices.toArray(String[]::new));
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(first, last, column, column));
    validation.setEmptyCellAllowed(true);
    // Several tiers in one cell are right too; the check tells what cannot be read.
    validation.setShowErrorBox(false);
    if (!prompt.isEmpty()) {
      validation.createPromptBox(name, prompt);
      validation.setShowPromptBox(true);
    }
    sheet.addValidationData(validation);
  }
}
