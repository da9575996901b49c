package jp.sujimichi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.engine.fact.FactBuilder;
import jp.sujimichi.engine.fact.Words;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.retrospect.Retrospective;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  /** The rules report the same whether Drools asks their conditions or they stand in a row. */
  @Test
  void conditionsInARowReportWhatTheTreeReports() throws IOException {
    ShippedRules row = ShippedRules.load();
    ShippedRules tree = ShippedRules.asTree();
    Words words = Words.standard();
    Set<String> fired = new TreeSet<>();
    for (Path file : models()) {
      ModelDocument document = ((Read) new ModelReader().read(file)).document();
      List<Object> facts =
          FactBuilder.factsOf(document, words, Retrospective.ofMeasured(document.model()));
      List<Hit> hits = row.run(facts);
      assertThat(hits).as(file.toString()).containsExactlyInAnyOrderElementsOf(tree.run(facts));
      fired.addAll(hits.stream().map(Hit::rule).collect(Collectors.toSet()));
    }
    assertThat(fired).hasSizeGreaterThan(70);
  }

  private static List<Path> models() throws IOException {
    List<Path> models = new ArrayList<>();
    for (String folder : List.of("models", "src/test/corpus/models")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        models.addAll(files.filter(f -> f.toString().endsWith(".json")).sorted().toList());
      }
    }
    return models;
  }
}
