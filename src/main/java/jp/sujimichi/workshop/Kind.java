package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of thing on a board that an edit can name, each a list of the model. */
enum Kind {
  ELEMENT("element", "elements", List.of("tier", "text")),
  LINK("link", "links", List.of("from", "to")),
  INDICATOR("indicator", "indicators", List.of("element", "name")),
  WAIVER("waiver", "waivers", List.of()),
  REVIEW("review", "reviews", List.of());

  private final String code;
  private final String list;
  private final List<String> required;

  Kind(String code, String list, List<String> required) {
    this.code = code;
    this.list = list;
    this.required = required;
  }

  /** The kind with this code; empty when there is none. */
  static Optional<Kind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** How messages call it. */
  String code() {
    return code;
  }

  /** The member of the model that lists it. */
  String list() {
    return list;
  }

  /**
   * The things of this kind, in order; an empty list that is no part of the model if it has none.
   */
  ArrayNode in(ObjectNode model) {
    return model.get(list) instanceof ArrayNode items ? items : model.arrayNode();
  }

  /** The id by which messages name a thing. */
  String idOf(JsonNode item) {
    return switch (this) {
      case WAIVER -> item.path("rule").asText() + " " + item.path("on").asText();
      case REVIEW -> item.path("indicator").asText() + " " + item.path("year").asText();
      default -> item.path("id").asText();
    };
  }

  /** Members that are part of the id and never change. */
  boolean isIdentity(String member) {
    return switch (this) {
      case WAIVER -> member.equals("rule") || member.equals("on");
      case REVIEW -> member.equals("indicator") || member.equals("year");
      default -> member.equals("id");
    };
  }

  /** A thing with this id and nothing else; empty when the text cannot be an id of this kind. */
  Optional<ObjectNode> named(String id) {
    ObjectNode item = Json.object();
    switch (this) {
      case WAIVER -> {
        int space = id.indexOf(' ');
        if (space <= 0) {
          return Optional.empty();
        }
        item.put("rule", id.substring(0, space)).put("on", id.substring(space + 1));
      }
      case REVIEW -> {
        int space = id.lastIndexOf(' ');
        String year = id.substring(space + 1);
        if (space <= 0 || !year.matches("[1-9]\\d{3}")) {
          return Optional.empty();
        }
        item.put("indicator", id.substring(0, space)).put("year", Integer.parseInt(year));
      }
      default -> item.put("id", id);
    }
    return Optional.of(item);
  }

  /** Whether these members are enough to make a thing anew. */
  boolean isComplete(JsonNode members) {
    return required.stream().allMatch(member -> members.path(member).isTextual());
  }
}
