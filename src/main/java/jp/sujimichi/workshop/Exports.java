package jp.sujimichi.workshop;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.xlsx.XlsxWriter;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Language;
import jp.sujimichi.report.CsvReport;
import jp.sujimichi.report.HtmlReport;
import jp.sujimichi.report.MarkdownReport;
import jp.sujimichi.report.MermaidDrawing;
import jp.sujimichi.report.ReportWriter;
import jp.sujimichi.report.TextStyle;
import jp.sujimichi.report.drawing.Decoration;
import jp.sujimichi.report.drawing.DrawingStyle;
import jp.sujimichi.report.drawing.ModelDrawing;
import jp.sujimichi.report.sheet.HtmlSheet;
import jp.sujimichi.report.sheet.JsonSheet;
import jp.sujimichi.report.sheet.MarkdownSheet;
import jp.sujimichi.report.sheet.PdfSheet;
import jp.sujimichi.report.sheet.Sheet;
import jp.sujimichi.report.sheet.XlsxSheet;
import jp.sujimichi.report.xlsx.ProposedNames;
import jp.sujimichi.retrospect.Retrospective;

/** Boards as files to take away: the model, the review of it, and the retrospective sheet. */
final class Exports {

  private static final int WIDTH = 100;
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";
  private static final String SVG = "image/svg+xml";
  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Bilingual UNKNOWN =
      new Bilingual("この形では書き出せません。", "There is no export of this form.");
  private static final Bilingual UNMEASURED =
      new Bilingual(
          "実績値がまだないため、振り返りシートを作れません。指標に実績値を入れてください。",
          "There is no measured value yet, so there is nothing to look back upon. Please enter"
              + " actual values.");

  private final Checker checker;
  private final List<Language> preferred;

  Exports(WorkshopSettings settings) {
    this.checker = settings.checker();
    this.preferred = settings.languages();
  }

  /** The model, or the review of it. */
  void export(Context context, Board board) throws IOException {
    Snapshot now = board.snapshot();
    List<Language> languages = languages(context);
    TextStyle style = new TextStyle(languages, WIDTH, false);
    switch (Api.parameter(context, "format")) {
      case "json" -> send(context, JSON, Json.file(now.tree()));
      case "xlsx" -> context.contentType(XLSX).result(workbook(now));
      case "svg" ->
          send(
              context,
              SVG,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  + ModelDrawing.svg(now.model(), Decoration.NONE, DrawingStyle.still(languages)));
      case "mmd" -> send(context, TEXT, new MermaidDrawing(now.model(), style).text());
      case "html" -> send(context, HTML, review(now, target -> new HtmlReport(target, style)));
      case "md" -> send(context, TEXT, review(now, target -> new MarkdownReport(target, style)));
      case "csv" -> send(context, CSV, review(now, target -> new CsvReport(target, style)));
      default -> Api.refuse(context, 422, UNKNOWN);
    }
  }

  private String review(Snapshot now, Function<Writer, ReportWriter> form) {
    StringWriter text = new StringWriter();
    ReportWriter report = form.apply(text);
    report.begin(checker.tool(), checker.profile(), checker.date());
    report.model(checker.checkOne(now.document()), now.model());
    report.end();
    return text.toString();
  }

  private static byte[] workbook(Snapshot now) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new XlsxWriter(ProposedNames.all()).write(now.model(), bytes);
    return bytes.toByteArray();
  }

  /** The retrospective sheet, filled with what was written. */
  void sheet(Context context, Board board) {
    Optional<Sheet> made = sheet(board.snapshot(), year(context));
    if (made.isEmpty()) {
      Api.refuse(context, 422, UNMEASURED);
      return;
    }
    Sheet sheet = made.get();
    List<Language> languages = languages(context);
    switch (Api.parameter(context, "format")) {
      case "html" -> send(context, HTML, HtmlSheet.of(sheet, languages));
      case "md" -> send(context, TEXT, MarkdownSheet.of(sheet, languages));
      case "pdf" -> context.contentType(PDF).result(PdfSheet.of(sheet, languages));
      case "xlsx" -> context.contentType(XLSX).result(XlsxSheet.of(sheet, languages));
      default -> Api.refuse(context, 422, UNKNOWN);
    }
  }

  /** What the measured values say, as JSON. */
  void review(Context context, Board board) {
    Optional<Sheet> sheet = sheet(board.snapshot(), year(context));
    if (sheet.isPresent()) {
      send(context, JSON, JsonSheet.of(sheet.get()));
    } else {
      Api.json(context, Json.object().put("measured", false));
    }
  }

  private Optional<Sheet> sheet(Snapshot now, OptionalInt year) {
    ModelDocument document = now.document();
    if (year.isPresent()) {
      document =
          new ModelDocument(
              document.file(),
              document.model().reviewedIn(FiscalYear.of(year.getAsInt())),
              document.places(),
              document.notes());
    }
    Optional<Retrospective> retrospective = Retrospective.ofMeasured(document.model());
    if (retrospective.isEmpty()) {
      return Optional.empty();
    }
    ModelReport report = checker.checkOne(document);
    return Optional.of(
        Sheet.of(
            retrospective.get(),
            report,
            checker.tool(),
            checker.date(),
            rule -> checker.rules().rule(rule).map(RuleDefinition::norm)));
  }

  private static OptionalInt year(Context context) {
    String year = Api.parameter(context, "year");
    return year.matches("[1-9]\\d{3}")
        ? OptionalInt.of(Integer.parseInt(year))
        : OptionalInt.empty();
  }

  /** The language the page is in, else those of the program. */
  private List<Language> languages(Context context) {
    return switch (Api.parameter(context, "lang")) {
      case "ja" -> List.of(Language.JA);
      case "en" -> List.of(Language.EN);
      case "both" -> List.of(Language.JA, Language.EN);
      default -> preferred;
    };
  }

  private static void send(Context context, String type, String text) {
    context.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
  }
}
