package jp.sujimichi.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in a JSON text with the characters it takes up.
 *
 * @param kind the token it begins with
 * @param name its name in the object around it; "" in a list and for the root
 * @param memberStart where its member begins: the opening quote of its name, else its own start
 * @param start its first character
 * @param end the character after its last
 * @param children its members or items
 */
record JsonSpan(
    JsonToken kind, String name, int memberStart, int start, int end, List<JsonSpan> children) {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Finds the values of a text.
   *
   * @throws IOException when the text is no JSON
   */
  static JsonSpan parse(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      return read(parser, "", -1);
    }
  }

  private static JsonSpan read(JsonParser parser, String name, int nameStart) throws IOException {
    JsonToken kind = parser.currentToken();
    int start = (int) parser.currentTokenLocation().getCharOffset();
    int memberStart = nameStart < 0 ? start : nameStart;
    List<JsonSpan> children = new ArrayList<>();
    if (kind == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        children.add(read(parser, "", -1));
      }
    } else if (kind == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String member = parser.currentName();
        int at = (int) parser.currentTokenLocation().getCharOffset();
        parser.nextToken();
        children.add(read(parser, member, at));
      }
    } else {
      parser.getText();
      // Text is read lazily: only now does the parser stand behind its last character.
      parser.finishToken();
    }
    int end = (int) parser.currentLocation().getCharOffset();
    return new JsonSpan(kind, name, memberStart, start, end, List.copyOf(children));
  }

  /** The member of this name, or the item of this index. */
  Optional<JsonSpan> child(String step) {
    if (kind == JsonToken.START_OBJECT) {
      return children.stream().filter(child -> child.name().equals(step)).findFirst();
    }
    if (kind == JsonToken.START_ARRAY && step.matches("0|[1-9]\\d{0,8}")) {
      int index = Integer.parseInt(step);
      return index < children.size() ? Optional.of(children.get(index)) : Optional.empty();
    }
    return Optional.empty();
  }
}
