package jp.sujimichi.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleFolder;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.testing.KeptFiles;
import org.junit.jupiter.api.Test;

/**
 * The pages under {@code docs/} that are made from {@code rules/} and the facts are up to date.
 *
 * <p>To renew them: {@code mvn -q test -Dtest=DocsTest -Dsujimichi.docs.write=true}.
 */
class DocsTest {

  private static final Path RULES = Path.of("rules");
  private static final String RENEW = "sujimichi.docs.write";

  @Test
  void everyRuleHasItsPage() throws IOException {
    RuleIndex index = RuleFolder.read(RULES);
    Map<String, Guideline.Clause> clauses = Guideline.read(RULES);
    Map<String, String> pages = new TreeMap<>();
    for (RuleDefinition rule : index.all()) {
      pages.put(rule.id() + ".md", RulePage.of(rule, index.profiles(), clauses));
    }
    pages.put("README.md", RuleIndexPage.of(index));

    new KeptFiles(Path.of("docs/rules"), ".md", RENEW).assertSame(pages);
  }

  @Test
  void theGuidelineIsTracedToItsRules() throws IOException {
    RuleIndex index = RuleFolder.read(RULES);
    String page = TraceabilityPage.of(index, Guideline.read(RULES));

    new KeptFiles(Path.of("docs"), "traceability.md", RENEW)
        .assertSame(Map.of("traceability.md", page));
  }

  @Test
  void everyPropertyOfAFactIsListed() throws IOException {
    String page = FactsPage.of(Path.of("src/main/java/jp/sujimichi/engine/fact"));

    new KeptFiles(Path.of("docs"), "facts.md", RENEW).assertSame(Map.of("facts.md", page));
  }

  @Test
  void theChangeLogListsEveryRuleWithItsSeverities() throws IOException {
    String page = Files.readString(Path.of("docs/changelog.md")).replace("\r\n", "\n");
    String renewed = ChangelogPage.of(page, RuleFolder.read(RULES));

    new KeptFiles(Path.of("docs"), "changelog.md", RENEW)
        .assertSame(Map.of("changelog.md", renewed));
  }
}
