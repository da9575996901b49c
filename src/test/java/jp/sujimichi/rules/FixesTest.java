package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.Mender;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.format.JsonPatch;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.PatchException;
import jp.sujimichi.format.Read;
import jp.sujimichi.testing.DefectPlanter;
import jp.sujimichi.testing.KeptFiles;
import jp.sujimichi.testing.ModelGenerator;
import jp.sujimichi.testing.ReferencePatch;
import org.junit.jupiter.api.Test;

/**
 * What every patch promises, held over all models there are: its finding is gone, no new error
 * appears, there is nothing left to apply, and the rest of the file is as it was.
 */
class FixesTest {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
  private static final Mender MENDER = new Mender(CHECKER);
  private static final int GENERATED = 80;
  private static final int SPOILT = 2;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Map<String, Integer> patchesOf = new TreeMap<>();
  private final Map<String, Set<String>> titlesOf = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();
  private int models;
  private int patches;

  @Test
  void everyPatchMendsWhatItIsFor() throws IOException {
    Map<String, Integer> sources = new LinkedHashMap<>();
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put("examples of the rules", examples());
    List<String> whole = new ArrayList<>(files(Path.of("models")));
    texts.put("models/", files(Path.of("models")));
    List<String> corpus = files(Path.of("src/test/corpus/models"));
    whole.addAll(corpus);
    texts.put("corpus", corpus);
    texts.put("corpus and models/ with planted defects", spoilt(whole));
    texts.put("generated", generated());
    for (Map.Entry<String, List<String>> source : texts.entrySet()) {
      int start = patches;
      source.getValue().forEach(this::tryAll);
      sources.put(source.getKey(), patches - start);
      models += source.getValue().size();
    }
    int before = patches;
    withLists();
    withOtherModels();
    sources.put("examples with a list or with other models", patches - before);
    assertThat(broken).as("patches that break their promise").isEmpty();
    assertThat(neverTried()).as("patches that no model tries").isEmpty();
    new KeptFiles(Path.of("docs"), "fixes.md", "sujimichi.docs.write")
        .assertSame(Map.of("fixes.md", page(texts, sources)));
  }

  @Test
  void everyRuleHasAFix() {
    assertThat(CHECKER.rules().all()).allSatisfy(rule -> assertThat(rule.fixes()).isNotEmpty());
  }

  @Test
  void noPatchWritesAnEmptyText() {
    assertThat(CHECKER.rules().all())
        .flatExtracting(rule -> rule.fixes())
        .flatExtracting(fix -> fix.patch())
        .noneMatch(operation -> operation.value().filter(v -> v.equals("\"\"")).isPresent());
  }

  // --- the trial of one model

  private void tryAll(String text) {
    tryAll(text, MENDER);
  }

  private void tryAll(String text, Mender mender) {
    Mender.State state = mender.check("model.json", text).orElseThrow();
    for (Finding finding : state.report().findings()) {
      for (Fix fix : finding.fixes()) {
        if (fix.grade() != FixGrade.ASK) {
          tryOne(state, finding, fix, mender);
        }
      }
    }
  }

  private void count(Finding finding, Fix fix) {
    patches++;
    patchesOf.merge(finding.rule(), 1, Integer::sum);
    titlesOf.computeIfAbsent(finding.rule(), k -> new TreeSet<>()).add(fix.title().ja());
  }

  private void tryOne(Mender.State state, Finding finding, Fix fix, Mender mender) {
    count(finding, fix);
    String place = finding.rule() + " | " + fix.title().ja() + " | " + finding.at().pointer();
    Mender.Outcome outcome = mender.apply(state, finding, fix);
    if (outcome instanceof Mender.Left left) {
      broken.add(place + ": " + left.because().ja());
      return;
    }
    String mended = ((Mender.Mended) outcome).state().text();
    JsonNode expected = ReferencePatch.apply(tree(state.text()), fix.patch());
    if (!tree(mended).toString().equals(expected.toString())) {
      broken.add(place + ": the rest of the file changed");
    }
    // Of two findings alike one stays, and the same fix may then mend the other.
    boolean alike =
        state.report().findings().stream()
                .filter(f -> f.message().equals(finding.message()))
                .count()
            > 1;
    if (!alike
        && mender.apply(((Mender.Mended) outcome).state(), finding, fix) instanceof Mender.Mended) {
      broken.add(place + ": applying it again changes the file once more");
    }
  }

  /** Examples that need the guideline's own list, which the other models are checked without. */
  private void withLists() {
    for (RuleExample example : allExamples()) {
      example
          .catalogue()
          .ifPresent(list -> tryAll(example.json(), new Mender(CHECKER.withCatalogue(list))));
    }
  }

  /** Examples of rules across models: the patch of a finding in the first, the others untouched. */
  private void withOtherModels() {
    for (RuleExample example : allExamples()) {
      if (!example.others().isEmpty()) {
        List<Finding> findings = across(example, example.document());
        for (Finding finding : findings) {
          if (finding.rule().startsWith("portfolio/")) {
            finding.fixes().stream()
                .filter(fix -> fix.grade() != FixGrade.ASK)
                .forEach(fix -> tryAcross(example, findings, finding, fix));
          }
        }
      }
    }
  }

