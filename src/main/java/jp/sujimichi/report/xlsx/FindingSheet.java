package jp.sujimichi.report.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.format.xlsx.RowHeight;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Waiver;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet 指摘一覧: one row a finding, with a link to its cell, and columns for the answer of those
 * responsible, which the next check reads back.
 */
final class FindingSheet {

  /** Its name. */
  static final String NAME = "指摘一覧";

  private static final String OPEN = "未対応";
  private static final String LEFT = "対応しない";
  private static final List<String> STATES = List.of(OPEN, "対応済", LEFT);
  private static final int HEADING = 2;
  private static final int LONGEST = 32_000;

  /** Nobody works through more in a list, and a row takes some ten kilobytes. */
  private static final int MOST_ROWS = 5_000;

  private static final List<String> HEADINGS =
      List.of(
          "重さ", "場所", "該当するもの", "指摘", "なぜ", "直し方", "問いかけ", "対応状況", "担当", "理由", "規則", "対象の番号",
          "モデル");
  private static final List<Integer> WIDTHS =
      List.of(8, 14, 24, 38, 38, 40, 30, 11, 11, 24, 24, 13, 20);
  private static final int PLACE = 1;
  private static final int STATE = 7;
  private static final int BY = 8;
  private static final int REASON = 9;
  private static final int RULE = 10;
  private static final int SUBJECT = 11;
  private static final int MODEL = 12;

  /** What was answered to a finding before. */
  private record Answer(String state, String by, String reason) {}

  private final XSSFWorkbook book;
  private final Language language;
  private final Looks looks;

  FindingSheet(XSSFWorkbook book, Language language) {
    this.book = book;
    this.language = language;
    this.looks = new Looks(book);
  }

  /**
   * Writes the sheet anew; answers given on the one there was are carried over.
   *
   * @param checked the models of the workbook with their findings
   * @param remark what stands beside the title, such as profile and date
   */
  void write(List<CheckedWorkbook.Checked> checked, String remark) {
    Map<String, Answer> answers = answers();
    if (book.getSheet(NAME) != null) {
      book.removeSheetAt(book.getSheetIndex(NAME));
    }
    XSSFSheet sheet = book.createSheet(NAME);
    Summary summary =
        checked.stream().map(one -> one.report().summary()).reduce(Summary.NONE, Summary::plus);
    put(sheet, 0, 0, title(summary), looks.title());
    sheet.getRow(0).setHeightInPoints(26);
    put(sheet, 1, 0, remark, looks.remark());
    for (int column = 0; column < HEADINGS.size(); column++) {
      put(
          sheet,
          HEADING,
          column,
          HEADINGS.get(column),
          looks.heading(column >= STATE && column <= REASON));
      sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
    }
    sheet.getRow(HEADING).setHeightInPoints(24);
    int row = HEADING + 1;
    for (CheckedWorkbook.Checked one : checked) {
      Map<String, Waiver> waivers = new HashMap<>();
      one.model()
          .waivers()
          .forEach(waiver -> waivers.put(waiver.rule() + "\n" + waiver.on(), waiver));
      int room = Math.max(0, HEADING + 1 + MOST_ROWS - row);
      for (Finding finding : one.report().findings().stream().limit(room).toList()) {
        write(sheet, row++, finding, one.report(), answer(finding, waivers, answers));
      }
    }
    if (row == HEADING + 1) {
      put(
          sheet,
          row,
          3,
          language == Language.JA ? "気になる点はありませんでした。" : "Nothing to remark.",
          looks.remark());
    }
    long all = checked.stream().mapToLong(one -> one.report().findings().size()).sum();
    if (all > MOST_ROWS) {
      put(sheet, 1, 3, more(all - MOST_ROWS), looks.remark());
    }
    finish(sheet, row, checked.size() > 1);
  }

  private String more(long count) {
    return language == Language.JA
        ? "はじめの " + MOST_ROWS + "件を載せています。ほかの " + count + "件は --format csv で書き出せます。"
        : "The first " + MOST_ROWS + " are listed; --format csv gives the other " + count + " too.";
  }

  private String title(Summary summary) {
    return language == Language.JA
        ? "点検結果　エラー "
            + summary.error()
            + "件・注意 "
            + summary.warning()
            + "件・参考 "
            + summary.info()
            + "件"
            + (summary.waived() > 0 ? "（ほかに見送り " + summary.waived() + "件）" : "")
        : "Findings: "
            + summary.error()
            + " errors, "
            + summary.warning()
            + " warnings, "
            + summary.info()
            + " info, "
            + summary.waived()
            + " waived";
  }

