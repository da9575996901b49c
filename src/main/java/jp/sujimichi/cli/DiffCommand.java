package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.Comparison;
import jp.sujimichi.report.ComparisonJson;
import jp.sujimichi.report.ComparisonPage;
import jp.sujimichi.report.ComparisonText;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code diff}: what changed between two versions of a model, and in its findings. */
final class DiffCommand implements Command {

  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final List<String> FORMATS = List.of("text", "html", "json");

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "二つの版のモデルを比べ、変わったところと、直った指摘・新しい指摘を示します。",
        "Compare two versions of a model: what changed, which findings are fixed and which new.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several("OLD NEW", "前の版と新しい版のファイル。", "The earlier and the later file."));
    spec.addOption(
        options.value(
            FORMAT,
            "FORMAT",
            "結果の形: text（読みもの。指定しないとき）、html（印刷できるページ）、json（プログラム向け）。",
            "Form of the result: text (default), html or json."));
    spec.addOption(options.value(OUTPUT, "FILE", "結果をファイルに書きます。", "Write the result to a file."));
    spec.addOption(options.profile());
    spec.addOption(options.rules());
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    List<String> names = arguments.matchedPositionalValue(0, List.of());
    if (names.size() != 2) {
      throw new UsageException(
          "前の版と新しい版の二つのファイルを指定してください。", "please name two files: the earlier and the later version");
    }
    String format = arguments.matchedOptionValue(FORMAT, "text").toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw UsageException.unknown(new Bilingual("結果の形（--format）", "format"), format, FORMATS);
    }
    Checker checker = Rules.checker(arguments);
    List<ModelDocument> documents = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Inputs.Input input = Inputs.of(List.of(name)).get(0);
      input.path().ifPresent(files::add);
      ReadResult result = Inputs.read(input, new ModelReader(), session.terminal().in());
      if (result instanceof Read read) {
        documents.add(read.document());
      } else if (result instanceof Unreadable problem) {
        session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
      }
    }
    if (documents.size() != 2) {
      return ExitCode.USAGE;
    }
    Comparison comparison =
        Comparison.of(
            documents.get(0).model(),
            checker.checkOne(documents.get(0)),
            documents.get(1).model(),
            checker.checkOne(documents.get(1)));
    write(arguments, session, files, format, comparison);
    return ExitCode.FINE;
  }

  private static void write(
      ParseResult arguments,
      Session session,
      List<Path> files,
      String format,
      Comparison comparison) {
    Optional<String> output =
        Optional.ofNullable(arguments.matchedOptionValue(OUTPUT, (String) null));
    TextStyle style = output.isPresent() ? session.fileStyle() : session.style();
    String text =
        switch (format) {
          case "json" -> ComparisonJson.of(comparison);
          case "html" -> ComparisonPage.of(comparison, style);
          default -> ComparisonText.of(comparison, style);
        };
    try (Target target =
        output.isPresent()
            ? Target.file(output.get(), files)
            : Target.standardOutput(session.terminal())) {
      target.writer().write(text);
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
