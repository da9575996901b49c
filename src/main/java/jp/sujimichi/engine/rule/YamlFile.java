package jp.sujimichi.engine.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/**
 * A YAML file of the rule base, read strictly: what is unknown, missing or misspelt is an error.
 */
final class YamlFile {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonNode root;

  private YamlFile(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static YamlFile parse(String file, String text) {
    try {
      JsonNode root = MAPPER.readTree(text);
      if (!root.isObject()) {
        throw new RuleFileException(
            file, 1, new Bilingual("「項目: 値」の形で書いてください。", "expected \"property: value\" lines"));
      }
      return new YamlFile(file, root);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new RuleFileException(
          file,
          line,
          new Bilingual("YAMLとして読めません（" + reason + "）", "not readable as YAML: " + reason));
    }
  }

  JsonNode root() {
    return root;
  }

  /** Refuses properties other than these. */
  void allow(JsonNode node, String... names) {
    Set<String> known = Set.of(names);
    for (Iterator<String> i = node.fieldNames(); i.hasNext(); ) {
      String name = i.next();
      if (!known.contains(name)) {
        throw error(
            "「" + name + "」という項目はありません。使える項目: " + String.join(", ", names),
            "unknown property \"" + name + "\"; known are " + String.join(", ", names));
      }
    }
  }

  Bilingual bilingual(JsonNode node, String name) {
    JsonNode value = node.path(name);
    String ja = value.path("ja").asText("").strip();
    String en = value.path("en").asText("").strip();
    if (ja.isEmpty() || en.isEmpty()) {
      throw error(
          "「" + name + "」には日本語（ja）と英語（en）の両方が必要です。",
          "\"" + name + "\" needs a text in ja and in en");
    }
    allow(value, "ja", "en");
    return new Bilingual(ja, en);
  }

  String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isValueNode() || value.asText("").isBlank()) {
      throw error("「" + name + "」がありません。", "\"" + name + "\" is missing");
    }
    return value.asText().strip();
  }

  List<String> texts(JsonNode node, String name) {
    JsonNode value = node.path(name);
    List<String> result = new ArrayList<>();
    if (value.isMissingNode()) {
      return result;
    }
    if (!value.isArray()) {
      throw error("「" + name + "」は並び（[…]）で書いてください。", "\"" + name + "\" must be a list");
    }
    value.forEach(item -> result.add(item.asText()));
    if (new HashSet<>(result).size() < result.size()) {
      throw error("「" + name + "」に同じ値が重なっています。", "\"" + name + "\" repeats a value");
    }
    return result;
  }

  <E extends Enum<E> & Coded> E coded(JsonNode node, String name, Class<E> type) {
    String written = text(node, name).toLowerCase(Locale.ROOT);
    List<String> codes = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      if (value.code().equals(written)) {
        return value;
      }
      codes.add(value.code());
    }
    String list = String.join(", ", codes);
    throw error(
        "「" + name + "」の値「" + written + "」は使えません。使える値: " + list,
        "\"" + name + "\" is \"" + written + "\"; expected one of " + list);
  }

  RuleFileException error(String ja, String en) {
    return new RuleFileException(file, 0, new Bilingual(ja, en));
  }
}
