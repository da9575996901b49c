package jp.sujimichi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Waiver;

/**
 * The report for build servers: JUnit XML as Surefire writes it. A model is a suite, a finding a
 * case: an error fails, a warning or an info passes and tells itself in its output, a waived
 * finding is skipped. A model without findings is one case that passes; a file that could not be
 * read is one in error. Times are 0, so that the same report gives the same characters.
 *
 * <p>What cannot be written is an {@link UncheckedIOException}.
 */
public final class JunitReport implements ReportWriter {

  /** A part of the report. */
  private interface Part {
    void write() throws XMLStreamException;
  }

  private static final int WIDTH = 100;

  private final Writer target;
  private final XMLStreamWriter xml;
  private final TextStyle style;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the text; flushed at the end, not closed
   * @param style its languages count here
   */
  public JunitReport(Writer target, TextStyle style) {
    this.target = target;
    // Colours are no characters XML may hold.
    this.style = new TextStyle(style.languages(), WIDTH, false);
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void begin(Tool tool, Profile profile, LocalDate date) {
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          line();
          start("testsuites", "name", tool.name());
          line();
        });
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    Places places = new Places(report.file(), model);
    Summary counts = report.summary();
    int cases = Math.max(1, report.findings().size());
    write(
        () -> {
          startSuite(suite(report), cases, counts.error(), 0, counts.waived());
          for (Finding finding : report.findings()) {
            writeCase(report, finding, places);
          }
          if (report.findings().isEmpty()) {
            empty(
                "testcase", "name", said(Phrase.clean(0)), "classname", suite(report), "time", "0");
          }
          close();
        });
  }

  private static String suite(ModelReport report) {
    return report.file().isEmpty() ? report.title() : report.file();
  }

  @Override
  public void unreadable(UnreadableFile file) {
    write(
        () -> {
          startSuite(file.file(), 1, 0, 1, 0);
          start(
              "testcase", "name", said(Phrase.cannotRead()), "classname", file.file(), "time", "0");
          Bilingual first = file.problems().get(0).message();
          start("error", "type", "unreadable", "message", said(first));
          text(TextReport.describe(file, style));
          close();
          close();
          close();
        });
  }

  @Override
  public void end() {
    write(
        () -> {
          close();
          xml.writeEndDocument();
          xml.flush();
        });
    try {
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startSuite(String name, int cases, int failures, int errors, int skipped)
      throws XMLStreamException {
    start(
        "testsuite",
        "name",
        name,
        "tests",
        String.valueOf(cases),
        "failures",
        String.valueOf(failures),
        "errors",
        String.valueOf(errors),
        "skipped",
        String.valueOf(skipped),
        "time",
        "0");
    line();
  }

  private void writeCase(ModelReport report, Finding finding, Places places)
      throws XMLStreamException {
    String name = finding.rule() + " " + finding.at().subject().id();
    start("testcase", "name", name, "classname", suite(report), "time", "0");
    if (finding.state() == FindingState.WAIVED) {
      Optional<String> reason = finding.waivedBy().flatMap(Waiver::reason);
      empty("skipped", "message", reason.orElse(said(finding.message())));
    } else if (finding.severity() == Severity.ERROR) {
      start("failure", "type", finding.rule(), "message", said(finding.message()));
      text(story(finding, places));
      close();
    } else {
      start("system-out");
      text(story(finding, places));
      xml.writeEndElement();
    }
    close();
  }

  private String story(Finding finding, Places places) {
    StringBuilder story = new StringBuilder();
    for (Language language : style.languages()) {
      String weight = finding.severity().label().in(language) + ": ";
      story.append(weight).append(finding.message().in(language)).append('\n');
      add(story, Phrase.WHERE, places.inFull(finding.at(), language), language);
      add(story, Phrase.WHY, finding.because().text().in(language), language);
      for (Fix fix : finding.fixes()) {
        add(story, Phrase.FIX, fix.title().in(language), language);
      }
      add(story, Phrase.QUESTION, finding.question().in(language), language);
    }
    return story.toString();
  }

  private static void add(StringBuilder story, Bilingual label, String text, Language language) {
    story.append(label.in(language)).append(": ").append(text).append('\n');
  }

  private String said(Bilingual text) {
    return style.join(text, " / ");
  }

  private void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
    line();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], Xml.allowed(attributes[i + 1]));
    }
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(Xml.allowed(text));
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
    line();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
