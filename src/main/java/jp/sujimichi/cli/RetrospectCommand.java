package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.sheet.Comparison;
import jp.sujimichi.report.sheet.HtmlSheet;
import jp.sujimichi.report.sheet.JsonSheet;
import jp.sujimichi.report.sheet.MarkdownSheet;
import jp.sujimichi.report.sheet.PdfSheet;
import jp.sujimichi.report.sheet.Sheet;
import jp.sujimichi.report.sheet.TextSheet;
import jp.sujimichi.report.sheet.XlsxSheet;
import jp.sujimichi.report.sheet.YearOnYear;
import jp.sujimichi.retrospect.Retrospective;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code retrospect}: the sheet for the yearly meeting on measured values. */
final class RetrospectCommand implements Command {

  private static final String YEAR = "--year";
  private static final String FORMAT = "--format";
  private static final String AGAINST = "--against";
  private static final String DATE = "--date";
  private static final String OUTPUT = "--output";
  private static final List<String> FORMATS = List.of("text", "html", "pdf", "md", "xlsx", "json");
  private static final List<String> BINARY = List.of("pdf", "xlsx");

  @Override
  public String name() {
    return "retrospect";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "実績値から道筋ごとの判定を出し、振り返りの会議で使うシートを作ります。",
        "Judge each chain by its measured values, and make the sheet for the yearly review.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.one(
            "FILE",
            "実績値の入ったモデルのファイル、または -（標準入力）。",
            "A model with measured values, or - for standard input."));
    spec.addOption(
        options.value(
            YEAR,
            "YEAR",
            "振り返る年度。指定しないときはモデルの評価年度（asOf）、なければ実績のある最後の年度です。",
            "The fiscal year to look back upon (default: asOf of the model, else the last"
                + " measured)."));
    spec.addOption(
        options.value(
            FORMAT,
            "FORMAT",
            "シートの形: text（画面）、html（記入と印刷）、pdf、xlsx（記入用）、md、json（項目は docs/retrospect.md）。"
                + "指定しないときは --output の拡張子に合わせます。",
            "Form of the sheet: text, html, pdf, xlsx, md or json (members: docs/retrospect.md)."
                + " Default: by the name of --output, else text."));
    spec.addOption(
        options.value(
            AGAINST,
            "OLDFILE",
            "前回の版のファイル。変わったところを最後のページに載せます。",
            "The earlier version of the model; its changes go on the last page."));
    spec.addOption(
        options.value(
            DATE,
            "YYYY-MM-DD",
            "作成日。見送りの期限の判断に使います（指定しないときは今日）。",
            "The day the sheet is made for, for waivers that end (default: today)."));
    spec.addOption(options.rules());
    spec.addOption(
        options.value(
            OUTPUT,
            "FILE",
            "シートをファイルに書きます（pdf と xlsx では必須）。元のファイルには上書きしません。",
            "Write the sheet to a file (needed for pdf and xlsx); never over an input."));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    Optional<String> output =
        Optional.ofNullable(arguments.matchedOptionValue(OUTPUT, (String) null));
    String format = format(arguments, output);
    Optional<Integer> year = year(arguments);
    Checker checker = checker(arguments);
    List<String> names = new ArrayList<>();
    names.add(arguments.matchedPositionalValue(0, ""));
    String against = arguments.matchedOptionValue(AGAINST, "");
    if (!against.isEmpty()) {
      names.add(against);
    }
    List<Inputs.Input> inputs = new ArrayList<>();
    List<ModelDocument> documents = new ArrayList<>();
    for (String name : names) {
      Inputs.Input input = single(name);
      ReadResult result = Inputs.read(input, new ModelReader(), session.terminal().in());
      if (result instanceof Unreadable unreadable) {
        session.complain(TextReport.describe(Inputs.describe(unreadable), session.style()));
        return ExitCode.USAGE;
      }
      inputs.add(input);
      documents.add(((Read) result).document());
    }
    ModelDocument document = year.map(y -> inYear(documents.get(0), y)).orElse(documents.get(0));
    Optional<Retrospective> retrospective = Retrospective.ofMeasured(document.model());
    if (retrospective.isEmpty()) {
      session.complain(nothingMeasured(document.file(), year));
      return ExitCode.USAGE;
    }
    Sheet sheet =
        Sheet.of(
            retrospective.get(),
            checker.checkOne(document),
            checker.tool(),
            checker.date(),
            rule -> checker.rules().rule(rule).map(RuleDefinition::norm));
    if (documents.size() > 1) {
      ModelDocument earlier = documents.get(1);
      sheet =
          sheet.with(
              new Comparison(
                  earlier.file(), YearOnYear.changes(earlier.model(), document.model())));
    }
    write(sheet, format, output, inputs, session);
    return ExitCode.FINE;
  }

  private static Inputs.Input single(String name) {
    List<Inputs.Input> inputs = Inputs.of(List.of(name));
    if (inputs.size() != 1) {
      throw new UsageException(
          "「" + name + "」には" + inputs.size() + "個のファイルがあります。1つだけ指定してください。",
          "\"" + name + "\" holds " + inputs.size() + " files; please name one");
    }
    return inputs.get(0);
  }

  private static Bilingual nothingMeasured(String file, Optional<Integer> year) {
    String ja = year.map(y -> y + "年度までの").orElse("");
    String en = year.map(y -> " up to FY" + y).orElse("");
    return new Bilingual(
        "sujimichi: " + file + " には" + ja + "実績値がないため、振り返りシートを作れません。KPIに実績値（actuals）を書いてください。",
        "sujimichi: "
            + file
            + " holds no measured value"
            + en
            + ", so there is nothing to look back upon. Please add actuals to its KPIs.");
  }

  private static ModelDocument inYear(ModelDocument document, int year) {
    LogicModel reviewed = document.model().reviewedIn(FiscalYear.of(year));
    return new ModelDocument(document.file(), reviewed, document.places(), document.notes());
  }

  private static void write(
      Sheet sheet,
      String format,
      Optional<String> output,
      List<Inputs.Input> inputs,
      Session session) {
    if (output.isEmpty()) {
      session.print(text(sheet, format, session));
      return;
    }
    List<Path> files = inputs.stream().flatMap(input -> input.path().stream()).toList();
    try (Target target = Target.file(output.get(), files)) {
      target.write(
          switch (format) {
            case "pdf" -> PdfSheet.of(sheet, session.languages());
            case "xlsx" -> XlsxSheet.of(sheet, session.languages());
            default -> text(sheet, format, session).getBytes(StandardCharsets.UTF_8);
          });
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Sheet sheet, String format, Session session) {
    return switch (format) {
      case "html" -> HtmlSheet.of(sheet, session.languages());
      case "md" -> MarkdownSheet.of(sheet, session.languages());
      case "json" -> JsonSheet.of(sheet);
      default -> TextSheet.of(sheet, session.style());
    };
  }

  private static Checker checker(ParseResult arguments) {
    Checker checker = Rules.checker(arguments);
    String written = arguments.matchedOptionValue(DATE, "");
    try {
      return written.isEmpty() ? checker : checker.withDate(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "日付（--date）「" + written + "」は 2026-04-01 のように書いてください。",
          "the date \"" + written + "\" must be written like 2026-04-01");
    }
  }

  private static Optional<Integer> year(ParseResult arguments) {
    String written = arguments.matchedOptionValue(YEAR, "");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    FiscalYear year = FiscalYear.parse(written);
    if (year.number().isEmpty()) {
      throw new UsageException(
          "年度（--year）「" + written + "」は 2025 や R7 のように書いてください。",
          "the year \"" + written + "\" must be written like 2025");
    }
    return Optional.of(year.number().getAsInt());
  }

  private static String format(ParseResult arguments, Optional<String> output) {
    return OutputForm.of(
        arguments,
        output,
        FORMATS,
        BINARY,
        new Bilingual("シートの形（--format）", "format"),
        new Bilingual("sheet", "sheet"));
  }
}
