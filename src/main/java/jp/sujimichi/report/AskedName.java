package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import jp.sujimichi.model.Field;

/**
 * A name somebody asks about, with what comes back in the answer as it was written.
 *
 * @param id what the asker knows it by
 * @param name the name of the indicator
 * @param writtenField the field as written, empty when none is given
 * @param field the field that names
 * @param unit the unit as written, empty when none is given
 */
public record AskedName(
    Optional<Id> id, String name, String writtenField, Optional<Field> field, String unit) {

  /**
   * An id as written.
   *
   * @param text its characters
   * @param number whether it was a number and not a text
   */
  public record Id(String text, boolean number) {}

  public AskedName {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(writtenField, "writtenField");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(unit, "unit");
  }

  /** Writes the fields that come back. */
  void write(JsonGenerator json) throws IOException {
    if (id.isPresent() && id.get().number()) {
      json.writeFieldName("id");
      json.writeNumber(id.get().text());
    } else if (id.isPresent()) {
      json.writeStringField("id", id.get().text());
    }
    json.writeStringField("name", name);
    if (!writtenField.isEmpty()) {
      json.writeStringField("field", writtenField);
    }
    if (!unit.isEmpty()) {
      json.writeStringField("unit", unit);
    }
  }
}
