package jp.sujimichi.format.xlsx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Place;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.SourceMap;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;

/**
 * Reads logic models from Excel workbooks ({@code .xlsx}, {@code .xlsm}), with tolerance for the
 * ways people write them. Places are cells, such as {@code 要素!B14}.
 *
 * <p>What the cells say goes through the same reading as a JSON file, so that the same model gives
 * the same findings from both. No method throws because of what a file holds. Safe for use by many
 * threads.
 */
public final class XlsxReader {

  /** Whether a file is a workbook by its name; files that Excel keeps open are none. */
  public static boolean isWorkbook(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    return (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) && !name.startsWith("~$");
  }

  /** Reads every model of a workbook. */
  public XlsxReading read(Path file) {
    return read(file, file.toString());
  }

  /** Reads every model of a workbook; results and problems carry the given name for the file. */
  public XlsxReading read(Path file, String name) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      // The plain reader knows how to say why a file cannot be opened.
      return new XlsxReading(List.of(new ModelReader().read(file)), new ImportLog(List.of()));
    }
    try {
      return read(name, WorkbookLoader.load(file));
    } catch (WorkbookFault fault) {
      return unreadable(name, fault.text());
    }
  }

  private static XlsxReading unreadable(String file, Bilingual text) {
    Problem problem = new Problem(file, 0, 0, "", text);
    return new XlsxReading(
        List.of(new Unreadable(file, List.of(problem))), new ImportLog(List.of()));
  }

  private static XlsxReading read(String file, List<Sheet> sheets) {
    WorkbookModels.Result found = WorkbookModels.read(sheets);
    if (!found.faults().isEmpty()) {
      List<Problem> problems =
          found.faults().stream()
              .limit(50)
              .map(
                  fault ->
                      new Problem(
                          file, 0, 0, "", WorkbookTexts.errorValue(fault.place(), fault.sign())))
              .toList();
      return new XlsxReading(List.of(new Unreadable(file, problems)), found.log());
    }
    if (found.models().isEmpty()) {
      Problem problem = new Problem(file, 0, 0, "", WorkbookTexts.noModel());
      return new XlsxReading(List.of(new Unreadable(file, List.of(problem))), found.log());
    }
    List<ReadResult> results = new ArrayList<>();
    for (Draft draft : found.models()) {
      results.add(result(file, draft));
    }
    return new XlsxReading(results, found.log());
  }

  private static ReadResult result(String file, Draft draft) {
    if (!draft.has("title")) {
      // A marked copy speaks of the same model as the workbook it is made from.
      String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
      draft.put("title", Json.text(base.replaceFirst("(_点検済\\d*)?\\.[^.]+$", "")));
    }
    SourceMap places = SourceMap.of(draft.places());
    ReadResult result = new ModelReader().read(file, Json.write(draft.json()));
    if (result instanceof Read read) {
      ModelDocument document = read.document();
      return new Read(new ModelDocument(file, document.model(), places, document.notes()));
    }
    Unreadable unreadable = (Unreadable) result;
    return new Unreadable(
        file, unreadable.problems().stream().map(problem -> located(problem, places)).toList());
  }

  // Line and column are those of the text in between, which nobody has seen.
  private static Problem located(Problem problem, SourceMap places) {
    String cell =
        places.nearest(problem.pointer()).flatMap(Place::cell).map(at -> at + " ").orElse("");
    Bilingual message = new Bilingual(cell + problem.message().ja(), cell + problem.message().en());
    return new Problem(problem.file(), 0, 0, problem.pointer(), message);
  }
}
