package jp.sujimichi.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;

/** Which rules check which clause of the guideline, and which clauses none can check. */
final class TraceabilityPage {

  private TraceabilityPage() {}

  static String of(RuleIndex index, Map<String, Guideline.Clause> clauses) {
    StringBuilder page = new StringBuilder();
    page.append("<!-- rules/ から作られます。直接編集しないでください。 / Generated; do not edit. -->\n\n");
    page.append("# 指針と規則の対応 / Guideline and rules\n\n");
    page.append("『スマートシティ施策のKPI設定指針』（第2版）のどこを、どの規則が確かめるかを示します。\n");
    page.append("規則で確かめられないところには、その理由を書きました。\n\n");
    page.append("Which rules check which part of the guideline, and what rules cannot check.\n");
    clauses.values().forEach(clause -> page.append('\n').append(section(index, clause)));
    return page.toString();
  }

  private static String section(RuleIndex index, Guideline.Clause clause) {
    return "<a id=\""
        + clause.id()
        + "\"></a>\n\n## "
        + Markdown.line(clause.title().ja())
        + " / "
        + Markdown.line(clause.title().en())
        + "\n\n"
        + Markdown.line(clause.says().ja())
        + "。<br>\n"
        + Markdown.line(clause.says().en())
        + ".\n\n"
        + clause
            .unchecked()
            .map(
                why ->
                    "**確かめません / not checked**: "
                        + Markdown.line(why.ja())
                        + "<br>\n"
                        + Markdown.line(why.en())
                        + "\n\n")
            .orElse("")
        + rules(index, clause);
  }

  private static String rules(RuleIndex index, Guideline.Clause clause) {
    List<RuleDefinition> rules =
        index.all().stream().filter(rule -> rule.clauses().contains(clause.id())).toList();
    if (rules.isEmpty()) {
      return clause.unchecked().isPresent() ? "" : "対応する規則はありません。 / No rule checks this.\n";
    }
    return rules.stream()
        .map(
            rule ->
                "- ["
                    + rule.id()
                    + "](rules/"
                    + rule.id()
                    + ".md) "
                    + Markdown.line(rule.norm().ja())
                    + "\n")
        .collect(Collectors.joining());
  }
}
