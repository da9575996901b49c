package jp.sujimichi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.sujimichi.benchmarks.byhand.HandWrittenRules;
import jp.sujimichi.benchmarks.byhand.Spot;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules written by hand find exactly what the same rules of the rule base find. */
class HandWrittenRulesTest {

  private static final List<Path> FOLDERS =
      List.of(Path.of("models"), Path.of("src/test/corpus/models"));
  private static final Checker CHECKER =
      Checker.standard().withDate(LocalDate.of(2026, 11, 22)).withOnly(HandWrittenRules.ids());
  private static final Map<String, byte[]> MODELS = models();
  private static final int DRAFTS = 100;
  private static final long SEED = 7;

  private static Map<String, byte[]> models() {
    try {
      return readModels();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> readModels() throws IOException {
    Map<String, byte[]> models = new TreeMap<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          models.put(file.toString(), Files.readAllBytes(file));
        }
      }
    }
    for (Map.Entry<String, ObjectNode> example :
        ExampleModels.of(Path.of("rules"), HandWrittenRules.ids()).entrySet()) {
      models.put(example.getKey(), example.getValue().toString().getBytes(StandardCharsets.UTF_8));
    }
    return models;
  }

  static Stream<String> names() {
    return MODELS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void findTheSame(String name) {
    ModelDocument document = read(name, MODELS.get(name));
    assertThat(byHand(document)).containsExactlyInAnyOrderElementsOf(byRules(document));
  }

  @Test
  void findTheSameInDrafts() throws IOException {
    for (byte[] draft : Drafts.of(FOLDERS, DRAFTS, SEED)) {
      ModelDocument document = read("draft", draft);
      assertThat(byHand(document)).containsExactlyInAnyOrderElementsOf(byRules(document));
    }
  }

  @Test
  void everyRuleFindsSomething() {
    TreeSet<String> found = new TreeSet<>();
    for (Map.Entry<String, byte[]> model : MODELS.entrySet()) {
      byHand(read(model.getKey(), model.getValue())).forEach(spot -> found.add(spot.rule()));
    }
    assertThat(found).isEqualTo(new TreeSet<>(HandWrittenRules.ids()));
  }

  private static List<Spot> byHand(ModelDocument document) {
    return HandWrittenRules.check(document.model());
  }

  private static List<Spot> byRules(ModelDocument document) {
    return CHECKER.checkOne(document).findings().stream()
        .map(finding -> new Spot(finding.rule(), finding.at().pointer()))
        .toList();
  }

  private static ModelDocument read(String name, byte[] file) {
    if (new ModelReader().read(name, file) instanceof Read read) {
      return read.document();
    }
    throw new AssertionError(name + " cannot be read");
  }
}
