package jp.sujimichi.format.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of the template that shows how a small model is filled in. */
final class ExampleSheet {

  static final String NAME = "記入例";

  private static final List<List<String>> ELEMENTS =
      List.of(
          List.of("番号", "階層", "分野", "内容"),
          List.of("i1", "インプット", "モビリティ", "車両2台と運行の委託費、交通政策課の職員"),
          List.of("a1", "事業・取組", "モビリティ", "北部3地区で予約制の乗合バスを運行する"),
          List.of("o1", "アウトプット", "モビリティ", "予約制の乗合バスが毎日運行される"),
          List.of("x1", "アウトカム第1階層", "モビリティ", "車を持たない住民が乗合バスで出かけるようになる"),
          List.of("y1", "アウトカム第2階層", "モビリティ", "高齢者が通院や買物に自分で行けるようになる"),
          List.of("z1", "アウトカム第3階層", "モビリティ", "車がなくても安心して暮らし続けられる市になっている"));
  private static final List<List<String>> LINKS =
      List.of(
          List.of("原因の番号", "結果の番号", "前提"),
          List.of("i1", "a1", ""),
          List.of("a1", "o1", ""),
          List.of("o1", "x1", "予約が電話でもアプリでもできれば、初めての人も使う"),
          List.of("x1", "y1", "停留所から病院や店まで歩ける"),
          List.of("y1", "z1", "免許を返す人の増え方という外部の要因も受ける"));
  private static final List<List<String>> INDICATORS =
      List.of(
          List.of("番号", "要素の番号", "指標名", "区分", "単位", "向き", "基準年度", "基準値", "目標年度1", "目標値1", "出典"),
          List.of(
              "k1",
              "o1",
              "乗合バスの運行便数（年間）",
              "任意指標",
              "便",
              "増加",
              "2024",
              "0",
              "2026",
              "5200",
              "運行実績報告"),
          List.of(
              "k2",
              "x1",
              "乗合バスの利用者数（年間・延べ）",
              "任意指標",
              "人",
              "増加",
              "2024",
              "0",
              "2028",
              "20000",
              "運行実績報告"),
          List.of(
              "k3",
              "y1",
              "週3回以上外出する高齢者の割合",
              "任意指標",
              "%",
              "増加",
              "2024",
              "58",
              "2029",
              "63",
              "高齢者健康調査"));

  /** The column that is drawn over two where the texts are long. */
  private static final int WIDE = 2;

  private ExampleSheet() {}

  /** Adds the sheet. */
  static void add(XSSFWorkbook book, Styles styles) {
    XSSFSheet sheet = book.createSheet(NAME);
    cell(sheet, 0, 0, "記入例　予約制の乗合バス（架空の市町村、数値は例）", styles.title());
    sheet.getRow(0).setHeightInPoints(26);
    cell(sheet, 1, 0, "左から右へ「何を使い、何をして、何ができ、人や地域がどう変わるか」を1つずつ書き、番号で矢印と指標をつなぎます。", styles.remark());
    int row = 3;
    row = block(sheet, styles, row, "「要素」シート", ELEMENTS, false);
    row = block(sheet, styles, row, "「因果関係」シート", LINKS, true);
    row = block(sheet, styles, row, "「指標」シート", INDICATORS, true);
    cell(sheet, row, 0, "実績が出たら「実績」シートに年度ごとの数字を書き足してください。このシートは点検されません。", styles.remark());
    List<Integer> widths = List.of(12, 22, 18, 44, 12, 9, 9, 11, 10, 12, 10, 20);
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * 256);
    }
    TemplateBook.page(sheet);
  }

  private static int block(
      XSSFSheet sheet,
      Styles styles,
      int at,
      String title,
      List<List<String>> rows,
      boolean wideThird) {
    cell(sheet, at, 0, title, styles.remark());
    int row = at + 1;
    for (List<String> values : rows) {
      for (int i = 0; i < values.size(); i++) {
        boolean heading = row == at + 1;
        XSSFCellStyle style = heading ? styles.heading(false) : styles.input("General", false);
        int column = wideThird && i > WIDE ? i + 1 : i;
        cell(sheet, row, column, values.get(i), style);
        if (wideThird && i == WIDE) {
          cell(sheet, row, column + 1, "", style);
          sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + 1));
        }
      }
      RowHeight.suggest(sheet.getRow(row), 18);
      row++;
    }
    return row + 1;
  }

  private static void cell(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    if (text.matches("\\d+")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
  }
}
