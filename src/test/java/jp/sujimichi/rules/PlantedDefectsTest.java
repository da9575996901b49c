package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.sujimichi.accuracy.MarkedPage;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.rules.planting.Host;
import jp.sujimichi.rules.planting.Operator;
import jp.sujimichi.rules.planting.Operators;
import jp.sujimichi.rules.planting.Planted;
import jp.sujimichi.rules.planting.Transplant;
import jp.sujimichi.testing.KeptFiles;
import org.junit.jupiter.api.Test;

/**
 * The defect of every rule, planted into every clean model: the rule base must find it and name the
 * place. Most rules have an operator that spoils the model itself; for the others the bad example
 * of the rule is put beside what the model holds.
 *
 * <p>{@code -Dsujimichi.fuzz=N} plants N times as often.
 */
class PlantedDefectsTest {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SEEDS = 2;
  private static final Path PAGE = Path.of("docs", "hardness.md");
  private static final List<Path> CLEAN =
      List.of(
          Path.of("models/evacuation-support.json"),
          Path.of("models/kashiwa-frailty.json"),
          Path.of("src/test/corpus/models/hibarino-loop-bus.json"),
          Path.of("src/test/corpus/models/kazahaya-safe-call.json"),
          Path.of("src/test/corpus/models/minasato-health-data.json"),
          Path.of("src/test/corpus/models/nagisa-library-learning.json"),
          Path.of("src/test/corpus/models/tokiwa-road-sensing.json"));

  private final Map<Path, JsonNode> hosts = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();

  /** How often the defect of a rule was planted and found, and how. */
  private static final class Tally {
    private final boolean transplanted;
    private int planted;
    private int found;

    Tally(boolean transplanted) {
      this.transplanted = transplanted;
    }
  }

  @Test
  void everyPlantedDefectIsFoundWhereItIs() throws IOException {
    for (Path file : CLEAN) {
      hosts.put(file, JSON.readTree(Files.readString(file)));
    }
    Map<String, Tally> tallies = new TreeMap<>();
    Map<String, Operator> operators = Operators.all();
    operators.forEach((rule, operator) -> plant(rule, operator, tallies));
    for (String rule : RuleExample.ruleIds()) {
      if (!operators.containsKey(rule)) {
        tallies.put(rule, new Tally(true));
        RuleExample.of(rule).stream()
            .filter(example -> !example.findings().isEmpty())
            .forEach(example -> transplant(example, tallies.get(rule)));
      }
    }
    assertThat(missed).as("planted defects that were not found").isEmpty();
    assertThat(tallies.keySet()).containsExactlyElementsOf(RuleExample.ruleIds());
    assertThat(tallies.values()).allSatisfy(tally -> assertThat(tally.planted).isPositive());
    if (Integer.getInteger("sujimichi.fuzz", 1) == 1) {
      String page = MarkedPage.fill(Files.readString(PAGE), Map.of("planted", table(tallies)));
      new KeptFiles(PAGE.getParent(), PAGE.getFileName().toString(), "sujimichi.docs.write")
          .assertSame(Map.of(PAGE.getFileName().toString(), page));
    }
  }

  @Test
  void cleanModelsStayClean() throws IOException {
    for (Path file : CLEAN) {
      ModelReport report = CHECKER.checkOne(read(Files.readString(file)));
      assertThat(report.summary().error()).as("%s", file).isZero();
      assertThat(report.summary().warning()).as("%s", file).isZero();
    }
  }

  private void plant(String rule, Operator operator, Map<String, Tally> tallies) {
    Tally tally = new Tally(false);
    tallies.put(rule, tally);
    int seeds = SEEDS * Integer.getInteger("sujimichi.fuzz", 1);
    hosts.forEach(
        (file, clean) -> {
          for (int seed = 1; seed <= seeds; seed++) {
            String where = rule + " in " + file + ", seed " + seed;
            operator
                .plant(new Host(clean, seed))
                .ifPresent(planted -> look(where, rule, planted, List.of(), CHECKER, tally));
          }
        });
  }

  private void transplant(RuleExample example, Tally tally) {
    Set<String> places =
        example.findings().stream().map(RuleExample.Expected::at).collect(Collectors.toSet());
    Operator operator = new Transplant(tree(example.json()), places);
    Checker checker = example.catalogue().map(CHECKER::withCatalogue).orElse(CHECKER);
    hosts.forEach(
        (file, clean) ->
            operator
                .plant(new Host(clean, 1))
                .ifPresent(
                    planted ->
                        look(
                            example + " in " + file,
                            example.rule(),
                            planted,
                            example.others(),
                            checker,
                            tally)));
  }

  private void look(
      String where,
      String rule,
      Planted planted,
      List<ModelDocument> others,
      Checker checker,
      Tally tally) {
    List<ModelDocument> documents = new ArrayList<>(List.of(read(planted.model().toString())));
    documents.addAll(others);
    List<Finding> findings = checker.check(documents).models().get(0).findings();
    tally.planted++;
    if (findings.stream().anyMatch(f -> f.rule().equals(rule) && isAt(f, planted.places()))) {
      tally.found++;
    } else {
      missed.add(where + " at " + planted.places());
    }
  }

  private static boolean isAt(Finding finding, Set<String> places) {
    return places.contains(finding.at().subject().id())
        || (places.contains(Planted.MODEL) && finding.at().subject().kind() == SubjectKind.MODEL);
  }

  private static String table(Map<String, Tally> tallies) {
    StringBuilder text =
        new StringBuilder("| rule | how | planted | found |\n|---|---|---:|---:|\n");
    int operators = 0;
    int planted = 0;
    int found = 0;
    for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
      Tally tally = entry.getValue();
      operators += tally.transplanted ? 0 : 1;
      planted += tally.planted;
      found += tally.found;
      text.append("| ")
          .append(entry.getKey())
          .append(tally.transplanted ? " | transplant | " : " | operator | ")
          .append(tally.planted)
          .append(" | ")
          .append(tally.found)
          .append(" |\n");
    }
    text.append("| **all ").append(tallies.size()).append("** | ");
    text.append(operators).append(" operators, ");
    text.append(tallies.size() - operators).append(" transplants | ");
    text.append(planted).append(" | ").append(found).append(" |\n");
    return text.toString();
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelDocument read(String text) {
    ReadResult result = new ModelReader().read("planted.json", text);
    return Optional.of(result)
        .filter(Read.class::isInstance)
        .map(read -> ((Read) read).document())
        .orElseThrow(() -> new IllegalStateException(result.toString()));
  }
}
