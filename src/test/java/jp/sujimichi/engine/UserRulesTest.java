package jp.sujimichi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.engine.userrule.UserRuleException;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserRulesTest {

  private static final Checker STANDARD = Checker.standard();
  private static final String MODEL =
      """
      {"formatVersion": 1, "title": "t", "field": "mobility", "elements": [
        {"id": "a1", "tier": "activity", "text": "買い物バスを走らせる"},
        {"id": "o1", "tier": "output", "text": "週5日運行される"}],
       "links": [{"from": "a1", "to": "o1"}]}
      """;
  private static final String REPORTS_OUTPUTS =
      """
      rule "local/output"
      when
        $e : Element(tier == Tier.OUTPUT)
      then
        report.on($e, "length", $e.text.length());
      end
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("mine.drl");
  }

  private static List<Finding> check(Checker checker, String rule) {
    Read read = (Read) new ModelReader().read("m.json", MODEL);
    return checker.checkOne(read.document()).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  private List<String> problems() {
    UserRuleException refusal =
        catchThrowableOfType(
            UserRuleException.class, () -> check(STANDARD.withUserRules(folder), "local/output"));
    return refusal.problems().stream().map(problem -> problem.en()).toList();
  }

  @Test
  void aLoneFileAddsARule() throws IOException {
    Files.writeString(file, REPORTS_OUTPUTS);
    Checker checker = STANDARD.withUserRules(folder);
    assertThat(check(checker, "local/output"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.at().subject().id()).isEqualTo("o1");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message().en())
                  .isEqualTo("“週5日運行される” meets the rule local/output.");
            });
    assertThat(check(STANDARD, "local/output")).isEmpty();
    assertThat(checker.tool().ruleset()).startsWith(STANDARD.tool().ruleset() + "+");
  }

  @Test
  void annotationsWordAndWeighIt() throws IOException {
    Files.writeString(
        file,
        REPORTS_OUTPUTS.replace(
            "when", "@severity(error) @ja(\"「{label}」は{length}文字です、短すぎます。\")\nwhen"));
    assertThat(check(STANDARD.withUserRules(folder), "local/output"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message().ja()).isEqualTo("「週5日運行される」は8文字です、短すぎます。");
              assertThat(finding.message().en()).isEqualTo(finding.message().ja());
            });
  }

  @Test
  void aFolderLikeTheShippedOneBringsItsTexts() throws IOException {
    Path own = Files.createDirectories(folder.resolve("local/output"));
    Files.writeString(own.resolve("rule.drl"), REPORTS_OUTPUTS);
    Files.writeString(
        own.resolve("rule.yaml"),
        Files.readString(Path.of("rules/causality/dead-end/rule.yaml"))
            .replace("severity: warning", "severity: info"));
    assertThat(check(STANDARD.withUserRules(folder), "local/output"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message().en())
                  .isEqualTo("Nothing follows from “週5日運行される” (Output).");
            });
    Files.writeString(own.resolve("rule.yaml"), "severity: info\n");
    assertThat(problems())
        .containsExactly(own.resolve("rule.yaml") + ": \"confidence\" is missing");
  }

  @Test
  void aRuleOfTheSameNameTakesTheShippedOnesPlace() throws IOException {
    Files.writeString(
        file,
        """
        rule "causality/dead-end"
        when
          $e : Element(tier == Tier.ACTIVITY)
        then
          report.on($e);
        end
        """);
    assertThat(check(STANDARD, "causality/dead-end"))
        .extracting(finding -> finding.at().subject().id())
        .containsExactly("o1");
    assertThat(check(STANDARD.withUserRules(folder), "causality/dead-end"))
        .extracting(finding -> finding.at().subject().id())
        .containsExactly("a1");
  }

  @Test
  void aMistakeIsNamedWithFileLineAndReason() throws IOException {
    Files.writeString(file, REPORTS_OUTPUTS.replace("tier ==", "teir =="));
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .matches(
                        "\\Q"
                            + file
                            + "\\E:3: there is no property \"teir\"; check its"
                            + " spelling\\. \\(Drools: .*\\)"));
    Files.writeString(file, REPORTS_OUTPUTS.replace("OUTPUT)", "OUTPUT"));
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem).startsWith(file + ":4: this is not how a rule is"));
  }

  @Test
  void aNameThatReportDoesNotPassIsNamed() throws IOException {
    Files.writeString(file, REPORTS_OUTPUTS.replace("when", "@en(\"{lenght}\")\nwhen"));
    assertThat(problems())
        .containsExactly(
            file
                + ": a text of the rule \"local/output\" uses a name that report.on does not pass;"
                + " known here are {field}, {id}, {label}, {length}, {tier} (no argument {lenght}"
                + " for: {lenght})");
  }

  @Test
  void aRuleThatNeverStopsIsCutOffByName() throws IOException {
    Files.writeString(
        file,
        REPORTS_OUTPUTS
            + """
            rule "local/endless"
            when
              accumulate($n : Number(); $count : count($n))
            then
              insert($count);
            end
            """);
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem).startsWith(file + ": the rule \"local/endless\" does not end"));
  }

  @Test
  void aRuleThatFailsIsNamed() throws IOException {
    Files.writeString(file, REPORTS_OUTPUTS.replace("tier == Tier.OUTPUT", "note.get(9) == \"x\""));
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .startsWith(file.toString())
                    .contains("there is no property \"get\""));
    Files.writeString(
        file,
        REPORTS_OUTPUTS
            .replace("$e : Element(tier == Tier.OUTPUT)", "$e : Model(stage.code() == \"draft\")")
            .replace(", \"length\", $e.text.length()", ""));
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem).startsWith(file + ": the rule \"local/output\" failed."));
  }

  @Test
  void twoRulesOfOneNameAndUnknownRulesAreRefused() throws IOException {
    Files.writeString(file, REPORTS_OUTPUTS);
    Files.writeString(folder.resolve("other.drl"), REPORTS_OUTPUTS);
    assertThat(problems())
        .containsExactly(
            folder.resolve("other.drl")
                + ":1: the rule \"local/output\" is also in "
                + file
                + "; rename one of them");
  }

  @Test
  void anEmptyOrMissingFolderIsSaid() {
    assertThat(problems()).containsExactly(folder + ": there is no rule file (*.drl)");
    folder = folder.resolve("none");
    assertThat(problems()).containsExactly(folder + ": there is no such folder of rules");
  }
}
