package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.report.BaselineFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fingerprints and baselines over whole models: what a reordered or renamed file keeps. */
class DecisionsTest {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> models() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("models", "src/test/corpus/models")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void fingerprintsSurviveReorderedListsAndRenamedIds(Path file) throws IOException {
    JsonNode model = JSON.readTree(file.toFile());
    assertThat(fingerprints(check(renamed(model)))).isEqualTo(fingerprints(check(model)));
    assertThat(fingerprints(check(shuffled(model)))).isEqualTo(fingerprints(check(model)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aBaselineKnowsItsOwnFindingsAgain(Path file) throws IOException {
    ModelReport report = check(JSON.readTree(file.toFile()));
    Baseline baseline = Baseline.of(CHECKER.date(), "sha256:0", List.of(report));
    Baseline read = BaselineFile.read(BaselineFile.write(baseline)).orElseThrow();
    assertThat(read).isEqualTo(baseline);
    ModelReport compared = read.compare(report);
    assertThat(compared.findings()).noneMatch(finding -> finding.state() == FindingState.NEW);
    assertThat(compared.fixed()).isEmpty();
  }

  private static ModelReport check(JsonNode model) {
    Read read = (Read) new ModelReader().read("model.json", model.toString());
    return CHECKER.checkOne(read.document());
  }

  private static List<String> fingerprints(ModelReport report) {
    return report.findings().stream()
        .map(finding -> finding.rule() + ' ' + finding.fingerprint())
        .sorted()
        .toList();
  }

  private static JsonNode shuffled(JsonNode model) {
    ObjectNode copy = model.deepCopy();
    Random random = new Random(20_261_122L);
    for (String list : List.of("elements", "links", "indicators")) {
      List<JsonNode> parts = new ArrayList<>();
      copy.path(list).forEach(parts::add);
      Collections.shuffle(parts, random);
      if (copy.get(list) instanceof ArrayNode) {
        copy.putArray(list).addAll(parts);
      }
    }
    return copy;
  }

  /** Every id in other words, and whatever names it likewise. */
  private static JsonNode renamed(JsonNode model) {
    ObjectNode copy = model.deepCopy();
    Set<String> ids = new HashSet<>();
    for (String list : List.of("elements", "links", "indicators")) {
      copy.path(list).forEach(part -> ids.add(part.path("id").asText()));
    }
    ids.remove("");
    for (String property : List.of("id", "from", "to", "element", "on")) {
      for (String list : List.of("elements", "links", "indicators", "waivers")) {
        copy.path(list).forEach(part -> rename((ObjectNode) part, property, ids));
      }
    }
    return copy;
  }

  private static void rename(ObjectNode part, String property, Set<String> ids) {
    String name = part.path(property).asText();
    if (ids.contains(name)) {
      part.put(property, "n-" + name);
    }
  }
}
