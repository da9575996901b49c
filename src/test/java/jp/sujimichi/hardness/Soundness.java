package jp.sujimichi.hardness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Language;
import jp.sujimichi.report.CsvReport;
import jp.sujimichi.report.HtmlReport;
import jp.sujimichi.report.JunitReport;
import jp.sujimichi.report.MarkdownReport;
import jp.sujimichi.report.NdjsonReport;
import jp.sujimichi.report.ReportWriter;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;

/** What must hold of whatever is read and checked. */
final class Soundness {

  static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
  private static final TextStyle STYLE =
      new TextStyle(List.of(Language.JA, Language.EN), 80, false);

  private Soundness() {}

  /**
   * Either there is a model, or reasons in both languages why there is none; the same each time.
   */
  static void holdsOf(ReadResult result, ReadResult again) {
    if (result instanceof Unreadable unreadable) {
      assertThat(again).isEqualTo(unreadable);
      assertThat(unreadable.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
      for (Problem problem : unreadable.problems()) {
        assertThat(problem.message().ja()).isNotBlank();
        assertThat(problem.message().en()).isNotBlank();
        assertThat(problem.line()).isNotNegative();
      }
    } else {
      ModelDocument document = ((Read) result).document();
      ModelWriter writer = new ModelWriter();
      String written = writer.write(document.model());
      assertThat(writer.write(((Read) again).document().model())).isEqualTo(written);
      ReadResult reread = new ModelReader().read("written.json", written);
      assertThat(reread).isInstanceOf(Read.class);
      assertThat(writer.write(((Read) reread).document().model())).isEqualTo(written);
    }
  }

  /** A check ends, and gives the same bytes each time. */
  static String holdsOf(ModelDocument document) {
    ModelReport report = CHECKER.checkOne(document);
    String line = NdjsonReport.line(report);
    assertThat(NdjsonReport.line(CHECKER.checkOne(document))).isEqualTo(line);
    return line;
  }

  /** Every form of report can be made of a check. */
  static void canBeReported(ModelDocument document) {
    ModelReport report = CHECKER.checkOne(document);
    StringWriter text = new StringWriter();
    for (ReportWriter writer :
        List.of(
            new TextReport(text, STYLE),
            new HtmlReport(text, STYLE),
            new MarkdownReport(text, STYLE),
            new CsvReport(text, STYLE),
            new JunitReport(text, STYLE))) {
      writer.begin(CHECKER.tool(), CHECKER.profile(), CHECKER.date());
      writer.model(report, document.model());
      writer.end();
    }
    assertThat(text.toString()).isNotBlank();
  }
}
