package jp.sujimichi.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;

/** Reads {@code rules/profiles/*.yaml}. */
public final class ProfileFile {

  private ProfileFile() {}

  /**
   * Reads one profile.
   *
   * @param id the profile's name, from its file
   * @param file the file's name for messages
   * @param text the content
   * @throws RuleFileException when something is missing, unknown or misspelt
   */
  public static Profile parse(String id, String file, String text) {
    YamlFile yaml = YamlFile.parse(file, text);
    JsonNode root = yaml.root();
    yaml.allow(
        root,
        "title",
        "purpose",
        "errorsBecome",
        "keep",
        "rules",
        "order",
        "questionsFirst",
        "atMost");
    Map<String, Optional<Severity>> rules = new HashMap<>();
    JsonNode set = root.path("rules");
    set.fieldNames()
        .forEachRemaining(
            rule ->
                rules.put(
                    rule,
                    set.path(rule).asText().equals("off")
                        ? Optional.empty()
                        : Optional.of(yaml.coded(set, rule, Severity.class))));
    return new Profile(
        id,
        yaml.bilingual(root, "title"),
        yaml.bilingual(root, "purpose"),
        yaml.coded(root, "errorsBecome", Severity.class),
        new HashSet<>(yaml.texts(root, "keep")),
        rules,
        yaml.texts(root, "order"),
        root.path("questionsFirst").asBoolean(false),
        root.has("atMost") ? Optional.of(root.get("atMost").asInt()) : Optional.empty());
  }
}
