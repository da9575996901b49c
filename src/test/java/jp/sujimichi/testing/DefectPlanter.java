package jp.sujimichi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Spoils models in the ways authors do. The same seed spoils the same way. */
public final class DefectPlanter {

  private static final List<String> TIERS =
      List.of("input", "activity", "output", "outcome1", "outcome2", "outcome3");

  private final RandomGenerator random;

  /** A planter whose defects depend on the seed alone. */
  public DefectPlanter(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A copy of a model with some defects more. */
  public JsonNode spoil(JsonNode model, int defects) {
    ObjectNode copy = model.deepCopy();
    for (int i = 0; i < defects; i++) {
      switch (random.nextInt(12)) {
        case 0, 1 -> part(copy, "links").ifPresent(link -> take(copy, "links", link));
        case 2 ->
            part(copy, "links").ifPresent(l -> ((ArrayNode) copy.get("links")).add(l.deepCopy()));
        case 3 ->
            part(copy, "links")
                .ifPresent(
                    l -> {
                      JsonNode from = l.get("from");
                      l.set("from", l.get("to"));
                      l.set("to", from);
                    });
        case 4 ->
            part(copy, "elements")
                .ifPresent(e -> e.put("tier", TIERS.get(random.nextInt(TIERS.size()))));
        case 5 -> part(copy, "links").ifPresent(l -> l.put("to", l.get("to").asText() + "x"));
        case 6 -> part(copy, "indicators").ifPresent(k -> k.put("class", "recommended"));
        case 7 -> part(copy, "indicators").ifPresent(k -> k.put("class", "selective"));
        case 8 -> part(copy, "indicators").ifPresent(this::shiftTarget);
        case 9 -> part(copy, "indicators").ifPresent(this::spoilBaseline);
        case 10 ->
            part(copy, "indicators")
                .ifPresent(
                    k -> {
                      ObjectNode twin = k.deepCopy();
                      twin.put("id", k.path("id").asText() + "b");
                      ((ArrayNode) copy.get("indicators")).add(twin);
                    });
        default -> part(copy, "indicators").ifPresent(k -> k.put("direction", "decrease"));
      }
    }
    return copy;
  }

  private Optional<ObjectNode> part(ObjectNode model, String list) {
    JsonNode parts = model.path(list);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of((ObjectNode) parts.get(random.nextInt(parts.size())));
  }

  private static void take(ObjectNode model, String list, ObjectNode part) {
    List<JsonNode> rest = new ArrayList<>();
    model.get(list).forEach(rest::add);
    rest.removeIf(other -> other == part);
    model.putArray(list).addAll(rest);
  }

  private void shiftTarget(ObjectNode indicator) {
    JsonNode targets = indicator.path("targets");
    if (!targets.isEmpty() && targets.get(0) instanceof ObjectNode target) {
      if (random.nextBoolean()) {
        target.remove("year");
      } else {
        target.put("year", 2016 + random.nextInt(25));
      }
    }
  }

  private void spoilBaseline(ObjectNode indicator) {
    if (indicator.get("baseline") instanceof ObjectNode baseline) {
      baseline.remove("year");
    }
  }
}
