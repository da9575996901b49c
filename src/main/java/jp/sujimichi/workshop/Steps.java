package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * The steps of building a model in a group, in order: {@code rules/steps.yaml}.
 *
 * @param all the steps, the first first
 */
record Steps(List<Step> all) {

  private static final String FILE = "/rules/steps.yaml";

  Steps {
    all = List.copyOf(all);
  }

  /** The steps the product ships with. */
  static Steps shipped() {
    try (InputStream in = Steps.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the product was built without its steps");
      }
      List<Step> steps = new ArrayList<>();
      new YAMLMapper().readTree(in).path("steps").forEach(step -> steps.add(step(step)));
      return new Steps(steps);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(JsonNode node) {
    List<Tier> tiers = new ArrayList<>();
    node.path("tiers").forEach(code -> tiers.add(tier(code.asText())));
    List<String> rules = new ArrayList<>();
    node.path("rules").forEach(rule -> rules.add(rule.asText()));
    return new Step(
        node.path("id").asText(),
        text(node.path("title")),
        text(node.path("belongs")),
        text(node.path("question")),
        text(node.path("begin")),
        text(node.path("example")),
        tiers,
        rules);
  }

  private static Tier tier(String code) {
    return Arrays.stream(Tier.values())
        .filter(tier -> tier.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("steps.yaml: no tier " + code));
  }

  private static Bilingual text(JsonNode node) {
    return new Bilingual(node.path("ja").asText(), node.path("en").asText());
  }

  /** The step from which findings of a rule are shown; empty for a rule no step names. */
  Optional<Step> of(String rule) {
    return all.stream().filter(step -> step.covers(rule)).findFirst();
  }

  /** The steps as the page takes them. */
  ArrayNode json() {
    ArrayNode steps = Json.list();
    for (Step step : all) {
      ObjectNode entry = steps.addObject().put("id", step.id());
      entry.set("title", Json.text(step.title()));
      entry.set("belongs", Json.text(step.belongs()));
      entry.set("question", Json.text(step.question()));
      entry.set("begin", Json.text(step.begin()));
      entry.set("example", Json.text(step.example()));
      ArrayNode tiers = entry.putArray("tiers");
      step.tiers().forEach(tier -> tiers.add(tier.code()));
      ArrayNode rules = entry.putArray("rules");
      step.rules().forEach(rules::add);
    }
    return steps;
  }
}
