package jp.sujimichi.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;

/** The list of all rules by family. */
final class RuleIndexPage {

  private RuleIndexPage() {}

  static String of(RuleIndex index) {
    StringBuilder page = new StringBuilder();
    page.append("<!-- rules/ から作られます。直接編集しないでください。 / Generated; do not edit. -->\n\n");
    page.append("# 規則の一覧 / Rules\n\n");
    page.append(index.rules().size()).append(" の規則があります。重さは提出前の点検（`submission`）でのものです。\n\n");
    page.append("There are ").append(index.rules().size());
    page.append(" rules. The severity is that of the profile `submission`.\n");
    for (Map.Entry<Family, List<RuleDefinition>> family : byFamily(index).entrySet()) {
      page.append("\n## ").append(family.getKey().title().ja());
      page.append(" `").append(family.getKey().code()).append("`\n\n");
      page.append(family.getKey().asks().ja()).append("。 / ");
      page.append(capitalised(family.getKey().asks().en())).append(".\n\n");
      page.append(
          RulePage.table(
              List.of("規則 / rule", "満たすこと / what should hold", "重さ / severity"),
              family.getValue().stream().map(RuleIndexPage::row).toList()));
      page.append('\n');
    }
    return page.toString();
  }

  private static Map<Family, List<RuleDefinition>> byFamily(RuleIndex index) {
    Map<Family, List<RuleDefinition>> families = new TreeMap<>();
    for (RuleDefinition rule : index.all()) {
      families.computeIfAbsent(Family.of(rule.family()), f -> new ArrayList<>()).add(rule);
    }
    return families;
  }

  private static List<String> row(RuleDefinition rule) {
    return List.of(
        "[" + rule.id().substring(rule.id().indexOf('/') + 1) + "](" + rule.id() + ".md)",
        Markdown.cell(rule.norm().ja()) + "<br>" + Markdown.cell(rule.norm().en()),
        rule.severity().label().ja() + " / " + rule.severity().label().en());
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
