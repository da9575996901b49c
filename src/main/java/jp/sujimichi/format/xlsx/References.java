package jp.sujimichi.format.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Tier;

/** Gives elements without a number one, and finds the element that an arrow or indicator means. */
final class References {

  private final Set<String> ids = new HashSet<>();
  private final Map<String, Optional<String>> byText = new HashMap<>();

  /** Numbers the elements that have none; the log tells which number they got. */
  References(List<Draft> elements, ImportLog.Builder log) {
    elements.forEach(element -> ids.add(element.text("id")));
    ids.remove("");
    Map<String, Integer> counts = new HashMap<>();
    int given = 0;
    for (Draft element : elements) {
      if (element.text("id").isEmpty()) {
        String prefix = prefix(element.text("tier"));
        String id;
        do {
          id = prefix + counts.merge(prefix, 1, Integer::sum);
        } while (!ids.add(id));
        element.put("id", Json.text(id));
        given++;
      }
    }
    for (Draft element : elements) {
      String id = element.text("id");
      byText.merge(
          Words.heading(element.text("text")), Optional.of(id), (a, b) -> Optional.empty());
    }
    if (given > 0) {
      log.adapted(
          elements.get(0).place(),
          "番号のない要素 " + given + "個に、仮の番号を付けました。",
          given + " element(s) without a number were given one.");
    }
  }

  /** What ids of a tier begin with. */
  static String prefix(String tier) {
    for (Tier one : Tier.values()) {
      if (one.code().equals(tier)) {
        return List.of("i", "a", "o", "x", "y", "z").get(one.ordinal());
      }
    }
    return "e";
  }

  /** Writes the element's number where a property names it by its words. */
  void resolve(Draft draft, String property) {
    String written = draft.text(property);
    if (written.isEmpty() || ids.contains(written)) {
      return;
    }
    String before = written.split("[:：\\s]", 2)[0];
    if (ids.contains(before)) {
      draft.replace(property, Json.text(before));
      return;
    }
    byText
        .getOrDefault(Words.heading(written), Optional.empty())
        .ifPresent(id -> draft.replace(property, Json.text(id)));
  }
}
