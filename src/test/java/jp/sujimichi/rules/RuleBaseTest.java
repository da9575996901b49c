package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.docs.Guideline;
import jp.sujimichi.engine.ProposalNames;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleFolder;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the three files of every rule, whatever the rule says. */
class RuleBaseTest {

  private static final Path RULES = Path.of("rules");
  private static final Set<String> NO_FAMILIES = Set.of("profiles", "catalogue", "lexicon");
  private static final Set<String> ALWAYS_GIVEN =
      Set.of(
          "label",
          "id",
          "tier",
          "field",
          "name",
          "measure",
          "element",
          "from",
          "to",
          "fromTier",
          "toTier");
  private static final Pattern RULE_NAME = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final Pattern ARGUMENT = Pattern.compile(",\\s*\"([A-Za-z][A-Za-z0-9]*)\"\\s*,");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private static RuleIndex index;

  @BeforeAll
  static void readRules() throws IOException {
    index = RuleFolder.read(RULES);
  }

  static List<String> rules() {
    return RuleExample.ruleIds();
  }

  @Test
  void everyFolderOfAFamilyIsARule() throws IOException {
    Set<String> folders = new TreeSet<>();
    for (Path family : foldersIn(RULES)) {
      if (!NO_FAMILIES.contains(family.getFileName().toString())) {
        for (Path rule : foldersIn(family)) {
          folders.add(family.getFileName() + "/" + rule.getFileName());
        }
      }
    }
    assertThat(folders).isEqualTo(index.rules().keySet()).containsExactlyElementsOf(rules());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasItsThreeFilesAndNoOther(String rule) throws IOException {
    assertThat(rule).matches("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*");
    try (Stream<Path> files = Files.list(RULES.resolve(rule))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("rule.drl", "rule.yaml", "examples.yaml");
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isOneShortRuleNamedLikeItsFolder(String rule) throws IOException {
    String drl = drl(rule);
    assertThat(matches(RULE_NAME, drl)).containsExactly(rule);
    assertThat(drl.lines().count()).isBetween(5L, 25L);
    assertThat(drl.lines().findFirst().orElseThrow()).startsWith("// ").containsPattern(JAPANESE);
    assertThat(drl).doesNotContainPattern("(?m)^\\s*(package|import|global|function|query)\\b");
    assertThat(drl.substring(drl.indexOf("then")).split("report\\.on\\(", -1)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void restsOnClausesOfTheGuideline(String rule) throws IOException {
    Map<String, Guideline.Clause> clauses = Guideline.read(RULES);
    assertThat(definition(rule).clauses())
        .isNotEmpty()
        .isSubsetOf(clauses.keySet())
        .doesNotHaveDuplicates()
        .noneMatch(id -> clauses.get(id).unchecked().isPresent());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void speaksBothLanguages(String rule) {
    for (Bilingual text : texts(definition(rule))) {
      assertThat(text.ja()).isNotBlank().isNotEqualTo(text.en()).containsPattern(JAPANESE);
      assertThat(text.en()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesOnlyArgumentsItHas(String rule) throws IOException {
    Set<String> reported = new HashSet<>(matches(ARGUMENT, drl(rule)));
    Set<String> known = new HashSet<>(reported);
    known.addAll(ALWAYS_GIVEN);
    reported.addAll(ProposalNames.all());
    for (Bilingual text : textsWithoutFixes(definition(rule))) {
      assertThat(known).containsAll(matches(PLACEHOLDER, text.ja()));
      assertThat(known).containsAll(matches(PLACEHOLDER, text.en()));
    }
    known.addAll(ProposalNames.all());
    for (FixTemplate fix : definition(rule).fixes()) {
      assertThat(known).containsAll(matches(PLACEHOLDER, fix.title().ja() + fix.title().en()));
      assertThat(known).containsAll(matches(PLACEHOLDER, fix.effect().ja() + fix.effect().en()));
      fix.when().ifPresent(when -> assertThat(reported).contains(when));
      for (FixTemplate.OperationTemplate operation : fix.patch()) {
        Set<String> inPatch = new HashSet<>(matches(PLACEHOLDER, operation.path()));
        inPatch.addAll(matches(PLACEHOLDER, operation.from().orElse("")));
        inPatch.remove("at");
        assertThat(reported).containsAll(inPatch);
      }
    }
  }

  @Test
  void everyValueAFixCanUseIsExplained() throws IOException {
    String readme = Files.readString(RULES.resolve("README.md"));
    List<String> explained =
        matches(Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\| [^|]+ \\| [^|]+ \\|$"), readme);
    assertThat(explained).containsAll(ProposalNames.all());
  }

  @Test
  void everyValueAFixCanUseIsUsed() {
    Set<String> used = new HashSet<>();
    for (RuleDefinition rule : index.all()) {
      for (FixTemplate fix : rule.fixes()) {
        fix.when().ifPresent(used::add);
        used.addAll(matches(PLACEHOLDER, fix.title().ja() + fix.effect().ja()));
        for (FixTemplate.OperationTemplate operation : fix.patch()) {
          used.addAll(matches(PLACEHOLDER, operation.path() + operation.value().orElse("")));
        }
      }
    }
    assertThat(used).containsAll(ProposalNames.all());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void neverWaitsForItself(String rule) {
    Set<String> before = new HashSet<>();
    List<String> open = new ArrayList<>(definition(rule).after());
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (before.add(next)) {
        open.addAll(definition(next).after());
      }
    }
    assertThat(before).doesNotContain(rule);
  }

  private static RuleDefinition definition(String rule) {
    return index.rule(rule).orElseThrow();
  }

  /** The sentences; examples are left out, since an address or a number is the same in both. */
  private static List<Bilingual> textsWithoutFixes(RuleDefinition rule) {
    return List.of(
        rule.norm(), rule.message(), rule.because(), rule.question(), rule.falsePositives());
  }

  private static List<Bilingual> texts(RuleDefinition rule) {
    List<Bilingual> texts = new ArrayList<>(textsWithoutFixes(rule));
    rule.fixes().forEach(fix -> texts.addAll(List.of(fix.title(), fix.effect())));
    return texts;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toList());
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String drl(String rule) throws IOException {
    return Files.readString(RULES.resolve(rule).resolve("rule.drl"));
  }
}
