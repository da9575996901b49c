package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.model.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {

  private XSSFWorkbook workbook;

  @BeforeEach
  void make() throws IOException {
    byte[] bytes = XlsxSheet.of(Samples.sheet(), List.of(Language.JA));
    workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  private List<String> row(int sheet, int row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : workbook.getSheetAt(sheet).getRow(row)) {
      cells.add(cell.getStringCellValue());
    }
    return cells;
  }

  @Test
  void hasARowToFillInForEachMissedKpi() {
    assertThat(row(0, 0)).containsExactly("振り返りシート 2024年度  外出支援");
    assertThat(row(0, 2))
        .containsExactly(
            "KPI", "状態", "途切れた所", "前提", "問いかけ", "当たり外れ", "分かったこと", "変えること", "担当", "期限");
    assertThat(row(0, 3))
        .containsExactly(
            "=年間の利用者数\n4,480/5,000 = 89.6%",
            "× 未達\n因果の見込み違い",
            "バスが走る → バスが使われる",
            "=停留所まで<歩ける>",
            "取組は進んだのに変わらなかったのは、相手にどんな事情があるからですか。",
            "",
            "停留所が遠い",
            "",
            "",
            "");
  }

  @Test
  void offersTheThreeAnswers() {
    XSSFDataValidation choice = workbook.getSheetAt(0).getDataValidations().get(0);
    assertThat(choice.getValidationConstraint().getExplicitListValues())
        .containsExactly("当たった", "外れた", "不明");
    assertThat(choice.getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("F4");
  }

  @Test
  void whatAnAuthorWroteNeverBecomesAFormula() {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
        }
      }
    }
    Cell assumption = workbook.getSheetAt(0).getRow(3).getCell(3);
    assertThat(assumption.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void listsAllKpisAndWhatIsOpen() {
    assertThat(row(1, 3))
        .containsExactly("○ 達成", "運行回数", "－", "1,000回", "1,200回", "120%", "1,000回（2024年度）");
    assertThat(row(2, 3))
        .containsExactly("外出に困る人の割合", "－ 判定時期前", "成果が表れるには、まだ早い段階です", "2026年度から", "");
    assertThat(row(2, 6)).containsExactly("成果につながる", "o", "来年つなぐ", "企画課", "2025-03-31 期限切れ");
  }

  @Test
  void printsOnA4OnItsSide() {
    assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
    for (Sheet sheet : workbook) {
      PrintSetup print = sheet.getPrintSetup();
      assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(print.getLandscape()).isTrue();
      assertThat(print.getFitWidth()).isEqualTo((short) 1);
      assertThat(print.getFitHeight()).isZero();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
    }
  }
}
