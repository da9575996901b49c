package jp.sujimichi.engine.userrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrlLintTest {

  private static List<String> lint(String drl) {
    List<DrlToken> tokens = DrlToken.of(drl);
    return DrlLint.problems("a.drl", tokens, RuleOutline.of(tokens), new Vocabulary()).stream()
        .map(Bilingual::en)
        .toList();
  }

  private static String rule(String when, String then) {
    return "rule \"local/x\"\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
  }

  @Test
  void letsARuleFindAndReport() {
    assertThat(
            lint(
                "// import java.io.File in a remark is none\n"
                    + "rule \"local/x\"\n@severity(error) @ja(\"new System\")\nsalience -5 no-loop\n"
                    + "when\n  $e : Element(tier in (Tier.OUTPUT, Tier.ACTIVITY), text.length() < 5,"
                    + " text matches \".*eval.*\")\n"
                    + "  not Link(from == $e)\n"
                    + "  accumulate($i : Indicator(element == $e); $n : count($i))\n"
                    + "then\n  report.on($e, \"n\", $e.text.length());\n  insert($n);\nend\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$e : Element(eval(true))",
        "$e : Element(text == System.getProperty(\"user.home\"))",
        "$e : Element(text.getClass().getName() == \"x\")",
        "$e : Element(text == tier.declaringClass.name)",
        "$e : Element(text == java.lang.Runtime.getRuntime().toString())",
        "$e : Element(text == Tier.valueOf(\"x\"))",
        "$e : Element(text == new String(\"x\"))",
        "$e : Element(text == \\u0065val)",
        "$e : Element() accumulate(Link(), init(int i = 0;), action(i++;), result(i))",
        "$e : Element() do[other]",
      })
  void refusesCodeInConditions(String when) {
    String drl = rule(when, "report.on($e);");
    assertThat(when.contains("do[") ? lint(drl.replace("end", "then[other] x(); end")) : lint(drl))
        .isNotEmpty()
        .allMatch(problem -> problem.matches("a\\.drl:[3-6]: .*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(0);",
        "report.on($e); Runtime.getRuntime();",
        "report.on($e).x();",
        "report.on(x = $e);",
        "insert(\"text\");",
        "insert(new Object());",
        "delete($e);",
        "drools.halt();",
        "while (true) { }",
        "$e.text = \"x\";",
        "report.on($e)",
      })
  void refusesAnythingButReportsAndKeptFacts(String then) {
    assertThat(lint(rule("$e : Element()", then)))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("a.drl:5: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package x;",
        "import java.io.File;",
        "global java.util.List list;",
        "function void f() { }",
        "declare X end",
        "query q() Element() end",
        "dialect \"java\"",
      })
  void refusesDeclarationsAroundRules(String before) {
    assertThat(lint(before + "\n" + rule("$e : Element()", "report.on($e);")))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("a.drl:1: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"salience $x", "salience (1 + 1)", "timer 5", "enabled true", "dialect \"java\""})
  void refusesAttributesThatAreCode(String attribute) {
    String drl = "rule \"local/x\"\n" + attribute + "\nwhen\n $e : Element()\nthen\nend\n";
    assertThat(lint(drl)).hasSize(1).allMatch(problem -> problem.startsWith("a.drl:2: "));
  }

  @Test
  void asksForANameOfFamilyAndName() {
    assertThat(lint("rule \"My rule\"\nwhen\n $e : Element()\nthen\n report.on($e);\nend\n"))
        .containsExactly(
            "a.drl:1: the name \"My rule\" must read family/name in lower-case letters, digits and"
                + " hyphens, such as \"local/no-owner\"");
  }

  @Test
  void saysWhenATextIsNotClosedOrNoRuleIsThere() {
    assertThat(lint(rule("$e : Element(text == \"x)", "report.on($e);")))
        .containsExactly("a.drl:3: a text or comment is not closed");
    assertThat(lint("// nothing\n")).containsExactly("a.drl: there is no rule in it");
  }
}
