package jp.sujimichi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** The clauses of {@code rules/guideline.yaml}, in the order written. */
public final class Guideline {

  /**
   * One clause.
   *
   * @param id its id, as rules name it
   * @param title its title
   * @param says what it says
   * @param unchecked why no rule can check it; empty when rules can
   */
  public record Clause(String id, Bilingual title, Bilingual says, Optional<Bilingual> unchecked) {}

  private Guideline() {}

  /** The clauses by id. */
  public static Map<String, Clause> read(Path rules) throws IOException {
    JsonNode root = new YAMLMapper().readTree(Files.readString(rules.resolve("guideline.yaml")));
    Map<String, Clause> clauses = new LinkedHashMap<>();
    for (JsonNode node : root.path("clauses")) {
      String id = node.required("id").asText();
      Optional<Bilingual> unchecked =
          node.has("unchecked") ? Optional.of(bilingual(node, "unchecked")) : Optional.empty();
      Clause clause = new Clause(id, bilingual(node, "title"), bilingual(node, "says"), unchecked);
      if (clauses.put(id, clause) != null) {
        throw new IOException("guideline.yaml has the clause " + id + " twice");
      }
    }
    return clauses;
  }

  private static Bilingual bilingual(JsonNode node, String name) {
    JsonNode text = node.required(name);
    return new Bilingual(text.required("ja").asText(), text.required("en").asText());
  }
}
