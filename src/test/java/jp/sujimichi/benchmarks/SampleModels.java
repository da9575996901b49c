package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Models of any size, made of the models in {@code models/}: what cities write, not what chance
 * does. Copies that come round again tell their texts apart by a district number.
 */
final class SampleModels {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ObjectNode> sources;

  private SampleModels(List<ObjectNode> sources) {
    this.sources = sources;
  }

  static SampleModels in(Path folder) throws IOException {
    List<ObjectNode> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        sources.add((ObjectNode) JSON.readTree(Files.readAllBytes(file)));
      }
    }
    return new SampleModels(sources);
  }

  /** A model of the given size that begins with the shipped model of this number. */
  byte[] ofSize(int elements, int first) throws IOException {
    ObjectNode model = sources.get(first).deepCopy();
    model.putArray("elements");
    model.putArray("links");
    model.putArray("indicators");
    for (int copy = 0; model.withArray("elements").size() < elements; copy++) {
      append(model, sources.get((first + copy) % sources.size()), copy, elements);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(model);
  }

  private void append(ObjectNode model, ObjectNode source, int copy, int elements) {
    String prefix = "c" + copy + "-";
    String district = copy < sources.size() ? "" : "（第" + copy / sources.size() + "地区）";
    Set<String> taken = new HashSet<>();
    ArrayNode into = model.withArray("elements");
    for (JsonNode element : source.withArray("elements")) {
      if (into.size() < elements) {
        taken.add(element.path("id").asText());
        ObjectNode copied = renamed(element, prefix, "id");
        copied.put("text", copied.path("text").asText() + district);
        if (!copied.has("field") && source.has("field")) {
          copied.set("field", source.get("field"));
        }
        into.add(copied);
      }
    }
    for (JsonNode link : source.withArray("links")) {
      if (taken.contains(link.path("from").asText()) && taken.contains(link.path("to").asText())) {
        model.withArray("links").add(renamed(link, prefix, "id", "from", "to"));
      }
    }
    for (JsonNode indicator : source.withArray("indicators")) {
      if (taken.contains(indicator.path("element").asText())) {
        ObjectNode copied = renamed(indicator, prefix, "id", "element");
        copied.put("name", copied.path("name").asText() + district);
        model.withArray("indicators").add(copied);
      }
    }
  }

  private static ObjectNode renamed(JsonNode source, String prefix, String... properties) {
    ObjectNode copy = source.deepCopy();
    for (String property : properties) {
      if (copy.has(property)) {
        copy.put(property, prefix + copy.get(property).asText());
      }
    }
    return copy;
  }
}
