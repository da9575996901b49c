package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sujimichi.docs.Guideline;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules/README.md} tells the authors of rules is true: its example runs. */
class AuthorsGuideTest {

  private static final String RULE = "measurability/rarely-measured-output";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^   ```(\\w+)\\n(.*?)^   ```$");
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^### ([A-Z][A-Za-z]+) .*?\\n(.*?)(?=^##)");
  private static final Pattern PROPERTIES = Pattern.compile("(?m)^\\| (`.*?) \\|");
  private static final Pattern CODE = Pattern.compile("`([a-z]\\w*)`");

  private static String guide;
  private static List<String> blocks;

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readString(Path.of("rules/README.md")).replace("\r\n", "\n");
    blocks =
        BLOCK
            .matcher(guide)
            .results()
            .map(block -> block.group(2).replaceAll("(?m)^   ", ""))
            .toList();
  }

  @Test
  void theExampleHasTheThreeFiles() throws IOException {
    assertThat(blocks).hasSize(3);
    RuleDefinition rule = RuleFile.parse(RULE, "rule.yaml", blocks.get(1));
    assertThat(Guideline.read(Path.of("rules")).keySet()).containsAll(rule.clauses());
    assertThat(RuleExample.ruleIds()).doesNotContain(RULE);
  }

  @Test
  void theExampleFindsWhatItsExamplesList(@TempDir Path folder) throws IOException {
    Path rule = Files.createDirectories(folder.resolve(RULE));
    Files.writeString(rule.resolve("rule.drl"), blocks.get(0));
    Files.writeString(rule.resolve("rule.yaml"), blocks.get(1));
    Files.writeString(rule.resolve("examples.yaml"), blocks.get(2));
    Checker checker = Checker.standard().withUserRules(folder).withOnly(Set.of(RULE));

    List<RuleExample> examples = RuleExample.parse(RULE, blocks.get(2));

    assertThat(examples).hasSize(3);
    for (RuleExample example : examples) {
      assertThat(checker.checkOne(example.document()).findings())
          .as(example.title())
          .extracting(finding -> finding.at().subject().id() + ": " + finding.message().ja())
          .isEqualTo(example.findings().stream().map(e -> e.at() + ": " + e.message()).toList());
    }
  }

  @Test
  void thePropertiesItListsExist() throws ClassNotFoundException {
    Map<String, Set<String>> listed = new TreeMap<>();
    Matcher section = SECTION.matcher(guide);
    while (section.find()) {
      listed.put(section.group(1), properties(section.group(2)));
    }
    assertThat(listed).containsOnlyKeys("Element", "Indicator", "Link", "Model");
    for (Map.Entry<String, Set<String>> fact : listed.entrySet()) {
      Class<?> type = Class.forName("jp.sujimichi.engine.fact." + fact.getKey());
      assertThat(getters(type)).as(fact.getKey()).containsAll(fact.getValue());
    }
  }

  private static Set<String> properties(String section) {
    return PROPERTIES
        .matcher(section)
        .results()
        .flatMap(row -> CODE.matcher(row.group(1)).results())
        .map((MatchResult code) -> code.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> getters(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .map(Method::getName)
        .filter(name -> name.matches("(get|is)[A-Z].*"))
        .map(name -> name.replaceFirst("^(get|is)", ""))
        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.toSet());
  }
}
