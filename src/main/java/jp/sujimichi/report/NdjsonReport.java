package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.UnreadableFile;

/**
 * The report as one line a model: each line is what {@code models} of {@link JsonReport} holds for
 * the model, or what {@code unreadable} holds for a file that is none. Any number of threads may
 * make lines.
 */
public final class NdjsonReport {

  private static final JsonFactory JSON = new JsonFactory();

  private NdjsonReport() {}

  /** The line of a model, with the end of the line. */
  public static String line(ModelReport report) {
    return line(json -> new JsonEntries(json).model(report, Optional.empty()));
  }

  /** The line of a file that held no readable model, with the end of the line. */
  public static String line(UnreadableFile file) {
    return line(json -> new JsonEntries(json).unreadable(file));
  }

  /** What stands on a line. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
