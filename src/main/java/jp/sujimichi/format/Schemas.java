package jp.sujimichi.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (2020-12) of the product's formats. */
public final class Schemas {

  private Schemas() {}

  /** The schema of logic models. */
  public static String model() {
    return resource("model.schema.json");
  }

  /** The schema of reports. */
  public static String report() {
    return resource("report.schema.json");
  }

  private static String resource(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program is incomplete: schema/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
