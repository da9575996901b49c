package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.Location;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.JsonPatch;
import jp.sujimichi.format.PatchException;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Waiver;

/**
 * The report for code review tools: SARIF 2.1.0 (OASIS Standard, 2020).
 *
 * <p>Waived findings carry a suppression with the waiver's reason; a fix that is a patch becomes
 * the change of text it makes, where the file's text is at hand; files that could not be read and
 * checks that wait become notifications. Columns count Unicode code points. What cannot be written
 * is an {@link UncheckedIOException}.
 */
public final class SarifReport implements ReportWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** A part of the report. */
  private interface Part {
    void write() throws IOException;
  }

  /** Something to tell of the run itself. */
  private record Notice(String level, Bilingual text, String file, int line, int column) {}

  private final JsonGenerator json;
  private final TextStyle style;
  private final RuleIndex rules;
  private final SourceTexts sources;
  private final Map<String, Integer> used = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private Optional<Tool> tool = Optional.empty();
  private boolean complete = true;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the text; flushed at the end, not closed
   * @param style its languages count here
   * @param rules what is known of the rules
   * @param sources the files' texts, for fixes
   */
  public SarifReport(Writer target, TextStyle style, RuleIndex rules, SourceTexts sources) {
    this.style = style;
    this.rules = rules;
    this.sources = sources;
    try {
      json = new JsonFactory().createGenerator(target);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(JsonReport.layout());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin(Tool made, Profile profile, LocalDate date) {
    tool = Optional.of(made);
    write(
        () -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          json.writeStringField("columnKind", "unicodeCodePoints");
          json.writeStringField("language", style.languages().get(0) == Language.JA ? "ja" : "en");
          json.writeObjectFieldStart("properties");
          json.writeStringField("profile", profile.id());
          json.writeStringField("date", date.toString());
          json.writeStringField("ruleset", made.ruleset());
          json.writeStringField("catalogue", made.catalogue());
          json.writeEndObject();
          json.writeArrayFieldStart("results");
        });
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    Optional<String> text =
        report.file().isEmpty() || report.findings().stream().allMatch(SarifReport::hasNoPatch)
            ? Optional.empty()
            : sources.of(report.file());
    for (Finding finding : report.findings()) {
      write(() -> writeResult(report, finding, text));
    }
    for (NotEvaluated check : report.notEvaluated()) {
      Bilingual because = check.because();
      String at = check.rule() + " (" + check.at().id() + "): ";
      notices.add(
          new Notice(
              "note", new Bilingual(at + because.ja(), at + because.en()), report.file(), 0, 0));
    }
  }

  private static boolean hasNoPatch(Finding finding) {
    return finding.fixes().stream().allMatch(fix -> fix.patch().isEmpty());
  }

  @Override
  public void unreadable(UnreadableFile file) {
    complete = false;
    for (UnreadableFile.Problem problem : file.problems()) {
      notices.add(
          new Notice("error", problem.message(), file.file(), problem.line(), problem.column()));
    }
  }

  @Override
  public void end() {
    write(
        () -> {
          json.writeEndArray();
          json.writeArrayFieldStart("invocations");
          json.writeStartObject();
          json.writeBooleanField("executionSuccessful", complete);
          json.writeArrayFieldStart("toolExecutionNotifications");
          for (Notice notice : notices) {
            writeNotice(notice);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          writeTool();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
          json.writeRaw('\n');
          json.flush();
        });
  }

  private void writeResult(
      ModelReport report, Finding finding, Optional<String> text)
      throws IOException {
    boolean waived = finding.state() == FindingState.WAIVED;
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", used.computeIfAbsent(finding.rule(), rule -> used.size()));
    json.writeStringField("level", level(finding.severity()));
    writeMessage("message", finding.message());
    json.writeArrayFieldStart("locations");
    writeLocation(report, finding.at());
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("sujimichi/v1", finding.fingerprint());
    json.writeEndObject();
    // A waiver is written on a finding someone has seen, so it is not new.
    json.writeStringField(
        "baselineState", finding.state() == FindingState.NEW ? "new" : "unchanged");
    json.writeArrayFieldStart("suppressions");
    if (waived) {
      writeSuppression(finding.waivedBy());
    }
    json.writeEndArray();
    if (text.isPresent()) {
      writeFixes(report.file(), finding, text.get());
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("confidence", finding.confidence().code());
    json.writeStringField("because", said(finding.because().text()));
    json.writeStringField("source", finding.because().source());
    json.writeStringField("question", said(finding.question()));
    json.writeArrayFieldStart("howToFix");
    for (Fix fix : finding.fixes()) {
      json.writeString(said(fix.title()));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private void writeLocation(ModelReport report, Location at) throws IOException {
    json.writeStartObject();
    if (!report.file().isEmpty()) {
      writePlace(report.file(), at.line(), at.column());
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", at.subject().id());
    json.writeStringField("kind", at.subject().kind().code());
    json.writeStringField("fullyQualifiedName", at.cell().orElse(at.pointer()));
    json.writeObjectFieldStart("properties");
    json.writeStringField("label", said(at.label()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePlace(String file, int line, int column) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUris.of(file));
    json.writeEndObject();
    if (line > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      if (column > 0) {
        json.writeNumberField("startColumn", column);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeSuppression(Optional<Waiver> waiver) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", "inSource");
    json.writeStringField("status", "accepted");
    Optional<String> reason = waiver.flatMap(Waiver::reason);
    if (reason.isPresent()) {
      json.writeStringField("justification", reason.get());
    }
    json.writeEndObject();
  }

  private void writeFixes(String file, Finding finding, String text) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      Optional<TextChange> change = change(fix, text);
      if (change.isPresent()) {
        writeFix(file, fix, change.get());
      }
    }
    json.writeEndArray();
  }

  private static Optional<TextChange> change(Fix fix, String text) {
    if (fix.patch().isEmpty()) {
      return Optional.empty();
    }
    try {
      String after = JsonPatch.apply(text, fix.patch());
      return after.equals(text) ? Optional.empty() : Optional.of(TextChange.between(text, after));
    } catch (PatchException e) {
      // The file has changed since it was checked: the title still says what to do.
      return Optional.empty();
    }
  }

  private void writeFix(String file, Fix fix, TextChange change) throws IOException {
    json.writeStartObject();
    writeMessage("description", fix.title());
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUris.of(file));
    json.writeEndObject();
    json.writeArrayFieldStart("replacements");
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    json.writeNumberField("startLine", change.startLine());
    json.writeNumberField("startColumn", change.startColumn());
    json.writeNumberField("endLine", change.endLine());
    json.writeNumberField("endColumn", change.endColumn());
    json.writeEndObject();
    json.writeObjectFieldStart("insertedContent");
    json.writeStringField("text", change.inserted());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeNotice(Notice notice) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", notice.level());
    writeMessage("message", notice.text());
    if (!notice.file().isEmpty()) {
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      writePlace(notice.file(), notice.line(), notice.column());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeTool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", tool.map(Tool::name).orElse("sujimichi"));
    json.writeStringField("version", tool.map(Tool::version).orElse(""));
    json.writeArrayFieldStart("rules");
    for (String id : used.keySet()) {
      json.writeStartObject();
      json.writeStringField("id", id);
      Optional<RuleDefinition> rule = rules.rule(id);
      if (rule.isPresent()) {
        writeRule(rule.get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRule(RuleDefinition rule) throws IOException {
    writeMessage("shortDescription", rule.norm());
    writeMessage("fullDescription", rule.because());
    writeMessage("help", rule.question());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("family", rule.family());
    json.writeStringField("source", rule.source());
    json.writeEndObject();
  }

  private void writeMessage(String name, Bilingual text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", said(text));
    json.writeEndObject();
  }

  private String said(Bilingual text) {
    return style.join(text, " / ");
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
