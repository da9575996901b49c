package jp.sujimichi.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What cells cannot hold as it was written, kept on a hidden sheet: properties beyond the format,
 * and wordings that Excel would change. Each is kept beside what its cells say, and counts only as
 * long as they still say so: an edit in the sheet always wins.
 */
final class Kept {

  /** The hidden sheet. */
  static final String SHEET = "保管";

  private static final int CHUNK = 30_000;

  private final Map<String, ObjectNode> entries = new HashMap<>();

  private Kept() {}

  /** Reads the hidden sheet; what is broken there is passed over. */
  static Kept of(Iterable<Sheet> sheets) {
    Kept kept = new Kept();
    for (Sheet sheet : sheets) {
      if (sheet.name().equals(SHEET)) {
        sheet.rows().values().forEach(kept::read);
      }
    }
    return kept;
  }

  private void read(Map<Integer, Cell> row) {
    StringBuilder text = new StringBuilder();
    String number = "";
    for (Cell cell : new TreeMap<>(row).values()) {
      if (cell.column() == 0) {
        number = cell.text();
      } else {
        text.append(cell.text());
      }
    }
    if (Json.read(text.toString()).orElse(null) instanceof ObjectNode node) {
      entries.put(number, node);
    }
  }

  /** The differences of an object as cells give it from the object as it should be. */
  static ObjectNode difference(JsonNode shown, JsonNode exact) {
    ObjectNode kept = Json.object();
    TreeSet<String> names = new TreeSet<>();
    shown.fieldNames().forEachRemaining(names::add);
    exact.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode before = shown.get(name);
      JsonNode after = exact.get(name);
      if (before == null || after == null || !same(before, after)) {
        ObjectNode pair = kept.putObject(name);
        if (before != null) {
          pair.set("shown", before);
        }
        if (after != null) {
          pair.set("exact", after);
        }
      }
    }
    return kept;
  }

  // Numbers are the same only when written the same.
  private static boolean same(JsonNode a, JsonNode b) {
    return Json.write(a).equals(Json.write(b));
  }

  /** The cells that hold an entry, from the second column on. */
  static Iterable<String> chunks(ObjectNode entry) {
    // Excel reads _x0041_ in a cell as A.
    String text = Json.writeAscii(entry).replace("_", "\\u005f");
    TreeMap<Integer, String> chunks = new TreeMap<>();
    for (int from = 0; from < text.length(); from += CHUNK) {
      chunks.put(from, text.substring(from, Math.min(text.length(), from + CHUNK)));
    }
    return chunks.values();
  }

  /** Puts back into an object what was kept under a number, where its cells are as they were. */
  void restore(String number, Draft draft) {
    ObjectNode entry = entries.get(number);
    if (entry == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> one : entry.properties()) {
      JsonNode shown = one.getValue().get("shown");
      JsonNode exact = one.getValue().get("exact");
      JsonNode now = draft.json(one.getKey());
      boolean untouched = shown == null ? now == null : now != null && same(shown, now);
      if (untouched && exact != null) {
        draft.put(one.getKey(), exact);
      } else if (untouched) {
        draft.remove(one.getKey());
      }
    }
  }
}
