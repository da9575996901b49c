package jp.sujimichi.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.xlsx.Books;
import jp.sujimichi.format.xlsx.Candidates;
import jp.sujimichi.format.xlsx.OpenWorkbook;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.format.xlsx.XlsxWriter;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Waiver;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedWorkbookTest {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));

  @TempDir private Path folder;

  @Test
  void findingsAreMarkedListedAnsweredAndReadBack() throws Exception {
    Path plan = plan();
    byte[] before = Files.readAllBytes(plan);
    Path marked = check(plan, "marked");

    assertThat(Files.readAllBytes(plan)).isEqualTo(before);
    Finding first = findings(plan).get(0);
    int row;
    Path answered = folder.resolve("answered.xlsx");
    try (OpenWorkbook open = OpenWorkbook.of(marked);
        OutputStream out = Files.newOutputStream(answered)) {
      XSSFSheet list = open.book().getSheet("指摘一覧");
      row = rowOf(list, first);
      assertThat(list.getRow(row).getCell(1).getHyperlink().getAddress())
          .isEqualTo("'" + first.at().cell().orElseThrow().replace("!", "'!"));
      assertThat(list.getRow(row).getCell(7).getStringCellValue()).isEqualTo("未対応");
      XSSFCell cell = cellOf(open, first);
      assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(cell.getCellComment().getString().getString()).contains(first.message().ja());
      list.getRow(row).getCell(7).setCellValue("対応しない");
      list.getRow(row).getCell(8).setCellValue("企画課");
      list.getRow(row).getCell(9).setCellValue("来年度に直すため");
      open.book().write(out);
    }

    assertThat(read(answered).model().waivers())
        .extracting(Waiver::rule, Waiver::on, Waiver::reason, Waiver::by)
        .containsExactly(
            tuple(
                first.rule(),
                first.at().subject().id(),
                Optional.of("来年度に直すため"),
                Optional.of("企画課")));
    assertThat(findings(answered))
        .filteredOn(finding -> finding.fingerprint().equals(first.fingerprint()))
        .extracting(Finding::state)
        .containsExactly(FindingState.WAIVED);
    Path again = check(answered, "again");
    try (OpenWorkbook open = OpenWorkbook.of(again)) {
      XSSFSheet list = open.book().getSheet("指摘一覧");
      assertThat(list.getRow(rowOf(list, first)).getCell(7).getStringCellValue())
          .isEqualTo("対応しない");
      assertThat(list.getRow(rowOf(list, first)).getCell(8).getStringCellValue()).isEqualTo("企画課");
    }
  }

  @Test
  void marksOfTheLastCheckGoWhenTheFindingIsMended() throws Exception {
    Path plan = plan();
    Finding isolated =
        findings(plan).stream()
            .filter(finding -> finding.at().cell().equals(Optional.of("要素!D13")))
            .findFirst()
            .orElseThrow();
    Path marked = check(plan, "marked");
    String before;
    try (OpenWorkbook open = OpenWorkbook.of(plan)) {
      before = colour(cellOf(open, isolated));
    }
    Path mended = folder.resolve("mended.xlsx");
    try (OpenWorkbook open = OpenWorkbook.of(marked);
        OutputStream out = Files.newOutputStream(mended)) {
      assertThat(cellOf(open, isolated).getCellComment()).isNotNull();
      assertThat(colour(cellOf(open, isolated))).isNotEqualTo(before);
      open.book().getSheet("要素").getRow(12).forEach(org.apache.poi.ss.usermodel.Cell::setBlank);
      open.book().write(out);
    }
    Path again = check(mended, "again");
    try (OpenWorkbook open = OpenWorkbook.of(again)) {
      XSSFCell cell = cellOf(open, isolated);
      assertThat(colour(cell)).isEqualTo(before);
      assertThat(cell.getCellComment()).isNull();
    }
  }

  @Test
  void otherSheetsDropDownsAndWidthsStay() throws Exception {
    Path marked = check(handmade(), "marked");

    try (OpenWorkbook open = OpenWorkbook.of(marked)) {
      assertThat(open.book().getSheet("予算").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("委託費");
      assertThat(open.book().getSheet("要素").getDataValidations()).hasSize(1);
      assertThat(open.book().getSheet("要素").getColumnWidth(2)).isEqualTo(40 * 256);
    }
  }

  @Test
  void macrosStay() throws Exception {
    Path plan = folder.resolve("plan.xlsm");
    byte[] macros = {1, 2, 3, 4};
    try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        OutputStream out = Files.newOutputStream(plan)) {
      book.setVBAProject(new ByteArrayInputStream(macros));
      Books.sheet(book, "要素", Books.row("番号", "階層", "内容"), Books.row("a1", "事業", "運行する"));
      book.write(out);
    }

    Path marked = check(plan, "marked");
    try (ZipFile zip = new ZipFile(marked.toFile())) {
      assertThat(zip.getInputStream(zip.getEntry("xl/vbaProject.bin")).readAllBytes())
          .isEqualTo(macros);
    }
  }

  private Path plan() throws IOException {
    Path plan = folder.resolve("plan.xlsx");
    LogicModel model =
        ((Read) new ModelReader().read(Path.of("models/first-draft.json"))).document().model();
    try (OutputStream out = Files.newOutputStream(plan)) {
      new XlsxWriter(Candidates.none()).write(model, out);
    }
    return plan;
  }

  private Path handmade() {
    return Books.book(
        folder.resolve("plan.xlsx"),
        book -> {
          XSSFSheet sheet =
              Books.sheet(
                  book,
                  "要素",
                  Books.row("番号", "階層", "内容"),
                  Books.row("a1", "事業", "予約制のバスを運行する"),
                  Books.row("x9", "第1階層", "住民が病院に行けるようになる"));
          sheet.setColumnWidth(2, 40 * 256);
          XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
          sheet.addValidationData(
              helper.createValidation(
                  helper.createExplicitListConstraint(new String[] {"事業", "第1階層"}),
                  new CellRangeAddressList(1, 9, 1, 1)));
          Books.sheet(book, "予算", Books.row("委託費", 100));
        });
  }

  private Path check(Path workbook, String name) throws Exception {
    ModelDocument document = read(workbook);
    ModelReport report = CHECKER.checkOne(document);
    Path target = folder.resolve(name + ".xlsx");
    try (OutputStream out = Files.newOutputStream(target)) {
      CheckedWorkbook.write(
          workbook,
          List.of(new CheckedWorkbook.Checked(report, document.model())),
          "2026-11-22",
          Language.JA,
          out);
    }
    return target;
  }

  private static List<Finding> findings(Path workbook) {
    return CHECKER.checkOne(read(workbook)).findings();
  }

  private static ModelDocument read(Path workbook) {
    return ((Read) new XlsxReader().read(workbook).results().get(0)).document();
  }

  private static int rowOf(XSSFSheet list, Finding finding) {
    for (int row = 3; row <= list.getLastRowNum(); row++) {
      if (list.getRow(row).getCell(10).getStringCellValue().equals(finding.rule())
          && list.getRow(row)
              .getCell(11)
              .getStringCellValue()
              .equals(finding.at().subject().id())) {
        return row;
      }
    }
    throw new AssertionError("not listed: " + finding.rule());
  }

  private static String colour(XSSFCell cell) {
    return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
  }

  private static XSSFCell cellOf(OpenWorkbook open, Finding finding) {
    String place = finding.at().cell().orElseThrow();
    int sign = place.indexOf('!');
    var at = new org.apache.poi.ss.util.CellReference(place.substring(sign + 1));
    return open.book().getSheet(place.substring(0, sign)).getRow(at.getRow()).getCell(at.getCol());
  }
}
