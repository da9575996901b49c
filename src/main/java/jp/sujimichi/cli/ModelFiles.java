package jp.sujimichi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.format.xlsx.XlsxWriter;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.MermaidDrawing;
import jp.sujimichi.report.drawing.Decoration;
import jp.sujimichi.report.drawing.DrawingStyle;
import jp.sujimichi.report.drawing.ModelDrawing;
import jp.sujimichi.report.xlsx.ProposedNames;

/** The types of file that hold a model, by the ending of the name: one line for each. */
final class ModelFiles {

  /** A type that models are read from. */
  private record Source(String ending, Function<Path, ReadResult> read) {}

  /** A type that models are written as. */
  private record Result(String ending, BiFunction<LogicModel, Session, byte[]> write) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(".json", path -> new ModelReader().read(path)),
          new Source(".xlsx", ModelFiles::workbook),
          new Source(".xlsm", ModelFiles::workbook));

  private static final List<Result> RESULTS =
      List.of(
          new Result(".json", (model, session) -> new ModelWriter().writeBytes(model)),
          new Result(".xlsx", (model, session) -> workbook(model)),
          new Result(".mmd", (model, session) -> utf8(mermaid(model, session))),
          new Result(".svg", (model, session) -> utf8(svg(model, session))));

  private ModelFiles() {}

  /** The endings that can be read. */
  static List<String> readable() {
    return SOURCES.stream().map(Source::ending).toList();
  }

  /** The endings that can be written. */
  static List<String> writable() {
    return RESULTS.stream().map(Result::ending).toList();
  }

  /** How a file of this name is read; empty for other types. */
  static Optional<Function<Path, ReadResult>> reader(String name) {
    return SOURCES.stream().filter(s -> ends(name, s.ending())).map(Source::read).findFirst();
  }

  /** How a file of this name is written; empty for other types. */
  static Optional<BiFunction<LogicModel, Session, byte[]>> writer(String name) {
    return RESULTS.stream().filter(r -> ends(name, r.ending())).map(Result::write).findFirst();
  }

  private static boolean ends(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static ReadResult workbook(Path path) {
    List<ReadResult> results = new XlsxReader().read(path).results();
    if (results.size() == 1) {
      return results.get(0);
    }
    Bilingual several =
        new Bilingual(
            "モデルが " + results.size() + "個あります。出力先にフォルダーを指定すると、1個ずつのファイルになります。",
            "There are "
                + results.size()
                + " models. Name a folder as the output to make a file of each.");
    String file = path.toString();
    return new Unreadable(file, List.of(new Problem(file, 0, 0, "", several)));
  }

  private static byte[] workbook(LogicModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new XlsxWriter(ProposedNames.all()).write(model, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String mermaid(LogicModel model, Session session) {
    return new MermaidDrawing(model, session.fileStyle()).text();
  }

  private static String svg(LogicModel model, Session session) {
    DrawingStyle style = DrawingStyle.still(session.languages());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + ModelDrawing.svg(model, Decoration.NONE, style);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
