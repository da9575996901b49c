package jp.sujimichi.format.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.LogicModel;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes logic models as Excel workbooks laid out like the template, and the empty template itself.
 * No macros. Reading what was written gives an equal model. Safe for use by many threads.
 */
public final class XlsxWriter {

  private final Candidates candidates;

  /**
   * A writer.
   *
   * @param candidates names of indicators that the drop-downs propose
   */
  public XlsxWriter(Candidates candidates) {
    this.candidates = candidates;
  }

  /**
   * Writes a model; the stream is not closed.
   *
   * @throws IOException when the stream cannot be written
   */
  public void write(LogicModel model, OutputStream out) throws IOException {
    write(ModelCells.of(model, List.of()), out);
  }

  /**
   * Writes the empty template; the stream is not closed.
   *
   * @param firstYear the fiscal year of the first column of measured values
   * @param years how many such columns there are
   * @throws IOException when the stream cannot be written
   */
  public void writeTemplate(int firstYear, int years, OutputStream out) throws IOException {
    List<String> columns = new ArrayList<>();
    for (int year = firstYear; year < firstYear + years; year++) {
      columns.add(Integer.toString(year));
    }
    ModelCells.Layout layout = ModelCells.of(LogicModel.empty(), columns);
    layout.sheets().put(Kept.SHEET, List.of());
    write(layout, out);
  }

  private void write(ModelCells.Layout layout, OutputStream out) throws IOException {
    TemplateBook template = new TemplateBook(layout, candidates);
    try (XSSFWorkbook book = template.draw()) {
      // A fixed day: the same model gives the same file.
      book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      book.getProperties().getCoreProperties().setCreator("sujimichi");
      book.write(out);
    }
  }
}
