package jp.sujimichi.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.report.CsvReport;
import jp.sujimichi.report.HtmlReport;
import jp.sujimichi.report.JsonReport;
import jp.sujimichi.report.JunitReport;
import jp.sujimichi.report.MarkdownReport;
import jp.sujimichi.report.ReportWriter;
import jp.sujimichi.report.SarifReport;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;

/** The forms a check's result comes in; only the one asked for is loaded. */
final class ReportFormats {

  /** What may follow {@code --format}. */
  static final List<String> NAMES =
      List.of(
          "text",
          "html",
          "md",
          "csv",
          "json",
          BatchRun.FORMAT,
          "sarif",
          "junit",
          MarkedCopies.FORMAT);

  private ReportFormats() {}

  /** The writer of a form in {@link #NAMES}. */
  static ReportWriter writer(String name, Writer target, TextStyle style, Checker checker) {
    return switch (name) {
      case "html" -> new HtmlReport(target, style);
      case "md" -> new MarkdownReport(target, style);
      case "csv" -> new CsvReport(target, style);
      case "json" -> new JsonReport(target);
      case "sarif" -> new SarifReport(target, style, checker.rules(), ReportFormats::textOf);
      case "junit" -> new JunitReport(target, style);
      default -> new TextReport(target, style);
    };
  }

  /** The text of a file as it was checked; without one, a fix is told but not spelled out. */
  private static Optional<String> textOf(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      String text = Files.readString(path);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
