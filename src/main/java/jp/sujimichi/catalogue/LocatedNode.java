package jp.sujimichi.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a catalogue file that knows where it stands.
 *
 * @param line the line or row, from 1
 * @param cell the cell of a sheet
 * @param text the text of a scalar; empty otherwise
 * @param fields the fields of an object, in order; empty otherwise
 * @param items the items of a list; empty otherwise
 * @param kind what it is
 */
record LocatedNode(
    int line,
    Optional<String> cell,
    String text,
    Map<String, LocatedNode> fields,
    List<LocatedNode> items,
    Kind kind) {

  /** What a value is. */
  enum Kind {
    TEXT,
    OBJECT,
    LIST
  }

  static LocatedNode text(int line, Optional<String> cell, String text) {
    return new LocatedNode(line, cell, text, Map.of(), List.of(), Kind.TEXT);
  }

  static LocatedNode object(int line, Map<String, LocatedNode> fields) {
    return new LocatedNode(
        line, Optional.empty(), "", new LinkedHashMap<>(fields), List.of(), Kind.OBJECT);
  }

  static LocatedNode list(int line, Optional<String> cell, List<LocatedNode> items) {
    return new LocatedNode(line, cell, "", Map.of(), List.copyOf(items), Kind.LIST);
  }

  Optional<LocatedNode> get(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }
}
