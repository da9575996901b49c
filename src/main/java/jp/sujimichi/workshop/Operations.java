package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the operations of one edit to a model.
 *
 * <p>Things are named by id, never by place, so that edits made at the same time by several people
 * fit together: of one member the last writer wins, and what speaks of something that is gone is
 * dropped.
 */
final class Operations {

  /** How many operations one edit may have. */
  static final int MOST = 5_000;

  private static final int LONGEST_ID = 300;
  private static final int LONGEST_MEMBER = 100;

  /** Members of the model that have operations of their own, or none. */
  private static final Set<String> NOT_SET =
      Set.of("formatVersion", "elements", "links", "indicators", "waivers", "reviews");

  /** Says of a put that it holds all there is of a thing, such as an indicator on no element. */
  private static final String WHOLE = "whole";

  private final ObjectNode tree;
  private final boolean exact;
  private final ArrayNode effective;
  private final List<ObjectNode> inverse = new ArrayList<>();
  private final List<Integer> dropped = new ArrayList<>();

  private Operations(ObjectNode tree, boolean exact) {
    this.tree = tree;
    this.exact = exact;
    this.effective = tree.arrayNode();
  }

  /**
   * Applies operations of a person: an arrow to a card that is gone meanwhile is dropped.
   *
   * @param before the model; it stays as it is
   * @throws EditException when an operation is none
   */
  static Change apply(ObjectNode before, JsonNode operations) throws EditException {
    return new Operations(before.deepCopy(), false).apply(operations);
  }

  /** Applies operations that lead to a given model, with whatever does not hold in it. */
  static Change applyExactly(ObjectNode before, JsonNode operations) throws EditException {
    return new Operations(before.deepCopy(), true).apply(operations);
  }

  private Change apply(JsonNode operations) throws EditException {
    if (!operations.isArray() || (!exact && operations.size() > MOST)) {
      throw malformed();
    }
    for (int i = 0; i < operations.size(); i++) {
      JsonNode operation = operations.get(i);
      boolean applied =
          switch (operation.path("op").asText()) {
            case "put" -> put(operation);
            case "remove" -> remove(operation);
            case "model" -> model(operation);
            default -> throw malformed();
          };
      if (!applied) {
        dropped.add(i);
      }
    }
    ArrayNode undo = tree.arrayNode();
    for (int i = inverse.size() - 1; i >= 0; i--) {
      undo.add(inverse.get(i));
    }
    return new Change(tree, effective, undo, dropped);
  }

  // --- put

  private boolean put(JsonNode operation) throws EditException {
    Kind kind = kind(operation);
    String id = id(operation);
    ObjectNode set = members(operation);
    ArrayNode items = kind.in(tree);
    int at = indexOf(kind, items, id);
    return at < 0 ? create(kind, id, set, operation) : update(kind, id, set, operation, at);
  }

  private boolean create(Kind kind, String id, ObjectNode set, JsonNode operation) {
    Optional<ObjectNode> item = kind.named(id);
    boolean whole = operation.path(WHOLE).asBoolean() || kind.isComplete(set);
    if (item.isEmpty() || !whole || !(exact || endsExist(kind, set))) {
      return false;
    }
    ArrayNode items =
        tree.get(kind.list()) instanceof ArrayNode there ? there : tree.putArray(kind.list());
    ObjectNode written = Json.object();
    set.properties().stream()
        .filter(member -> !kind.isIdentity(member.getKey()) && !member.getValue().isNull())
        .forEach(member -> written.set(member.getKey(), member.getValue()));
    item.get().setAll(written.deepCopy());
    Optional<String> before = before(operation);
    int place = before.map(other -> indexOf(kind, items, other)).filter(n -> n >= 0).orElse(-1);
    items.insert(place < 0 ? items.size() : place, item.get());
    ObjectNode done = operation("put", kind, id);
    done.set("set", written);
    if (!kind.isComplete(set)) {
      done.put(WHOLE, true);
    }
    if (place < 0) {
      done.putNull("before");
    } else {
      done.put("before", before.orElseThrow());
    }
    effective.add(done);
    inverse.add(operation("remove", kind, id));
    return true;
  }

  private boolean endsExist(Kind kind, JsonNode set) {
    return switch (kind) {
      case LINK -> hasElement(set.path("from")) && hasElement(set.path("to"));
      case INDICATOR -> !set.has("element") || hasElement(set.path("element"));
      default -> true;
    };
  }

  private boolean hasElement(JsonNode id) {
    return indexOf(Kind.ELEMENT, Kind.ELEMENT.in(tree), id.asText()) >= 0;
  }

