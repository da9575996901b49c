package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.KnownFinding;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;

/**
 * Baselines as files: JSON with one finding a line of its own, so that a change shows in a diff.
 */
public final class BaselineFile {

  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private BaselineFile() {}

  /** The text of a baseline; the same baseline gives the same text. */
  public static String write(Baseline baseline) {
    ObjectNode root = JSON.createObjectNode();
    root.put("baselineVersion", VERSION);
    root.put("date", baseline.date().toString());
    root.put("ruleset", baseline.ruleset());
    ArrayNode models = root.putArray("models");
    for (Baseline.Entry entry : baseline.models()) {
      ObjectNode model = models.addObject();
      model.put("file", entry.file());
      model.put("id", entry.id().orElse(null));
      model.put("title", entry.title());
      ArrayNode findings = model.putArray("findings");
      for (KnownFinding known : entry.findings()) {
        ObjectNode finding = findings.addObject();
        finding.put("fingerprint", known.fingerprint());
        finding.put("rule", known.rule());
        finding.put("kind", known.at().kind().code());
        finding.put("id", known.at().id());
        finding.put("label", known.label().ja());
      }
    }
    try {
      return JSON.writer(JsonReport.layout()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }

  /** The baseline in a text; empty when the text is none, or of a later version. */
  public static Optional<Baseline> read(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root == null || root.path("baselineVersion").asInt() != VERSION) {
        return Optional.empty();
      }
      List<Baseline.Entry> models = new ArrayList<>();
      for (JsonNode model : root.path("models")) {
        models.add(
            new Baseline.Entry(
                model.path("file").asText(),
                Optional.ofNullable(model.path("id").textValue()),
                model.path("title").asText(),
                findings(model.path("findings"))));
      }
      return Optional.of(
          new Baseline(
              LocalDate.parse(root.path("date").asText()), root.path("ruleset").asText(), models));
    } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<KnownFinding> findings(JsonNode list) {
    List<KnownFinding> findings = new ArrayList<>();
    for (JsonNode finding : list) {
      findings.add(
          new KnownFinding(
              finding.path("rule").asText(),
              finding.path("fingerprint").asText(),
              new Reference(kind(finding.path("kind").asText()), finding.path("id").asText()),
              Bilingual.same(finding.path("label").asText())));
    }
    return findings;
  }

  private static SubjectKind kind(String code) {
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind " + code);
  }
}
