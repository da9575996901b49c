package jp.sujimichi.rules.planting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;

/** A clean model about to get a defect. It is a copy, and where the defect goes is drawn by lot. */
public final class Host {

  static final List<String> TIERS =
      List.of("input", "activity", "output", "outcome1", "outcome2", "outcome3");

  private final ObjectNode model;
  private final RandomGenerator random;

  /** A copy of a model; the same seed gives the same places. */
  public Host(JsonNode clean, long seed) {
    this.model = clean.deepCopy();
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  ObjectNode model() {
    return model;
  }

  String id() {
    return model.path("id").asText();
  }

  ArrayNode list(String name) {
    return model.withArray(name);
  }

  /** All objects of a list. */
  List<ObjectNode> all(String list) {
    List<ObjectNode> objects = new ArrayList<>();
    model.path(list).forEach(node -> objects.add((ObjectNode) node));
    return objects;
  }

  /** One of them drawn by lot. */
  Optional<ObjectNode> one(String list, Predicate<ObjectNode> fit) {
    List<ObjectNode> fitting = all(list).stream().filter(fit).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(fitting.get(random.nextInt(fitting.size())));
  }

  Optional<ObjectNode> element(Predicate<ObjectNode> fit) {
    return one("elements", fit);
  }

  Optional<ObjectNode> link(Predicate<ObjectNode> fit) {
    return one("links", link -> isCause(link) && fit.test(link));
  }

  Optional<ObjectNode> indicator(Predicate<ObjectNode> fit) {
    return one("indicators", fit);
  }

  static String id(ObjectNode node) {
    return node.path("id").asText();
  }

  static boolean isCause(ObjectNode link) {
    return !link.path("kind").asText().equals("feedback");
  }

  Optional<ObjectNode> find(String list, String id) {
    return all(list).stream().filter(node -> id(node).equals(id)).findFirst();
  }

  /** The tier of an element, by id. */
  String tier(String element) {
    return find("elements", element).map(e -> e.path("tier").asText()).orElse("");
  }

  static boolean on(ObjectNode element, String... tiers) {
    return List.of(tiers).contains(element.path("tier").asText());
  }

  /** Whether an indicator measures an element on one of these tiers. */
  boolean measures(ObjectNode indicator, String... tiers) {
    return List.of(tiers).contains(tier(indicator.path("element").asText()));
  }

  String fieldOf(String element) {
    String own = find("elements", element).map(e -> e.path("field").asText()).orElse("");
    return own.isEmpty() ? model.path("field").asText() : own;
  }

  boolean isFoundation(String element) {
    return isOn(element, Layer.FOUNDATION);
  }

  boolean isService(String element) {
    return isOn(element, Layer.SERVICE);
  }

  private boolean isOn(String element, Layer layer) {
    String code = fieldOf(element);
    return Stream.of(Field.values()).anyMatch(f -> f.code().equals(code) && f.layer() == layer);
  }

  List<ObjectNode> into(String element) {
    return all("links").stream()
        .filter(link -> isCause(link) && link.path("to").asText().equals(element))
        .toList();
  }

  List<ObjectNode> outOf(String element) {
    return all("links").stream()
        .filter(link -> isCause(link) && link.path("from").asText().equals(element))
        .toList();
  }

  List<ObjectNode> indicatorsOf(String element) {
    return all("indicators").stream()
        .filter(k -> k.path("element").asText().equals(element))
        .toList();
  }

  void remove(String list, Predicate<ObjectNode> which) {
    List<ObjectNode> rest = all(list).stream().filter(which.negate()).toList();
    model.putArray(list).addAll(rest);
  }

  /** Removes elements with everything that speaks of them. */
  void removeElements(Predicate<ObjectNode> which) {
    Set<String> gone = new HashSet<>();
    all("elements").stream().filter(which).map(Host::id).forEach(gone::add);
    remove("elements", e -> gone.contains(id(e)));
    remove(
        "links",
        l -> gone.contains(l.path("from").asText()) || gone.contains(l.path("to").asText()));
    remove("indicators", k -> gone.contains(k.path("element").asText()));
  }

  ObjectNode addElement(String id, String tier, String field, String text) {
    return list("elements")
        .addObject()
        .put("id", id)
        .put("tier", tier)
        .put("field", field)
        .put("text", text);
  }

  ObjectNode addLink(String id, String from, String to) {
    return list("links").addObject().put("id", id).put("from", from).put("to", to);
  }

  ObjectNode addIndicator(String id, String element, String name) {
    return list("indicators").addObject().put("id", id).put("element", element).put("name", name);
  }

  /** A copy of an object at the end of its list. */
  ObjectNode copy(String list, ObjectNode original, String id) {
    ObjectNode copy = original.deepCopy();
    copy.put("id", id);
    list(list).add(copy);
    return copy;
  }

  /** Gives an indicator these targets in place of its own. */
  static void target(ObjectNode indicator, int year, double value) {
    indicator.putArray("targets").addObject().put("year", year).put("value", value);
  }

  static void baseline(ObjectNode indicator, int year, double value) {
    indicator.putObject("baseline").put("year", year).put("value", value);
  }

  int planStart() {
    return model.path("plan").path("start").asInt(2025);
  }

  int planEnd() {
    return model.path("plan").path("end").asInt(planStart() + 5);
  }
}
