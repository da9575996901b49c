package jp.sujimichi.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.format.Place;

/** An object of the model as it is gathered from cells, each value with the cell it came from. */
final class Draft {

  private final String place;
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** An object that stands at a cell, named as findings name it. */
  Draft(String place) {
    this.place = place;
  }

  private record Leaf(JsonNode value, String place) {}

  String place() {
    return place;
  }

  /** Sets a value. */
  void put(String name, JsonNode value, String at) {
    members.put(name, new Leaf(value, at));
  }

  /** Sets a value at the place of the whole. */
  void put(String name, JsonNode value) {
    put(name, value, place);
  }

  /** Sets another value at the place of the one there was. */
  void replace(String name, JsonNode value) {
    String at = members.get(name) instanceof Leaf leaf ? leaf.place() : place;
    members.put(name, new Leaf(value, at));
  }

  void remove(String name) {
    members.remove(name);
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** The text of a value; empty when there is none. */
  String text(String name) {
    return members.get(name) instanceof Leaf leaf ? leaf.value().asText() : "";
  }

  /** The place of a value; that of the whole when there is none. */
  String placeOf(String name) {
    return members.get(name) instanceof Leaf leaf ? leaf.place() : place;
  }

  /** Takes over members of another object, as they are. */
  void takeFrom(Draft other, List<String> names) {
    for (String name : names) {
      if (other.members.containsKey(name)) {
        members.put(name, other.members.get(name));
      }
    }
  }

  /** The object of this name, made at the cell when there is none yet. */
  Draft object(String name, String at) {
    if (members.get(name) instanceof Draft draft) {
      return draft;
    }
    Draft draft = new Draft(at);
    members.put(name, draft);
    return draft;
  }

  /** The list of this name, made when there is none yet. */
  @SuppressWarnings("unchecked") // lists are made here only
  List<Draft> list(String name) {
    Object found = members.get(name);
    if (found instanceof List<?> list) {
      return (List<Draft>) list;
    }
    List<Draft> list = new ArrayList<>();
    members.put(name, list);
    return list;
  }

  /** One member as JSON; null when it is missing. */
  JsonNode json(String name) {
    return members.containsKey(name) ? json(members.get(name)) : null;
  }

  /** The whole as JSON. */
  ObjectNode json() {
    ObjectNode node = Json.object();
    members.forEach((name, value) -> node.set(name, json(value)));
    return node;
  }

  private static JsonNode json(Object value) {
    if (value instanceof Leaf leaf) {
      return leaf.value();
    }
    if (value instanceof Draft draft) {
      return draft.json();
    }
    ArrayNode array = Json.array();
    ((List<?>) value).forEach(item -> array.add(json(item)));
    return array;
  }

  /** The place of every value, by JSON Pointer. */
  Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    collect("", this, places);
    // What concerns the whole model is best shown at its title.
    if (members.get("title") instanceof Leaf title && !title.place().isEmpty()) {
      places.put("", Place.ofCell(title.place()));
    }
    return places;
  }

  private static void collect(String pointer, Object value, Map<String, Place> places) {
    if (value instanceof Leaf leaf) {
      places.put(pointer, Place.ofCell(leaf.place()));
    } else if (value instanceof Draft draft) {
      places.put(pointer, Place.ofCell(draft.place));
      draft.members.forEach(
          (name, member) ->
              collect(pointer + '/' + name.replace("~", "~0").replace("/", "~1"), member, places));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(pointer + '/' + i, list.get(i), places);
      }
    }
  }
}
