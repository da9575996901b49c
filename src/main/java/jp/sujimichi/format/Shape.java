package jp.sujimichi.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The properties the format knows, object by object, in the order they are written. */
enum Shape {
  MODEL(
      "formatVersion",
      "id",
      "title",
      "owner",
      "plan",
      "asOf",
      "stage",
      "field",
      "platform",
      "elements",
      "links",
      "indicators",
      "waivers",
      "reviews"),
  OWNER("code", "name"),
  PLAN("start", "end"),
  PLATFORM("id", "name", "sharedWith"),
  ELEMENT("id", "tier", "field", "text", "terminal", "unmeasuredBecause", "note"),
  LINK("id", "from", "to", "kind", "assumption", "evidence", "note"),
  INDICATOR(
      "id",
      "element",
      "name",
      "class",
      "unit",
      "direction",
      "definition",
      "baseline",
      "targets",
      "actuals",
      "source",
      "frequency",
      "cumulative",
      "catalogue",
      "benchmark",
      "cause",
      "action",
      "note"),
  MEASUREMENT("year", "value"),
  SOURCE("name", "kind", "url", "statsDataId", "item", "area"),
  BENCHMARK("name", "values"),
  WAIVER("rule", "on", "reason", "by", "until"),
  REVIEW("indicator", "year", "assumption", "cause", "change", "by", "until");

  /** Every known name to the one instance of it, so that names can be told apart by identity. */
  static final Map<String, String> CANONICAL = canonical();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
  private final List<String> properties;

  Shape(String... properties) {
    this.properties = List.of(properties);
  }

  List<String> properties() {
    return properties;
  }

  private static Map<String, String> canonical() {
    Map<String, String> names = new HashMap<>();
    for (Shape shape : values()) {
      for (String name : shape.properties) {
        names.putIfAbsent(name, name);
      }
    }
    return Map.copyOf(names);
  }
}
