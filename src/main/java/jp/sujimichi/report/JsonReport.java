package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.LogicModel;

/**
 * The report for programs: JSON as {@code schema/report.schema.json} describes it, with two spaces
 * of indent. The same report gives the same characters.
 *
 * <p>What cannot be written, because a disk is full or a reader has gone, is an {@link
 * UncheckedIOException}.
 */
public final class JsonReport implements ReportWriter {

  private static final int VERSION = 1;

  private final JsonGenerator json;
  private final JsonEntries entries;
  private final List<UnreadableFile> unreadable = new ArrayList<>();
  private Summary summary = Summary.NONE;
  private int models;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the text; flushed at the end, not closed
   */
  public JsonReport(Writer target) {
    try {
      json = new JsonFactory().createGenerator(target);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(layout());
      entries = new JsonEntries(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the report says of one model, alone and on one line: an entry of the report's {@code
   * models}.
   */
  public static String entry(ModelReport report) {
    return entry(report, Optional.empty());
  }

  /**
   * As {@link #entry(ModelReport)}, for a reader that has the entry of another report: each
   * finding, held rule and chain that stands there too is written as its place in the list there,
   * from 0.
   */
  public static String changes(ModelReport report, ModelReport known) {
    return entry(report, Optional.of(known));
  }

  private static String entry(ModelReport report, Optional<ModelReport> known) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new JsonEntries(json).model(report, known);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Two spaces of indent, {@code "name": value}, one item a line. */
  static DefaultPrettyPrinter layout() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators separators =
        PrettyPrinter.DEFAULT_SEPARATORS
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withSeparators(separators);
    printer.indentArraysWith(indent);
    printer.indentObjectsWith(indent);
    return printer;
  }

  @Override
  public void begin(Tool tool, Profile profile, LocalDate date) {
    write(
        () -> {
          json.writeStartObject();
          json.writeNumberField("reportVersion", VERSION);
          json.writeObjectFieldStart("tool");
          json.writeStringField("name", tool.name());
          json.writeStringField("version", tool.version());
          json.writeStringField("ruleset", tool.ruleset());
          json.writeStringField("catalogue", tool.catalogue());
          json.writeEndObject();
          json.writeStringField("profile", profile.id());
          json.writeStringField("date", date.toString());
          json.writeArrayFieldStart("models");
        });
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    models++;
    summary = summary.plus(report.summary());
    write(() -> entries.model(report, Optional.empty()));
  }

  @Override
  public void unreadable(UnreadableFile file) {
    unreadable.add(file);
  }

  @Override
  public void end() {
    write(
        () -> {
          json.writeEndArray();
          if (!unreadable.isEmpty()) {
            json.writeArrayFieldStart("unreadable");
            for (UnreadableFile file : unreadable) {
              entries.unreadable(file);
            }
            json.writeEndArray();
          }
          json.writeObjectFieldStart("summary");
          json.writeNumberField("models", models);
          entries.counts(summary);
          json.writeNumberField("unreadable", unreadable.size());
          json.writeEndObject();
          json.writeEndObject();
          json.writeRaw('\n');
          json.flush();
        });
  }

  /** A part of the report. */
  private interface Part {
    void write() throws IOException;
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
