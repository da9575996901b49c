package jp.sujimichi.format.xlsx;

import java.util.List;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;

/**
 * What came of reading a workbook.
 *
 * @param results one entry a model, or one that says why there is none; never empty
 * @param log what was read as what, and what was left alone
 */
public record XlsxReading(List<ReadResult> results, ImportLog log) {

  public XlsxReading {
    results = List.copyOf(results);
  }

  /** Whether it is a template that nobody has filled in yet. */
  public boolean isBlank() {
    return results.size() == 1
        && results.get(0) instanceof Read read
        && read.document().model().elements().isEmpty()
        && read.document().model().indicators().isEmpty()
        && read.document().model().links().isEmpty();
  }
}