  private void tryAcross(RuleExample example, List<Finding> before, Finding finding, Fix fix) {
    count(finding, fix);
    String text;
    try {
      text = JsonPatch.apply(example.json(), fix.patch());
    } catch (PatchException e) {
      broken.add(finding.rule() + " | " + fix.title().ja() + ": " + e.text().ja());
      return;
    }
    Read mended = (Read) new ModelReader().read("model.json", text);
    List<Finding> after = across(example, mended.document());
    boolean stays = after.stream().anyMatch(f -> f.fingerprint().equals(finding.fingerprint()));
    if (stays || errors(after) > errors(before)) {
      broken.add(finding.rule() + " | " + fix.title().ja() + " | across models: " + stays);
    }
  }

  private static List<Finding> across(RuleExample example, ModelDocument first) {
    List<ModelDocument> all = new ArrayList<>(List.of(first));
    all.addAll(example.others());
    return CHECKER.check(all).models().get(0).findings();
  }

  private static long errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
  }

  /** The patches of rules that were offered on no model, by rule and title. */
  private List<String> neverTried() {
    List<String> missing = new ArrayList<>();
    for (RuleDefinition rule : CHECKER.rules().all()) {
      for (FixTemplate fix : rule.fixes()) {
        String words = Pattern.quote(fix.title().ja()).replaceAll("\\{[A-Za-z]+}", "\\\\E.*\\\\Q");
        boolean tried =
            titlesOf.getOrDefault(rule.id(), Set.of()).stream()
                .anyMatch(title -> title.matches("(?s)" + words));
        if (fix.grade() != FixGrade.ASK && !tried) {
          missing.add(rule.id() + ": " + fix.title().ja());
        }
      }
    }
    return missing;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  // --- the models

  private static List<RuleExample> allExamples() {
    return RuleExample.ruleIds().stream().flatMap(rule -> RuleExample.of(rule).stream()).toList();
  }

  private static List<String> examples() {
    return allExamples().stream().map(RuleExample::json).toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  private static List<String> spoilt(List<String> texts) {
    List<String> spoilt = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int n = 0; n < SPOILT; n++) {
        DefectPlanter planter = new DefectPlanter(1_000L * i + n);
        spoilt.add(planter.spoil(tree(texts.get(i)), 2 + 3 * n).toPrettyString());
      }
    }
    return spoilt;
  }

  private static List<String> generated() {
    ModelGenerator generator = new ModelGenerator(20_261_122L);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < GENERATED; i++) {
      texts.add(new ModelWriter().write(generator.next(3 + i % 25)));
    }
    return texts;
  }

  // --- the page

  private String page(Map<String, List<String>> texts, Map<String, Integer> sources) {
    Set<String> withPatch = new TreeSet<>();
    Set<String> asking = new TreeSet<>();
    int all = 0;
    for (var rule : CHECKER.rules().all()) {
      all++;
      boolean machine = rule.fixes().stream().anyMatch(fix -> fix.grade() != FixGrade.ASK);
      (machine ? withPatch : asking).add(rule.id());
    }
    StringBuilder page = new StringBuilder();
    page.append(
        "<!-- Made by FixesTest; do not edit. Renew with -Dsujimichi.docs.write=true. -->\n\n");
    page.append("# Fixes, held to what they promise\n\n");
    page.append("Every patch of every finding on every model below was applied. Each time its\n");
    page.append("finding was gone, no error was there that had not been there before, nothing\n");
    page.append("was left to apply, and the rest of the file kept its meaning and order.\n\n");
    page.append("| models | number | patches applied |\n|---|---:|---:|\n");
    sources.forEach(
        (name, count) ->
            page.append("| ")
                .append(name)
                .append(" | ")
                .append(texts.containsKey(name) ? texts.get(name).size() : "–")
                .append(" | ")
                .append(count)
                .append(" |\n"));
    page.append("| **all** | ").append(models).append(" | ").append(patches).append(" |\n\n");
    page.append("Of ").append(all).append(" rules, all have a fix; ").append(withPatch.size());
    page.append(" (").append(Math.round(100.0 * withPatch.size() / all));
    page.append(" %) have one a machine can write down. The others ask for words, figures or\n");
    page.append("decisions that only the authors have:\n\n");
    asking.forEach(
        rule ->
            page.append("- ")
                .append(rule)
                .append(": ")
                .append(CHECKER.rules().rule(rule).orElseThrow().fixes().get(0).effect().en())
                .append('\n'));
    page.append("\n| rule | patches applied |\n|---|---:|\n");
    withPatch.forEach(
        rule ->
            page.append("| ")
                .append(rule)
                .append(" | ")
                .append(patchesOf.getOrDefault(rule, 0))
                .append(" |\n"));
    return page.toString();
  }
}
