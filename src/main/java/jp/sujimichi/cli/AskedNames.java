package jp.sujimichi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.report.AskedName;

/**
 * The names a command line asks about: those written on it, and for {@code -} those of standard
 * input, one name or one JSON object a line. Field and unit of the command line hold where a line
 * has none of its own.
 */
final class AskedNames {

  static final String FIELD = "--field";
  static final String UNIT = "--unit";

  private static final JsonFactory JSON = new JsonFactory();

  private final String writtenField;
  private final Optional<Field> field;
  private final String unit;

  /**
   * Names with this field and unit.
   *
   * @param field the field as written, empty for none
   * @throws UsageException when there is no such field
   */
  AskedNames(String field, String unit) {
    this.writtenField = field;
    this.field =
        field.isEmpty()
            ? Optional.empty()
            : Optional.of(known(field, new Bilingual("分野（--field）", "field")));
    this.unit = unit;
  }

  private static Field known(String written, Bilingual what) {
    return CodedReader.read(Field.class, written)
        .orElseThrow(() -> UsageException.unknown(what, written, words()));
  }

  /** Every field by its code, then by its Japanese name. */
  private static List<String> words() {
    return Stream.concat(
            Arrays.stream(Field.values()).map(Field::code),
            CodedReader.labels(Field.class).stream())
        .toList();
  }

  /**
   * Hands over each name in turn. A line that cannot be understood is told and passed over.
   *
   * @return whether every line was understood
   */
  boolean forEach(List<String> arguments, Session session, Consumer<AskedName> use) {
    boolean understood = true;
    for (String argument : arguments) {
      if (argument.equals(Inputs.STANDARD_INPUT)) {
        understood &= lines(session, use);
      } else if (argument.isBlank()) {
        throw new UsageException("指標名が空です。", "the name is empty");
      } else {
        use.accept(named(argument));
      }
    }
    return understood;
  }

  private AskedName named(String name) {
    return new AskedName(Optional.empty(), name, writtenField, field, unit);
  }

  private boolean lines(Session session, Consumer<AskedName> use) {
    boolean understood = true;
    int number = 0;
    try {
      BufferedReader lines = open(session.terminal().in());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank()) {
          continue;
        }
        try {
          use.accept(text.stripLeading().startsWith("{") ? object(text) : named(text.strip()));
        } catch (UsageException e) {
          understood = false;
          session.complain(
              new Bilingual(
                  "標準入力の" + number + "行目: " + e.text().ja(),
                  "standard input, line " + number + ": " + e.text().en()));
        }
      }
    } catch (CharacterCodingException e) {
      throw new UsageException(
          "標準入力の文字コードがUTF-8ではありません（" + (number + 1) + "行目の付近）。UTF-8で保存し直してください。",
          "standard input is not in UTF-8 (near line " + (number + 1) + ")");
    } catch (IOException e) {
      throw new UsageException("標準入力を読み取れません。", "standard input cannot be read");
    }
    return understood;
  }

  private static BufferedReader open(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private AskedName object(String line) {
    Map<String, String> texts = new HashMap<>();
    boolean numberedId = false;
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          texts.put(key, json.getText());
          numberedId |= key.equals("id") && value.isNumeric();
        } else {
          json.skipChildren();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw notOneObject();
      }
    } catch (IOException e) {
      throw notOneObject();
    }
    String name = texts.getOrDefault("name", "");
    if (name.isBlank()) {
      throw new UsageException("name（指標名）がありません。", "there is no \"name\"");
    }
    Optional<AskedName.Id> id = Optional.empty();
    if (texts.containsKey("id")) {
      id = Optional.of(new AskedName.Id(texts.get("id"), numberedId));
    }
    String own = texts.getOrDefault("field", "");
    return new AskedName(
        id,
        name,
        own.isEmpty() ? writtenField : own,
        own.isEmpty() ? field : Optional.of(known(own, new Bilingual("分野（field）", "field"))),
        texts.getOrDefault("unit", unit));
  }

  private static UsageException notOneObject() {
    return new UsageException(
        "JSONとして読み取れません。1行に1つ、{\"name\": \"指標名\"} のように書いてください。",
        "this is no JSON object; write one a line, such as {\"name\": \"…\"}");
  }
}
