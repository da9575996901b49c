package jp.sujimichi.format.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Draws the cells of a model as the template: styled, with drop-downs, prompts and print set-up.
 */
final class TemplateBook {

  /** Rows ready to be written in: about a page of A3, and some more below what is filled in. */
  private static final Map<Table, Integer> ROWS =
      Map.of(Table.ELEMENTS, 40, Table.LINKS, 60, Table.INDICATORS, 40);

  private static final int FEWEST_ROWS = 30;
  private static final int SPARE_ROWS = 10;
  private static final float ROW_HEIGHT = 18;
  private static final List<Integer> BASIC_WIDTHS = List.of(24, 60, 66);
  private static final int MOST_VALIDATED = Choices.LAST_ROW;
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");
  private static final Map<String, String> BASIC_PROMPTS =
      Map.ofEntries(
          Map.entry("title", "ロジックモデルの題名です。事業名を書いてください。"),
          Map.entry("id", "ほかのモデルと見分けるための短い名前です（半角）。空けておいてもかまいません。"),
          Map.entry("owner.code", "全国地方公共団体コード（6けた）です。例: 122173"),
          Map.entry("owner.name", "市町村や協議会の名前です。"),
          Map.entry("plan.start", "2024、令和6年度、R6 のどれでも読みます。"),
          Map.entry("plan.end", "2030、令和12年度、R12 のどれでも読みます。"),
          Map.entry("asOf", "実績を振り返る年度です。計画を作る段階では空けておきます。"),
          Map.entry("stage", "▼から選んでください。"),
          Map.entry("field", "要素ごとに分野を書かないときに使います。▼から選んでください。"),
          Map.entry("platform.name", "複数の市町村で同じ都市OSなどを使うときに、その名前を書いてください。"),
          Map.entry("platform.id", "共同利用の基盤を見分けるための短い名前です。"),
          Map.entry("platform.sharedWith", "一緒に使う団体のコードを「、」で区切って書いてください。"));

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Styles styles = new Styles(book);
  private final ModelCells.Layout layout;
  private final Choices choices;
  private final Map<String, String> elementTexts = new HashMap<>();

  TemplateBook(ModelCells.Layout layout, Candidates candidates) {
    this.layout = layout;
    Map<Integer, String> ids = new HashMap<>();
    for (Cell cell : layout.sheets().get(Table.ELEMENTS.sheet())) {
      if (cell.column() == 0) {
        ids.put(cell.row(), cell.text());
      } else if (cell.column() == 3) {
        elementTexts.put(ids.getOrDefault(cell.row(), ""), cell.text());
      }
    }
    layout.sheets().keySet().stream()
        .filter(name -> !name.equals(Kept.SHEET))
        .forEach(book::createSheet);
    ExampleSheet.add(book, styles);
    if (!layout.sheets().get(Kept.SHEET).isEmpty()) {
      keptSheet();
    }
    this.choices = new Choices(book, candidates);
  }

  /** The workbook, to be written and closed by the caller. */
  XSSFWorkbook draw() {
    basics();
    for (Table table :
        List.of(Table.ELEMENTS, Table.LINKS, Table.INDICATORS, Table.ACTUALS, Table.WAIVERS)) {
      table(table);
    }
    // Only what was looked back upon has it.
    if (layout.sheets().containsKey(Table.REVIEWS.sheet())) {
      table(Table.REVIEWS);
    }
    book.setActiveSheet(0);
    book.setForceFormulaRecalculation(true);
    return book;
  }

  private void keptSheet() {
    XSSFSheet sheet = book.createSheet(Kept.SHEET);
    layout.sheets().get(Kept.SHEET).forEach(cell -> write(sheet, cell, "General"));
    book.setSheetHidden(book.getSheetIndex(sheet), true);
  }

