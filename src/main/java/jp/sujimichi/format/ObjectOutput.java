package jp.sujimichi.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Value;

/**
 * One object on its way into a file. A property that the model leaves empty is written as the
 * reader kept it, if it did: so a value that was not understood comes back in its place.
 */
final class ObjectOutput {

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  /** Writes one value. */
  interface Body<T> {
    void write(T value) throws IOException;
  }

  private final JsonGenerator json;
  private final Map<String, Object> other;
  private final Set<String> written = new HashSet<>();

  ObjectOutput(JsonGenerator json, OtherProperties other) throws IOException {
    this.json = json;
    this.other = other.values();
    json.writeStartObject();
  }

  void text(String name, String value) throws IOException {
    name(name);
    json.writeString(value);
  }

  void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      kept(name);
    }
  }

  void textUnlessEmpty(String name, String value) throws IOException {
    text(name, value.isEmpty() ? Optional.empty() : Optional.of(value));
  }

  void number(String name, int value) throws IOException {
    name(name);
    json.writeNumber(value);
  }

  void flag(String name, boolean value) throws IOException {
    name(name);
    json.writeBoolean(value);
  }

  void code(String name, Coded value) throws IOException {
    text(name, value.code());
  }

  void code(String name, Optional<? extends Coded> value) throws IOException {
    text(name, value.map(Coded::code));
  }

  void date(String name, Optional<LocalDate> value) throws IOException {
    text(name, value.map(LocalDate::toString));
  }

  void year(String name, Optional<FiscalYear> value) throws IOException {
    if (value.isEmpty()) {
      kept(name);
      return;
    }
    FiscalYear year = value.get();
    name(name);
    if (year.number().isPresent()
        && year.written().equals(Integer.toString(year.number().getAsInt()))) {
      json.writeNumber(year.number().getAsInt());
    } else {
      json.writeString(year.written());
    }
  }

  void value(String name, Optional<Value> value) throws IOException {
    if (value.isEmpty()) {
      kept(name);
      return;
    }
    name(name);
    if (!value.get().textual() && JSON_NUMBER.matcher(value.get().written()).matches()) {
      json.writeRawValue(value.get().written());
    } else {
      json.writeString(value.get().written());
    }
  }

  <T> void object(String name, Optional<T> value, Body<T> body) throws IOException {
    if (value.isPresent()) {
      name(name);
      body.write(value.get());
    } else {
      kept(name);
    }
  }

  <T> void list(String name, List<T> values, Body<T> body) throws IOException {
    if (values.isEmpty()) {
      kept(name);
    } else {
      alwaysList(name, values, body);
    }
  }

  <T> void alwaysList(String name, List<T> values, Body<T> body) throws IOException {
    name(name);
    json.writeStartArray();
    for (T value : values) {
      body.write(value);
    }
    json.writeEndArray();
  }

  /** Writes a property as the reader kept it; false when it kept none of this name. */
  boolean kept(String name) throws IOException {
    if (!other.containsKey(name)) {
      return false;
    }
    name(name);
    any(other.get(name));
    return true;
  }

  /** Writes what is left beyond the format and ends the object. */
  void end() throws IOException {
    for (Map.Entry<String, Object> entry : other.entrySet()) {
      if (!written.contains(entry.getKey())) {
        json.writeFieldName(entry.getKey());
        any(entry.getValue());
      }
    }
    json.writeEndObject();
  }

  private void name(String name) throws IOException {
    written.add(name);
    json.writeFieldName(name);
  }

  private void any(Object value) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        any(item);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        any(entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }
}
