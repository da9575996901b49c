package jp.sujimichi.engine.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import jp.sujimichi.engine.RuleModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCompilerTest {

  @TempDir Path folder;

  private Path rules;
  private Path classes;
  private Path stamp;

  @BeforeEach
  void folders() throws IOException {
    rules = Files.createDirectory(folder.resolve("rules"));
    classes = Files.createDirectory(folder.resolve("classes"));
    stamp = folder.resolve("stamp.txt");
  }

  @Test
  void aMisspeltPropertyIsToldWithItsFileAndLine() throws IOException {
    Path file =
        rule(
            "causality/bad",
            "// 説明",
            "rule \"causality/bad\"",
            "when",
            "  $e : Element(tierr == Tier.OUTPUT)",
            "then",
            "  report.on($e);",
            "end");

    List<String> errors = RuleCompiler.compile(rules, classes, stamp);

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).startsWith(file + ":4: ").contains("tierr");
  }

  @Test
  void anUnknownConstantInAListIsAMistakeAndNotAConditionThatNeverHolds() throws IOException {
    Path file =
        rule(
            "causality/bad",
            "rule \"causality/bad\"",
            "when",
            "  $e : Element(tier in (OUTPUT))",
            "then",
            "  report.on($e);",
            "end");

    List<String> errors = RuleCompiler.compile(rules, classes, stamp);

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).startsWith(file + ":3: ").contains("OUTPUT");
  }

  @Test
  void whatOnlyTheExecutableModelRefusesIsToldWithItsFile() throws IOException {
    rule(
        "causality/good",
        "rule \"causality/good\"",
        "when",
        "  $e : Element(terminal)",
        "then",
        "  report.on($e);",
        "end");
    Path file =
        rule(
            "causality/text-for-tier",
            "rule \"causality/text-for-tier\"",
            "when",
            "  $e : Element(tier == \"OUTPUT\")",
            "then",
            "  report.on($e);",
            "end");

    List<String> errors = RuleCompiler.compile(rules, classes, stamp);

    assertThat(errors).isNotEmpty().allMatch(error -> error.startsWith(file + ": "));
  }

  @Test
  void eachFamilyBecomesOneModelNamedAsAService() throws IOException {
    rule(
        "causality/one",
        "rule \"causality/one\"",
        "when",
        "  $e : Element(terminal)",
        "then",
        "  report.on($e);",
        "end");
    rule(
        "causality/two",
        "rule \"causality/two\"",
        "when",
        "  $e : Element(!terminal)",
        "then",
        "  report.on($e, \"tier\", $e.tier);",
        "end");
    rule(
        "well-being/three",
        "rule \"well-being/three\"",
        "when",
        "  $l : Link()",
        "then",
        "  report.on($l);",
        "end");

    ExecutableRules compiled = ExecutableRules.of(RuleSource.in(rules));

    assertThat(compiled.errors()).isEmpty();
    assertThat(services(compiled))
        .hasSize(2)
        .satisfiesExactly(
            model -> assertThat(model).startsWith("jp.sujimichi.rules.causality.Rules"),
            model -> assertThat(model).startsWith("jp.sujimichi.rules.well_being.Rules"));
    assertThat(compiled.files())
        .containsKeys(
            services(compiled).stream()
                .map(model -> model.replace('.', '/') + ".class")
                .toArray(String[]::new));
  }

  @Test
  void theSameRulesGiveTheSameBytes() throws IOException {
    rule(
        "causality/one",
        "rule \"causality/one\"",
        "when",
        "  $e : Element(terminal)",
        "then",
        "  report.on($e);",
        "end");

    ExecutableRules first = ExecutableRules.of(RuleSource.in(rules));
    ExecutableRules second = ExecutableRules.of(RuleSource.in(rules));

    assertThat(second.files().keySet()).isEqualTo(first.files().keySet());
    assertThat(second.files())
        .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.files().get(name)));
  }

  @Test
  void aStampIsCurrentUntilTheDigestChangesOrAWrittenFileIsGone() throws IOException {
    Path written = Files.writeString(classes.resolve("Written.class"), "x");
    BuildStamp buildStamp = new BuildStamp(stamp, classes);

    assertThat(buildStamp.isCurrent("digest")).isFalse();
    buildStamp.record("digest", List.of("Written.class"));

    assertThat(buildStamp.isCurrent("digest")).isTrue();
    assertThat(buildStamp.isCurrent("another")).isFalse();
    Files.delete(written);
    assertThat(buildStamp.isCurrent("digest")).isFalse();
  }

  @Test
  void whatTheLastRunWroteIsRemovedAndNothingElse() throws IOException {
    Path written = Files.writeString(classes.resolve("Written.class"), "x");
    Path other = Files.writeString(classes.resolve("Other.class"), "x");
    BuildStamp buildStamp = new BuildStamp(stamp, classes);
    buildStamp.record("digest", List.of("Written.class"));

    buildStamp.removeWritten();

    assertThat(written).doesNotExist();
    assertThat(other).exists();
    assertThat(stamp).doesNotExist();
  }

  @Test
  void theDigestFollowsTheTextOfTheRules() throws IOException {
    Path file = rule("causality/one", "rule \"causality/one\"", "when", "then", "end");
    String before = BuildStamp.digest(RuleSource.in(rules), classes);

    assertThat(BuildStamp.digest(RuleSource.in(rules), classes)).isEqualTo(before);
    Files.writeString(file, "\n", StandardOpenOption.APPEND);
    assertThat(BuildStamp.digest(RuleSource.in(rules), classes)).isNotEqualTo(before);
  }

  private Path rule(String id, String... lines) throws IOException {
    Path file = Files.createDirectories(rules.resolve(id)).resolve("rule.drl");
    return Files.write(file, List.of(lines));
  }

  private static List<String> services(ExecutableRules compiled) {
    byte[] list = compiled.files().get(RuleModels.LIST);
    return new String(list, StandardCharsets.UTF_8).lines().toList();
  }
}