  private boolean update(Kind kind, String id, ObjectNode set, JsonNode operation, int at) {
    ArrayNode items = kind.in(tree);
    ObjectNode item = (ObjectNode) items.get(at);
    ObjectNode done = operation("put", kind, id);
    ObjectNode undo = operation("put", kind, id);
    ObjectNode written = done.putObject("set");
    ObjectNode old = undo.putObject("set");
    for (Map.Entry<String, JsonNode> member : set.properties()) {
      String name = member.getKey();
      if (kind.isIdentity(name)) {
        continue;
      }
      written.set(name, member.getValue());
      old.set(name, item.has(name) ? item.get(name) : item.nullNode());
      assign(item, name, member.getValue());
    }
    if (operation.has("before")) {
      move(kind, items, at, before(operation), done, undo);
    }
    effective.add(done);
    inverse.add(undo);
    return true;
  }

  private static void move(
      Kind kind,
      ArrayNode items,
      int at,
      Optional<String> before,
      ObjectNode done,
      ObjectNode undo) {
    String id = kind.idOf(items.get(at));
    Optional<String> next =
        at + 1 < items.size() ? Optional.of(kind.idOf(items.get(at + 1))) : Optional.empty();
    if (before.filter(id::equals).isPresent()) {
      return;
    }
    JsonNode item = items.remove(at);
    int place = before.map(other -> indexOf(kind, items, other)).filter(n -> n >= 0).orElse(-1);
    items.insert(place < 0 ? items.size() : place, item);
    done.put("before", place < 0 ? null : before.orElseThrow());
    undo.put("before", next.orElse(null));
  }

  // --- remove

  private boolean remove(JsonNode operation) throws EditException {
    Kind kind = kind(operation);
    String id = id(operation);
    if (indexOf(kind, kind.in(tree), id) < 0) {
      return false;
    }
    if (kind == Kind.ELEMENT) {
      for (String link : touching(Kind.LINK, id, "from", "to")) {
        take(Kind.LINK, link);
      }
      for (String indicator : touching(Kind.INDICATOR, id, "element")) {
        take(Kind.INDICATOR, indicator);
      }
    }
    take(kind, id);
    return true;
  }

  private List<String> touching(Kind kind, String element, String... members) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : kind.in(tree)) {
      for (String member : members) {
        if (item.path(member).asText().equals(element) && !ids.contains(kind.idOf(item))) {
          ids.add(kind.idOf(item));
        }
      }
    }
    return ids;
  }

  private void take(Kind kind, String id) {
    ArrayNode items = kind.in(tree);
    int at = indexOf(kind, items, id);
    String next = at + 1 < items.size() ? kind.idOf(items.get(at + 1)) : null;
    ObjectNode item = (ObjectNode) items.remove(at);
    effective.add(operation("remove", kind, id));
    ObjectNode undo = operation("put", kind, id);
    ObjectNode set = undo.putObject("set");
    item.properties().stream()
        .filter(member -> !kind.isIdentity(member.getKey()))
        .forEach(member -> set.set(member.getKey(), member.getValue()));
    if (!kind.isComplete(set)) {
      undo.put(WHOLE, true);
    }
    undo.put("before", next);
    inverse.add(undo);
  }

  // --- model

  private boolean model(JsonNode operation) throws EditException {
    ObjectNode set = members(operation);
    ObjectNode undo = Json.object().put("op", "model");
    ObjectNode old = undo.putObject("set");
    for (Map.Entry<String, JsonNode> member : set.properties()) {
      String name = member.getKey();
      if (NOT_SET.contains(name)) {
        throw malformed();
      }
      old.set(name, tree.has(name) ? tree.get(name) : tree.nullNode());
      assign(tree, name, member.getValue());
    }
    ObjectNode done = Json.object().put("op", "model");
    done.set("set", set);
    effective.add(done);
    inverse.add(undo);
    return true;
  }

  // --- reading operations

  private static void assign(ObjectNode target, String name, JsonNode value) {
    if (value.isNull()) {
      target.remove(name);
    } else {
      target.set(name, value.deepCopy());
    }
  }

  private static Kind kind(JsonNode operation) throws EditException {
    return Kind.of(operation.path("kind").asText()).orElseThrow(Operations::malformed);
  }

  private static String id(JsonNode operation) throws EditException {
    String id = operation.path("id").asText();
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw malformed();
    }
    return id;
  }

  private static ObjectNode members(JsonNode operation) throws EditException {
    if (!(operation.get("set") instanceof ObjectNode set)) {
      throw malformed();
    }
    for (Map.Entry<String, JsonNode> member : set.properties()) {
      if (member.getKey().isBlank() || member.getKey().length() > LONGEST_MEMBER) {
        throw malformed();
      }
    }
    return set;
  }

  private static Optional<String> before(JsonNode operation) {
    JsonNode before = operation.path("before");
    return before.isTextual() ? Optional.of(before.asText()) : Optional.empty();
  }

  private static ObjectNode operation(String op, Kind kind, String id) {
    return Json.object().put("op", op).put("kind", kind.code()).put("id", id);
  }

  private static int indexOf(Kind kind, ArrayNode items, String id) {
    for (int i = 0; i < items.size(); i++) {
      if (kind.idOf(items.get(i)).equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static EditException malformed() {
    return new EditException(
        "この変更は受け付けられませんでした。ページを開き直してください。",
        "This change could not be understood. Please reload the page.");
  }
}
