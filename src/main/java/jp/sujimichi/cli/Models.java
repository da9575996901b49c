package jp.sujimichi.cli;

import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.xlsx.ImportLog;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.format.xlsx.XlsxReading;
import jp.sujimichi.model.Bilingual;

/** Reads the models of inputs, whatever their type, and tells what was read of workbooks. */
final class Models {

  private final ModelReader reader = new ModelReader();
  private final Session session;
  private final boolean wholeLog;
  private final boolean brief;

  /**
   * A reader.
   *
   * @param wholeLog whether to tell everything that was read and left alone
   * @param brief whether else to tell at least that something was left alone
   */
  Models(Session session, boolean wholeLog, boolean brief) {
    this.session = session;
    this.wholeLog = wholeLog;
    this.brief = brief;
  }

  /**
   * The models of one input. A template that nobody has filled in yet and that was merely found in
   * a folder gives none.
   */
  List<ReadResult> of(Inputs.Input input) {
    return input.isWorkbook()
        ? of(input.path().orElseThrow(), input.name(), input.named())
        : List.of(Inputs.read(input, reader, session.terminal().in()));
  }

  /** The models of a workbook, under the name that reports are to use. */
  List<ReadResult> of(Path workbook, String name, boolean named) {
    XlsxReading reading = new XlsxReader().read(workbook);
    tell(name, reading.log());
    return reading.isBlank() && !named ? List.of() : reading.results();
  }

  private void tell(String name, ImportLog log) {
    if (wholeLog) {
      log.entries().forEach(entry -> session.complain(line(name, entry)));
      return;
    }
    long left = log.count(ImportLog.Kind.LEFT_ALONE);
    long adapted = log.count(ImportLog.Kind.ADAPTED);
    if (brief && left + adapted > 0) {
      session.complain(
          new Bilingual(
              name
                  + ": 読み替えたところが "
                  + adapted
                  + "件、読まなかったところが "
                  + left
                  + "件あります（--import-log で表示します）。",
              name
                  + ": "
                  + adapted
                  + " adapted, "
                  + left
                  + " left alone (shown with --import-log)."));
    }
  }

  private static Bilingual line(String name, ImportLog.Entry entry) {
    Bilingual kind =
        switch (entry.kind()) {
          case READ -> new Bilingual("読み取り", "read");
          case ADAPTED -> new Bilingual("読み替え", "adapted");
          case LEFT_ALONE -> new Bilingual("読まず", "left alone");
        };
    return new Bilingual(
        name + " " + entry.place() + " [" + kind.ja() + "] " + entry.text().ja(),
        name + " " + entry.place() + " [" + kind.en() + "] " + entry.text().en());
  }
}
