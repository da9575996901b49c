package jp.sujimichi.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueReader;
import jp.sujimichi.catalogue.CatalogueReading;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;

/**
 * One entry of an {@code examples.yaml}.
 *
 * @param rule the rule it belongs to
 * @param title what it shows
 * @param json its model as a file would hold it, completed with a format version, a title and a
 *     field
 * @param document the same, read
 * @param others further models checked together with it, for rules across models
 * @param catalogue the guideline's own list, where the rule needs one
 * @param findings the findings the rule must give, and no others; empty for a good example
 */
record RuleExample(
    String rule,
    String title,
    String json,
    ModelDocument document,
    List<ModelDocument> others,
    Optional<Catalogue> catalogue,
    List<Expected> findings) {

  /**
   * A finding an example lists.
   *
   * @param at the id it stands at
   * @param also further ids, in order; not checked when the example lists none
   * @param message the Japanese message
   */
  record Expected(String at, List<String> also, String message) {}

  private static final Path RULES = Path.of("rules");

  @Override
  public String toString() {
    return rule + ": " + title;
  }

  /** What its rule, alone, finds in its model. */
  List<Finding> run(Checker checker) {
    Checker alone = checker.withOnly(Set.of(rule));
    Checker equipped = catalogue.map(alone::withCatalogue).orElse(alone);
    List<ModelDocument> all = new ArrayList<>(List.of(document));
    all.addAll(others);
    return equipped.check(all).models().get(0).findings();
  }

  /** The ids of all rules, from their folders. */
  static List<String> ruleIds() {
    try (Stream<Path> files = Files.walk(RULES, 3)) {
      return files
          .filter(file -> file.endsWith("rule.drl"))
          .map(file -> RULES.relativize(file.getParent()).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples of one rule, good ones first. */
  static List<RuleExample> of(String rule) {
    try {
      return parse(rule, Files.readString(RULES.resolve(rule).resolve("examples.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples in the text of an {@code examples.yaml}, good ones first. */
  static List<RuleExample> parse(String rule, String text) {
    try {
      JsonNode root = new YAMLMapper().readTree(text);
      List<RuleExample> examples = new ArrayList<>();
      root.path("good").forEach(node -> examples.add(parse(rule, node)));
      root.path("bad").forEach(node -> examples.add(parse(rule, node)));
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleExample parse(String rule, JsonNode node) {
    String title = node.path("title").asText();
    List<Expected> findings = new ArrayList<>();
    for (JsonNode finding : node.path("findings")) {
      List<String> also = new ArrayList<>();
      finding.path("also").forEach(id -> also.add(id.asText()));
      findings.add(
          new Expected(finding.path("at").asText(), also, finding.path("message").asText()));
    }
    List<ModelDocument> others = new ArrayList<>();
    node.path("others").forEach(model -> others.add(document(rule, title, complete(title, model))));
    String json = complete(title, node.path("model"));
    return new RuleExample(
        rule,
        title,
        json,
        document(rule, title, json),
        others,
        catalogue(node.path("catalogue")),
        findings);
  }

  private static Optional<Catalogue> catalogue(JsonNode entries) {
    if (entries.isMissingNode()) {
      return Optional.empty();
    }
    try {
      Path file = Files.createTempFile("list", ".json");
      ObjectNode list = new YAMLMapper().createObjectNode();
      list.put("id", "list").put("official", true).set("entries", entries);
      Files.writeString(file, list.toString());
      CatalogueReading reading = new CatalogueReader().read(file);
      Files.delete(file);
      return Optional.of(
          reading
              .catalogue()
              .orElseThrow(() -> new IllegalStateException(reading.problems().toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String complete(String title, JsonNode model) {
    ObjectNode complete = model.deepCopy();
    if (!complete.has("formatVersion")) {
      complete.put("formatVersion", 1);
    }
    if (!complete.has("title")) {
      complete.put("title", title);
    }
    if (!complete.has("field")) {
      complete.put("field", "mobility");
    } else if (complete.get("field").isNull()) {
      complete.remove("field");
    }
    return complete.toString();
  }

  private static ModelDocument document(String rule, String title, String json) {
    ReadResult result = new ModelReader().read(rule + ": " + title, json);
    if (result instanceof Read read) {
      return read.document();
    }
    throw new IllegalStateException("not a model: " + rule + ": " + title + ": " + result);
  }
}
