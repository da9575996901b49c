package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes one JSON object on one line. */
final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DECIMALS = 3;

  private JsonLine() {}

  /** What stands in the object. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** The object and the end of the line. */
  static String of(Content content) {
    StringWriter target = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(target)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target + "\n";
  }

  /** A share from 0 to 1 with at most three decimals. */
  static BigDecimal share(double value) {
    return rounded(BigDecimal.valueOf(value), DECIMALS);
  }

  /** A number with at most so many decimals. */
  static BigDecimal rounded(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