  private Map<String, Answer> answers() {
    Map<String, Answer> answers = new HashMap<>();
    XSSFSheet sheet = book.getSheet(NAME);
    if (sheet == null) {
      return answers;
    }
    for (Row row : sheet) {
      String rule = text(row, RULE);
      if (row.getRowNum() > HEADING && !rule.isEmpty()) {
        answers.put(
            rule + "\n" + text(row, SUBJECT),
            new Answer(text(row, STATE), text(row, BY), text(row, REASON)));
      }
    }
    return answers;
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : cell.toString().strip();
  }

  private static Answer answer(
      Finding finding, Map<String, Waiver> waivers, Map<String, Answer> answers) {
    String key = finding.rule() + "\n" + finding.at().subject().id();
    Waiver waiver = waivers.get(key);
    if (finding.state() == FindingState.WAIVED && waiver != null) {
      return new Answer(LEFT, waiver.by().orElse(""), waiver.reason().orElse(""));
    }
    Answer before = answers.getOrDefault(key, new Answer(OPEN, "", ""));
    // What is said to be done is still found: it is open again.
    return new Answer(OPEN, before.by(), before.reason());
  }

  private void write(XSSFSheet sheet, int row, Finding finding, ModelReport report, Answer answer) {
    boolean left = answer.state().equals(LEFT);
    List<String> texts = new ArrayList<>();
    texts.add(finding.severity().label().in(language));
    texts.add(finding.at().cell().orElse(""));
    texts.add(label(finding));
    texts.add(finding.message().in(language));
    texts.add(finding.because().text().in(language));
    texts.add(
        finding.fixes().stream()
            .map((Fix fix) -> "・" + fix.title().in(language))
            .collect(Collectors.joining("\n")));
    texts.add(finding.question().in(language));
    texts.add(answer.state());
    texts.add(answer.by());
    texts.add(answer.reason());
    texts.add(finding.rule());
    texts.add(finding.at().subject().id());
    texts.add(report.title());
    int lines = 1;
    for (int column = 0; column < texts.size(); column++) {
      XSSFCellStyle style =
          column == 0
              ? left ? looks.settled(true) : looks.marked(Marks.colour(finding.severity()))
              : column == PLACE ? looks.link() : left ? looks.settled(false) : looks.body();
      put(sheet, row, column, texts.get(column), style);
      if (column != MODEL) {
        lines = Math.max(lines, lines(texts.get(column), WIDTHS.get(column)));
      }
    }
    RowHeight.suggest(sheet.getRow(row), Math.min(400, 6 + 13.5f * lines));
    finding.at().cell().ifPresent(cell -> linkTo(sheet.getRow(row).getCell(PLACE), cell));
  }

  private String label(Finding finding) {
    return finding.at().subject().kind().label().in(language)
        + (language == Language.JA ? "「" : " “")
        + finding.at().label().in(language)
        + (language == Language.JA ? "」" : "”");
  }

  private void linkTo(XSSFCell cell, String place) {
    int sign = place.lastIndexOf('!');
    if (sign > 0) {
      Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(
          "'" + place.substring(0, sign).replace("'", "''") + "'" + place.substring(sign));
      cell.setHyperlink((org.apache.poi.xssf.usermodel.XSSFHyperlink) link);
    }
  }

  private static int lines(String text, int width) {
    return text.lines()
        .mapToInt(
            line ->
                1
                    + (line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum() - 1)
                        / Math.max(2, width - 1))
        .sum();
  }

  private void finish(XSSFSheet sheet, int end, boolean several) {
    int last = Math.max(end - 1, HEADING + 1);
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    DataValidation states =
        helper.createValidation(
            helper.createExplicitListConstraint(STATES.toArray(String[]::new)),
            new CellRangeAddressList(HEADING + 1, last, STATE, STATE));
    states.setShowErrorBox(false);
    states.createPromptBox("対応状況", "直さないと決めたときは「対応しない」を選び、理由と担当を書いてください。次の点検では見送りとして扱います。");
    states.setShowPromptBox(true);
    sheet.addValidationData(states);
    sheet.setColumnHidden(MODEL, !several);
    sheet.createFreezePane(PLACE + 1, HEADING + 1);
    sheet.setAutoFilter(new CellRangeAddress(HEADING, last, 0, HEADINGS.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(HEADING, HEADING, -1, -1));
    Looks.print(sheet);
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      book.getSheetAt(i).setSelected(false);
    }
    book.setActiveSheet(book.getSheetIndex(sheet));
    sheet.setSelected(true);
  }

  private static void put(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    cell.setCellStyle(style);
  }
}
