package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the operations that lead from one model to another. */
final class TreeDiff {

  private static final Set<String> LISTS =
      Set.of("formatVersion", "elements", "links", "indicators", "waivers", "reviews");

  private TreeDiff() {}

  /**
   * The operations that make one model the other. Both must have ids on everything.
   *
   * @throws EditException never for trees that are models
   */
  static ArrayNode operations(ObjectNode from, ObjectNode to) throws EditException {
    ArrayNode operations = Json.list();
    model(from, to, operations);
    ArrayNode removals = Json.list();
    for (Kind kind : List.of(Kind.REVIEW, Kind.WAIVER, Kind.INDICATOR, Kind.LINK, Kind.ELEMENT)) {
      Map<String, JsonNode> kept = byId(kind, to);
      for (JsonNode item : kind.in(from)) {
        if (!kept.containsKey(kind.idOf(item))) {
          removals.add(operation("remove", kind, kind.idOf(item)));
        }
      }
    }
    operations.addAll(removals);
    // An element takes its arrows and indicators along, also those the other model still has.
    ObjectNode rest = Operations.applyExactly(from, removals).tree();
    for (Kind kind : Kind.values()) {
      puts(kind, rest, to, operations);
    }
    return operations;
  }

  private static void model(ObjectNode from, ObjectNode to, ArrayNode operations) {
    ObjectNode set = differences(from, to);
    LISTS.forEach(set::remove);
    if (!set.isEmpty()) {
      operations.add(Json.object().put("op", "model").set("set", set));
    }
  }

  private static void puts(Kind kind, ObjectNode from, ObjectNode to, ArrayNode operations) {
    Map<String, JsonNode> old = byId(kind, from);
    List<String> order = new ArrayList<>();
    kind.in(from).forEach(item -> order.add(kind.idOf(item)));
    int place = 0;
    for (JsonNode item : kind.in(to)) {
      String id = kind.idOf(item);
      ObjectNode put = operation("put", kind, id);
      JsonNode before = old.get(id);
      ObjectNode set = differences(before == null ? Json.object() : before, item);
      set.properties().removeIf(member -> kind.isIdentity(member.getKey()));
      put.set("set", set);
      boolean there = place < order.size() && order.get(place).equals(id);
      if (before == null && !kind.isComplete(set)) {
        put.put("whole", true);
      }
      if (!there) {
        order.remove(id);
        put.put("before", place < order.size() ? order.get(place) : null);
        order.add(Math.min(place, order.size()), id);
      }
      place++;
      if (!there || !set.isEmpty()) {
        operations.add(put);
      }
    }
  }

  /** The members to set on one object to make it the other; null for those to remove. */
  private static ObjectNode differences(JsonNode from, JsonNode to) {
    ObjectNode set = Json.object();
    Set<String> members = new LinkedHashSet<>();
    to.fieldNames().forEachRemaining(members::add);
    from.fieldNames().forEachRemaining(members::add);
    for (String member : members) {
      JsonNode wanted = to.path(member);
      if (wanted.isMissingNode()) {
        set.putNull(member);
      } else if (!wanted.equals(from.get(member))) {
        set.set(member, wanted);
      }
    }
    return set;
  }

  private static Map<String, JsonNode> byId(Kind kind, ObjectNode tree) {
    Map<String, JsonNode> items = new HashMap<>();
    kind.in(tree).forEach(item -> items.putIfAbsent(kind.idOf(item), item));
    return items;
  }

  private static ObjectNode operation(String op, Kind kind, String id) {
    return Json.object().put("op", op).put("kind", kind.code()).put("id", id);
  }
}
