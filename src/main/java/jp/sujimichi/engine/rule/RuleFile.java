package jp.sujimichi.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.finding.Confidence;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.finding.Severity;

/** Reads {@code rule.yaml}. */
public final class RuleFile {

  private static final Set<String> OPERATIONS =
      Set.of("add", "remove", "replace", "move", "copy", "test");

  private RuleFile() {}

  /**
   * Reads one rule.
   *
   * @param id the rule's id, from its folder
   * @param file the file's name for messages
   * @param text the content
   * @throws RuleFileException when something is missing, unknown or misspelt
   */
  public static RuleDefinition parse(String id, String file, String text) {
    YamlFile yaml = YamlFile.parse(file, text);
    JsonNode root = yaml.root();
    yaml.allow(
        root,
        "severity",
        "confidence",
        "after",
        "causedBy",
        "clauses",
        "norm",
        "message",
        "because",
        "source",
        "question",
        "wrong",
        "right",
        "falsePositives",
        "fixes");
    return new RuleDefinition(
        id,
        yaml.coded(root, "severity", Severity.class),
        yaml.coded(root, "confidence", Confidence.class),
        yaml.texts(root, "after"),
        yaml.texts(root, "causedBy"),
        yaml.texts(root, "clauses"),
        yaml.bilingual(root, "norm"),
        yaml.bilingual(root, "message"),
        yaml.bilingual(root, "because"),
        yaml.text(root, "source"),
        yaml.bilingual(root, "question"),
        yaml.bilingual(root, "wrong"),
        yaml.bilingual(root, "right"),
        yaml.bilingual(root, "falsePositives"),
        fixes(yaml, root.path("fixes")));
  }

  private static List<FixTemplate> fixes(YamlFile yaml, JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      throw yaml.error("直し方（fixes）を一つ以上書いてください。", "\"fixes\" needs at least one entry");
    }
    List<FixTemplate> fixes = new ArrayList<>();
    for (JsonNode node : list) {
      yaml.allow(node, "title", "grade", "effect", "patch", "when");
      FixGrade grade = yaml.coded(node, "grade", FixGrade.class);
      List<FixTemplate.OperationTemplate> patch = operations(yaml, node.path("patch"));
      if ((grade == FixGrade.ASK) != patch.isEmpty()) {
        throw yaml.error(
            "grade が ask の直し方には patch を書かず、それ以外には必ず書いてください。",
            "a fix of grade ask has no patch, any other grade has one");
      }
      fixes.add(
          new FixTemplate(
              yaml.bilingual(node, "title"),
              grade,
              yaml.bilingual(node, "effect"),
              patch,
              node.has("when") ? Optional.of(yaml.text(node, "when")) : Optional.empty()));
    }
    return fixes;
  }

  private static List<FixTemplate.OperationTemplate> operations(YamlFile yaml, JsonNode list) {
    if (list.isTextual()) {
      if (!list.asText().matches("\\{[A-Za-z][A-Za-z0-9]*\\}")) {
        throw yaml.error(
            "patch には操作の並びか、{名前} を一つ書いてください。", "a patch is a list of operations, or one {name}");
      }
      return List.of(FixTemplate.OperationTemplate.change(list.asText()));
    }
    List<FixTemplate.OperationTemplate> result = new ArrayList<>();
    for (JsonNode node : list) {
      yaml.allow(node, "op", "path", "from", "value");
      String op = yaml.text(node, "op");
      if (!OPERATIONS.contains(op)) {
        throw yaml.error("patch の op「" + op + "」は使えません。", "unknown patch op \"" + op + "\"");
      }
      result.add(
          new FixTemplate.OperationTemplate(
              op,
              yaml.text(node, "path"),
              node.has("from") ? Optional.of(yaml.text(node, "from")) : Optional.empty(),
              node.has("value") ? Optional.of(node.get("value").toString()) : Optional.empty()));
    }
    return result;
  }
}
