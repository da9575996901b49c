package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The models in the examples of rules, good and bad: small, and at the edge of what is sound. */
final class ExampleModels {

  private ExampleModels() {}

  /**
   * The models that examples hold, in order.
   *
   * @param rules the folder of rules
   * @param ids the rules whose examples are wanted
   * @return each model under a name of its own
   */
  static Map<String, ObjectNode> of(Path rules, Set<String> ids) throws IOException {
    Map<String, ObjectNode> models = new LinkedHashMap<>();
    for (String id : new TreeSet<>(ids)) {
      JsonNode root =
          new YAMLMapper().readTree(rules.resolve(id).resolve("examples.yaml").toFile());
      for (String kind : new String[] {"good", "bad"}) {
        int number = 0;
        for (JsonNode example : root.path(kind)) {
          String name = id.replace('/', '.') + "-" + kind + "-" + ++number;
          models.put(name, complete(example));
        }
      }
    }
    return models;
  }

  /** Examples leave out what every model has; without a field of its own one is about traffic. */
  private static ObjectNode complete(JsonNode example) {
    ObjectNode model = example.path("model").deepCopy();
    if (!model.has("formatVersion")) {
      model.put("formatVersion", 1);
    }
    if (!model.has("title")) {
      model.set("title", example.path("title"));
    }
    if (!model.has("field")) {
      model.put("field", "mobility");
    } else if (model.path("field").isNull()) {
      model.remove("field");
    }
    return model;
  }
}
