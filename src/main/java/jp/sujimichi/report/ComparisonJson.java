package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.ModelDiff;

/**
 * Two versions of a model side by side, for programs: {@code model.changes} (kind, part, id, label,
 * fields with before and after) and {@code findings} (fixed, new, unchanged).
 */
public final class ComparisonJson {

  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ComparisonJson() {}

  /** The whole comparison; the same comparison gives the same text. */
  public static String of(Comparison comparison) {
    ObjectNode root = JSON.createObjectNode();
    root.put("diffVersion", VERSION);
    addModel(root.putObject("before"), comparison.before());
    addModel(root.putObject("after"), comparison.after());
    ArrayNode changes = root.putArray("changes");
    comparison.model().changes().forEach(change -> addChange(changes.addObject(), change));
    ObjectNode findings = root.putObject("findings");
    addFindings(findings.putArray("fixed"), comparison.findings().fixed());
    addFindings(findings.putArray("new"), comparison.findings().added());
    addFindings(findings.putArray("unchanged"), comparison.findings().unchanged());
    try {
      return JSON.writer(JsonReport.layout()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }

  private static void addModel(ObjectNode node, ModelReport report) {
    node.put("file", report.file());
    node.put("id", report.id().orElse(null));
    node.put("title", report.title());
  }

  private static void addChange(ObjectNode node, ModelDiff.Change change) {
    node.put("kind", change.kind().code());
    node.put("part", change.part().code());
    node.put("id", change.id());
    node.put("label", change.label());
    ArrayNode fields = node.putArray("fields");
    for (ModelDiff.FieldChange field : change.fields()) {
      ObjectNode entry = fields.addObject();
      entry.put("field", field.field());
      addText(entry.putObject("label"), field.label());
      addText(entry.putObject("before"), field.before());
      addText(entry.putObject("after"), field.after());
    }
  }

  private static void addFindings(ArrayNode list, List<Finding> findings) {
    for (Finding finding : findings) {
      ObjectNode node = list.addObject();
      node.put("rule", finding.rule());
      node.put("severity", finding.severity().code());
      ObjectNode at = node.putObject("at");
      at.put("kind", finding.at().subject().kind().code());
      at.put("id", finding.at().subject().id());
      at.put("label", finding.at().label().ja());
      addText(node.putObject("message"), finding.message());
      node.put("fingerprint", finding.fingerprint());
    }
  }

  private static void addText(ObjectNode node, Bilingual text) {
    node.put("ja", text.ja());
    node.put("en", text.en());
  }
}
