package jp.sujimichi.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.xlsx.OpenWorkbook;
import jp.sujimichi.format.xlsx.WorkbookFault;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A copy of the author's workbook with the findings in it: coloured cells with comments, and the
 * sheet 指摘一覧. Formatting, drop-downs, macros and other sheets stay as they are; the workbook itself
 * is never written to.
 */
public final class CheckedWorkbook {

  private CheckedWorkbook() {}

  /**
   * A model of the workbook.
   *
   * @param report its findings, whose cells are those of the workbook
   * @param model the model
   */
  public record Checked(ModelReport report, LogicModel model) {}

  /**
   * Writes the copy.
   *
   * @param workbook the author's workbook
   * @param checked its models, in order
   * @param remark what stands under the title of the list, such as profile and date
   * @param language the language of findings
   * @param out where to; not closed
   * @throws WorkbookFault when the workbook cannot be opened for writing into
   * @throws IOException when the copy cannot be written
   */
  public static void write(
      Path workbook, List<Checked> checked, String remark, Language language, OutputStream out)
      throws WorkbookFault, IOException {
    try (OpenWorkbook opened = OpenWorkbook.of(workbook)) {
      XSSFWorkbook book = opened.book();
      Marks marks = new Marks(book, language);
      marks.clear();
      marks.mark(checked.stream().flatMap(one -> one.report().findings().stream()).toList());
      new FindingSheet(book, language).write(checked, remark);
      book.setForceFormulaRecalculation(true);
      book.write(out);
    }
  }
}