  private void basics() {
    XSSFSheet sheet = book.getSheet(BasicInfo.SHEET);
    put(sheet, 0, 0, "ロジックモデル　基本情報").setCellStyle(styles.title());
    sheet.getRow(0).setHeightInPoints(26);
    put(sheet, 1, 0, "記入のしかたは「記入例」のシートをご覧ください。必ず書くのは、題名と、「要素」シートの階層・内容だけです。")
        .setCellStyle(styles.remark());
    layout.sheets().get(BasicInfo.SHEET).forEach(cell -> write(sheet, cell, "@"));
    int row = ModelCells.FIRST_BASIC_ROW;
    for (String key : ModelCells.BASICS.keySet()) {
      XSSFRow line = sheet.getRow(row);
      line.getCell(0).setCellStyle(styles.label());
      if (key.equals(Table.KEPT)) {
        line.setZeroHeight(true);
      } else {
        XSSFCell value = line.getCell(1) == null ? line.createCell(1) : line.getCell(1);
        value.setCellStyle(
            styles.basic(
                key.startsWith("plan") || key.equals("asOf") ? "General" : "@",
                value.getCellStyle().getQuotePrefixed()));
        XSSFCell explanation = line.createCell(2);
        explanation.setCellValue(BASIC_PROMPTS.getOrDefault(key, ""));
        explanation.setCellStyle(styles.explanation());
        RowHeight.suggest(line, Math.max(21, basicHeight(line)));
        String list = key.equals("stage") ? "段階" : key.equals("field") ? "分野" : "";
        validate(
            sheet, new Column(key, "", 0, list, BASIC_PROMPTS.getOrDefault(key, "")), 1, row, row);
      }
      row++;
    }
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 60 * 256);
    sheet.setColumnWidth(2, 66 * 256);
    page(sheet);
  }

  private void table(Table table) {
    XSSFSheet sheet = book.getSheet(table.sheet());
    List<Column> columns = new java.util.ArrayList<>(layout.columns().get(table));
    if (table == Table.ACTUALS) {
      layout
          .years()
          .forEach(
              year ->
                  columns.add(
                      new Column(
                          "#actualValue",
                          year + "年度",
                          11,
                          "",
                          "単位を付けずに、数字だけを書いてください。まだ出ていない年度は空けておきます。")));
    }
    List<Cell> cells = layout.sheets().get(table.sheet());
    cells.forEach(cell -> write(sheet, cell, formatOf(columns, cell)));
    int filled = cells.stream().mapToInt(Cell::row).max().orElse(0);
    int last = Math.max(filled + SPARE_ROWS, ROWS.getOrDefault(table, FEWEST_ROWS));
    for (int row = 1; row <= last; row++) {
      XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      for (int column = 0; column < columns.size(); column++) {
        style(line, column, columns.get(column));
      }
      // A row without a height is fitted to what is typed into it.
      if (row <= filled) {
        RowHeight.suggest(line, height(line, columns));
      }
    }
    sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
    sheet.getCTWorksheet().getSheetFormatPr().unsetCustomHeight();
    XSSFRow head = sheet.getRow(0);
    head.setHeightInPoints(34);
    for (int column = 0; column < columns.size(); column++) {
      Column one = columns.get(column);
      head.getCell(column).setCellStyle(styles.heading(one.heading().contains("必須")));
      sheet.setColumnWidth(column, Math.min(one.width() + 2, 200) * 256);
      if (one.key().equals(Table.KEPT)) {
        sheet.setColumnHidden(column, true);
      } else if (!one.isAutomatic()) {
        validate(sheet, one, column, 1, Math.max(last, MOST_VALIDATED - 1));
      }
    }
    int pinned =
        table == Table.ELEMENTS
            ? 1
            : table == Table.INDICATORS ? 6 : table == Table.ACTUALS ? 2 : 0;
    sheet.createFreezePane(pinned, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    page(sheet);
    if (table == Table.INDICATORS) {
      // Too wide for one page: the others repeat the names.
      sheet.getPrintSetup().setFitWidth((short) 3);
      sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:F"));
    }
  }

  private static String formatOf(List<Column> columns, Cell cell) {
    if (cell.column() >= columns.size()) {
      return "General";
    }
    return isName(columns.get(cell.column()).key()) ? "@" : "General";
  }

  // Excel turns a number such as 1-1 into a day unless the cell is a text.
  private static boolean isName(String key) {
    return key.equals("id")
        || key.equals("from")
        || key.equals("to")
        || key.equals("element")
        || key.equals("on")
        || key.equals("indicator")
        || key.equals("until")
        || key.startsWith("source.")
        || key.equals("catalogue");
  }

  private void style(XSSFRow line, int column, Column one) {
    XSSFCell cell = line.getCell(column);
    if (cell == null) {
      cell = line.createCell(column);
      cell.setCellStyle(
          one.isAutomatic()
              ? styles.automatic()
              : styles.input(isName(one.key()) ? "@" : "General", false));
    }
    if (one.isAutomatic()) {
      cell.setCellStyle(styles.automatic());
      cell.setCellFormula(formula(one.key(), line.getRowNum() + 1));
    }
  }

  // Looks the words up beside the number in the same row.
  private String formula(String key, int row) {
    String what = key.substring(1, key.indexOf(':'));
    String by = key.substring(key.indexOf(':') + 1);
    boolean link = by.equals("from") || by.equals("to");
    boolean indicator = by.equals("id") || by.equals("indicator");
    String number = link ? (by.equals("from") ? "B" : "D") : indicator ? "A" : "B";
    String table = indicator ? "指標!$A$2:$F$" + Choices.LAST_ROW : "要素!$A$2:$D$" + Choices.LAST_ROW;
    int column =
        switch (what) {
          case "tier" -> 2;
          case "field" -> 3;
          case "name" -> 6;
          default -> 4;
        };
    String found = "VLOOKUP(" + number + row + "," + table + "," + column + ",FALSE)";
    if (what.equals("field")) {
      // An element without a field takes the model's.
      int basic =
          ModelCells.FIRST_BASIC_ROW + List.copyOf(ModelCells.BASICS.keySet()).indexOf("field") + 1;
      found = "IF(" + found + "=\"\",基本情報!$B$" + basic + "&\"\"," + found + ")";
    }
    return "IF(" + number + row + "=\"\",\"\",IFERROR(" + found + ",\"番号が見つかりません\"))";
  }

  private void validate(XSSFSheet sheet, Column column, int at, int first, int last) {
    if (column.choices().isEmpty() && column.prompt().isEmpty()) {
      return;
    }
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    DataValidationConstraint constraint =
        column.choices().isEmpty()
            ? helper.createCustomConstraint("TRUE")
            : helper.createFormulaListConstraint(choices.formula(column.choices()));
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(first, last, at, at));
    validation.setEmptyCellAllowed(true);
    // Other words are read too, and what cannot be read is told by the check.
    validation.setShowErrorBox(false);
    if (!column.prompt().isEmpty()) {
      String heading = column.heading().replaceAll("（.*", "");
      validation.createPromptBox(heading.isEmpty() ? "記入のしかた" : heading, column.prompt());
      validation.setShowPromptBox(true);
    }
    sheet.addValidationData(validation);
  }

  /** The height that lets the longest text of a row be read whole. */
  private float height(XSSFRow line, List<Column> columns) {
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (!column.key().equals(Table.KEPT)) {
        String text = column.isAutomatic() ? looked(column.key(), line) : text(line, i);
        lines = Math.max(lines, lines(text, column.width()));
      }
    }
    return height(lines);
  }

  private static float basicHeight(XSSFRow line) {
    int lines = 1;
    for (int i = 0; i < BASIC_WIDTHS.size(); i++) {
      lines = Math.max(lines, lines(text(line, i), BASIC_WIDTHS.get(i)));
    }
    return height(lines);
  }

  private static float height(int lines) {
    return Math.min(400, 4 + 14 * lines);
  }

  private static int lines(String text, int width) {
    return text.lines().mapToInt(one -> 1 + (columns(one) - 1) / Math.max(4, width)).sum();
  }

  private static String text(XSSFRow line, int column) {
    XSSFCell cell = line.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** The text of an element that Excel will look up for a row. */
  private String looked(String key, XSSFRow line) {
    if (!key.startsWith("=text:")) {
      return "";
    }
    String id = text(line, key.endsWith(":to") ? 3 : 1);
    return elementTexts.getOrDefault(id, "");
  }

  /** Half-width columns that a text takes up. */
  private static int columns(String text) {
    return text.codePoints().map(c -> c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2).sum();
  }

  private static XSSFCell put(XSSFSheet sheet, int row, int column, String text) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    cell.setCellValue(text);
    return cell;
  }

  private void write(XSSFSheet sheet, Cell cell, String format) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      XSSFCell made = put(sheet, cell.row(), cell.column(), "");
      int dot = cell.text().indexOf('.');
      String number =
          dot < 0 || cell.text().contains("E")
              ? "General"
              : "0." + "0".repeat(cell.text().length() - dot - 1);
      made.setCellValue(Double.parseDouble(cell.text()));
      made.setCellStyle(styles.input(number, false));
      return;
    }
    String text = LOOKS_ESCAPED.matcher(cell.text()).replaceAll("_x005F_x");
    boolean risky = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    put(sheet, cell.row(), cell.column(), text).setCellStyle(styles.input(format, risky));
  }

  /** A3 on its side, as wide as one page. */
  static void page(XSSFSheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A3_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
