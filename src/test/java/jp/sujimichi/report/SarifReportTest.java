package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.JsonPatch;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CheckedModels MODELS = CheckedModels.some();

  private static String sarif(TextStyle style) {
    return MODELS.written(
        target ->
            new SarifReport(target, style, CheckedModels.CHECKER.rules(), CheckedModels::text));
  }

  private static JsonNode run() throws IOException {
    return JSON.readTree(sarif(CheckedModels.JA)).get("runs").get(0);
  }

  @Test
  void itIsValidAgainstTheSchemaOfTheStandard() throws IOException {
    Schema schema;
    try (InputStream in = getClass().getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }

    assertThat(schema.validate(sarif(CheckedModels.BOTH), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everyFindingIsAResultWithItsFingerprint() throws IOException {
    List<String> fingerprints = new ArrayList<>();
    run()
        .get("results")
        .forEach(
            result ->
                fingerprints.add(result.get("partialFingerprints").get("sujimichi/v1").asText()));

    assertThat(fingerprints)
        .isEqualTo(MODELS.findings().stream().map(Finding::fingerprint).toList());
  }

  @Test
  void everyResultNamesItsRule() throws IOException {
    JsonNode run = run();
    JsonNode rules = run.get("tool").get("driver").get("rules");

    assertThat(run.get("results"))
        .allSatisfy(
            result ->
                assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
                    .isEqualTo(result.get("ruleId")));
    assertThat(rules).allMatch(rule -> rule.hasNonNull("fullDescription"));
  }

  @Test
  void aWaivedFindingIsSuppressedWithItsReason() throws IOException {
    List<JsonNode> suppressed = new ArrayList<>();
    for (JsonNode result : run().get("results")) {
      if (!result.get("suppressions").isEmpty()) {
        suppressed.add(result);
      }
    }

    assertThat(MODELS.waived()).hasSize(1);
    assertThat(suppressed).hasSameSizeAs(MODELS.waived());
    assertThat(suppressed)
        .allMatch(
            result -> result.at("/suppressions/0/justification").asText().equals("予算は次の会議で書きます"));
  }

  @Test
  void aPatchBecomesTheChangeOfTextItMakes() throws Exception {
    ModelReport draft = MODELS.reports().get(0);
    String text = CheckedModels.text(draft.file()).orElseThrow();
    JsonNode results = run().get("results");
    int changes = 0;
    for (int i = 0; i < draft.findings().size(); i++) {
      JsonNode fixes = results.get(i).get("fixes");
      int next = 0;
      for (Fix fix : draft.findings().get(i).fixes()) {
        if (!fix.patch().isEmpty()) {
          JsonNode replacement = fixes.get(next).at("/artifactChanges/0/replacements/0");
          assertThat(replaced(text, replacement)).isEqualTo(JsonPatch.apply(text, fix.patch()));
          next++;
          changes++;
        }
      }
    }
    assertThat(changes).isGreaterThan(5);
  }

  private static String replaced(String text, JsonNode replacement) {
    JsonNode region = replacement.get("deletedRegion");
    int start = offset(text, region.get("startLine").asInt(), region.get("startColumn").asInt());
    int end = offset(text, region.get("endLine").asInt(), region.get("endColumn").asInt());
    String inserted = replacement.at("/insertedContent/text").asText();
    return text.substring(0, start) + inserted + text.substring(end);
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.offsetByCodePoints(start, column - 1);
  }

  @Test
  void aFileThatCannotBeReadIsToldAsANotice() throws IOException {
    JsonNode invocation = run().get("invocations").get(0);
    JsonNode notices = invocation.get("toolExecutionNotifications");
    JsonNode last = notices.get(notices.size() - 1);

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(last.at("/message/text").asText()).isEqualTo("「,」が足りません。");
    assertThat(last.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("%E5%A3%8A%E3%82%8C%E3%81%9F%20%E8%A1%A8.json");
    assertThat(last.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
  }

  @Test
  void withoutTheTextOfAFileThereIsNoFix() throws IOException {
    String sarif =
        MODELS.written(
            target ->
                new SarifReport(
                    target, CheckedModels.JA, CheckedModels.CHECKER.rules(), SourceTexts.none()));

    assertThat(JSON.readTree(sarif).findValues("fixes")).isEmpty();
  }

  @Test
  void theSameReportGivesTheSameCharacters() {
    assertThat(sarif(CheckedModels.JA)).isEqualTo(sarif(CheckedModels.JA));
  }

  @Test
  void namesOfFilesBecomeReferences() {
    assertThat(FileUris.of("a b/表.json")).isEqualTo("a%20b/%E8%A1%A8.json");
    assertThat(FileUris.of("/tmp/x.json")).isEqualTo("file:///tmp/x.json");
    assertThat(FileUris.of("C:\\city\\x.json")).isEqualTo("file:///C:/city/x.json");
    assertThat(FileUris.of("a:b.json")).isEqualTo("./a:b.json");
  }

  @Test
  void aChangeOfTextNeverSplitsACharacter() {
    TextChange change = TextChange.between("a\n\uD842\uDFB7", "a\n\uD842\uDFB8");

    assertThat(change).isEqualTo(new TextChange(2, 1, 2, 2, "\uD842\uDFB8"));
  }
}
