package jp.sujimichi.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.sujimichi.model.LogicModel;

/**
 * Writes logic models as JSON: codes instead of labels, properties in a fixed order, two spaces a
 * level. What a reader kept beyond the format is written back. Reading what was written gives an
 * equal model. Immutable and safe for use by many threads.
 */
public final class ModelWriter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  /** The model as JSON text, ending with a line break. */
  public String write(LogicModel model) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(layout());
      new ModelOutput(json).write(model);
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The model as one line of JSON, ending with a line break, for files of one model a line. */
  public String writeLine(LogicModel model) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new ModelOutput(json).write(model);
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The model as the bytes of a file: {@link #write} in UTF-8 without byte order mark. */
  public byte[] writeBytes(LogicModel model) {
    return write(model).getBytes(StandardCharsets.UTF_8);
  }

  private static DefaultPrettyPrinter layout() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(INDENTER);
    printer.indentArraysWith(INDENTER);
    return printer;
  }
}
