package jp.sujimichi.rules.planting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plants a defect by putting a model that shows it beside what a clean host holds. The years of the
 * plan are those of the model put in, since its figures are meant for them.
 */
public final class Transplant implements Operator {

  private static final String PREFIX = "planted-";
  private static final List<String> YEARS = List.of("plan", "asOf", "stage");

  private final JsonNode graft;
  private final Set<String> places;

  /**
   * A transplant.
   *
   * @param graft the model that shows the defect, complete
   * @param places where its own findings stand
   */
  public Transplant(JsonNode graft, Set<String> places) {
    this.graft = graft;
    this.places = places;
  }

  @Override
  public Optional<Planted> plant(Host host) {
    Set<String> own = new HashSet<>();
    ObjectNode model = host.model();
    for (JsonNode element : graft.path("elements")) {
      own.add(element.path("id").asText());
      ObjectNode copy = renamed(element, "id");
      if (!copy.has("field") && graft.has("field")) {
        copy.set("field", graft.get("field"));
      }
      host.list("elements").add(copy);
    }
    for (JsonNode link : graft.path("links")) {
      own.add(link.path("id").asText());
      host.list("links").add(renamed(link, "id", "from", "to"));
    }
    for (JsonNode indicator : graft.path("indicators")) {
      own.add(indicator.path("id").asText());
      host.list("indicators").add(renamed(indicator, "id", "element"));
    }
    for (JsonNode waiver : graft.path("waivers")) {
      boolean here = own.contains(waiver.path("on").asText());
      host.list("waivers").add(here ? renamed(waiver, "on") : waiver.deepCopy());
    }
    for (String property : YEARS) {
      model.remove(property);
      if (graft.has(property)) {
        model.set(property, graft.get(property));
      }
    }
    for (String property : List.of("owner", "platform")) {
      if (graft.has(property)) {
        model.set(property, graft.get(property));
      }
    }
    Set<String> found = new HashSet<>();
    places.forEach(place -> found.add(place(place, own)));
    return Optional.of(new Planted(model, found));
  }

  private static String place(String place, Set<String> own) {
    if (own.contains(place)) {
      return PREFIX + place;
    }
    if (place.contains("->")) {
      return PREFIX + place.replace("->", "->" + PREFIX);
    }
    return place.contains("/") ? place : Planted.MODEL;
  }

  private static ObjectNode renamed(JsonNode source, String... properties) {
    ObjectNode copy = source.deepCopy();
    for (String property : properties) {
      if (copy.path(property).isTextual() && !copy.path(property).asText().isEmpty()) {
        copy.put(property, PREFIX + copy.get(property).asText());
      }
    }
    return copy;
  }
}
