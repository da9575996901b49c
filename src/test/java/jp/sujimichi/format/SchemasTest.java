package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema MODEL = REGISTRY.getSchema(Schemas.model());
  private static final Schema REPORT = REGISTRY.getSchema(Schemas.report());

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theModelSchemaAcceptsWhatIsWritten(int seed) {
    String written = new ModelWriter().write(new ModelGenerator(seed).next(seed % 20));

    assertThat(errors(MODEL, written)).isEmpty();
  }

  @Test
  void theModelSchemaAcceptsLabelsAndShortForms() {
    assertThat(
            errors(
                MODEL,
                """
                {"formatVersion": 1, "title": "計画", "asOf": "令和6年度", "担当": "企画課",
                 "elements": [{"id": "a", "tier": "第１階層", "field": "環境・エネルギー", "text": "t"}],
                 "indicators": [{"class": "必須指標", "baseline": 8200, "source": "実績",
                   "targets": {"year": 2025, "value": "増加"}}], "links": null}"""))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"formatVersion\": 2, \"title\": \"x\", \"elements\": []}",
        "{\"formatVersion\": 1, \"elements\": []}",
        "{\"formatVersion\": 1, \"title\": 5, \"elements\": []}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": {}}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [null]}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [{\"id\": \"a\"}]}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [], \"plan\": \"2024\"}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [], \"asOf\": true}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [], \"links\": {}}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [], \"waivers\": [{\"by\": 1}]}",
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [], \"indicators\": [{\"cumulative\":"
            + " \"はい\"}]}"
      })
  void theModelSchemaRefusesWhatTheReaderRefuses(String json) {
    assertThat(errors(MODEL, json)).isNotEmpty();
    assertThat(new ModelReader().read("m.json", json)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "report"})
  void theSchemasAreSchemas(String name) {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(errors(meta, name.equals("model") ? Schemas.model() : Schemas.report())).isEmpty();
  }

  @Test
  void theModelSchemaDocumentsEveryPropertyTheReaderKnows() throws IOException {
    JsonNode schema = JSON.readTree(Schemas.model());
    Map<Shape, String> definitions =
        Map.ofEntries(
            Map.entry(Shape.OWNER, "/$defs/owner"),
            Map.entry(Shape.PLAN, "/$defs/plan"),
            Map.entry(Shape.PLATFORM, "/$defs/platform"),
            Map.entry(Shape.ELEMENT, "/$defs/element"),
            Map.entry(Shape.LINK, "/$defs/link"),
            Map.entry(Shape.INDICATOR, "/$defs/indicator"),
            Map.entry(Shape.MEASUREMENT, "/$defs/measurementObject"),
            Map.entry(Shape.SOURCE, "/$defs/source/anyOf/1"),
            Map.entry(Shape.BENCHMARK, "/$defs/benchmark"),
            Map.entry(Shape.WAIVER, "/$defs/waiver"),
            Map.entry(Shape.REVIEW, "/$defs/review"));
    for (Shape shape : Shape.values()) {
      JsonNode properties = schema.at(definitions.getOrDefault(shape, "") + "/properties");
      List<String> names = new ArrayList<>();
      properties.fieldNames().forEachRemaining(names::add);
      assertThat(names).containsExactlyElementsOf(shape.properties());
    }
  }

  @Test
  void theReportSchemaAcceptsAFullReport() {
    assertThat(errors(REPORT, REPORT_TEXT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tool\"",
        "\"findings\"",
        "\"pointer\"",
        "\"grade\"",
        "\"fingerprint\"",
        "\"line\"",
        "\"status\"",
        "\"unreadable\"",
        "\"waivedBy\""
      })
  void theReportSchemaKnowsNoOtherProperties(String property) {
    String renamed = REPORT_TEXT.replaceFirst(property, "\"unheard-of\"");

    assertThat(errors(REPORT, renamed)).isNotEmpty();
  }

  private static List<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static final String REPORT_TEXT =
      """
      {"reportVersion": 1,
       "tool": {"name": "sujimichi", "version": "0.1.0", "ruleset": "sha256:0", "catalogue": "sha256:1"},
       "profile": "submission", "date": "2026-11-22",
       "models": [{
         "file": "models/minami.json", "id": null, "title": "計画",
         "findings": [{
           "rule": "causality/dead-end", "severity": "error", "confidence": "certain",
           "at": {"kind": "element", "id": "so2", "pointer": "/elements/7", "line": 52, "column": 5,
                  "cell": null, "label": "講習会"},
           "also": [{"kind": "link", "id": "l4"}],
           "message": {"ja": "…", "en": "…"},
           "because": {"ja": "…", "en": "…", "source": "…"},
           "question": {"ja": "…", "en": "…"},
           "fixes": [{"title": {"ja": "…", "en": "…"}, "grade": "safe",
                      "effect": {"ja": "…", "en": "…"},
                      "patch": [{"op": "add", "path": "/links/-", "value": {"from": "a", "to": "b"}}]}],
           "causedBy": null, "fingerprint": "0", "state": "waived",
           "waivedBy": {"reason": "…", "by": "…", "until": null}}],
         "notEvaluated": [{"rule": "a/b", "because": {"ja": "…", "en": "…"}}],
         "chains": [{"path": ["a", "b"], "status": "theory-failure", "firstBroken": "b",
                     "blame": {"from": "a", "to": "b"}, "evidence": {"ja": "…", "en": "…"}}],
         "summary": {"error": 1, "warning": 3, "info": 5, "waived": 0}}],
       "unreadable": [{"file": "x.json", "problems": [
         {"line": 1, "column": 2, "pointer": "/title", "message": {"ja": "…", "en": "…"}}]}],
       "summary": {"models": 1, "error": 1, "warning": 3, "info": 5, "waived": 0, "unreadable": 1}}
      """;
}
