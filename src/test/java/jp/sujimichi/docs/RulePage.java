package jp.sujimichi.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/** The page of one rule, in Japanese and then in English. */
final class RulePage {

  private static final List<String> PROFILES = List.of("draft", "workshop", "submission", "review");

  private final RuleDefinition rule;
  private final Map<String, Profile> profiles;
  private final Map<String, Guideline.Clause> clauses;
  private final StringBuilder page = new StringBuilder();

  private RulePage(
      RuleDefinition rule, Map<String, Profile> profiles, Map<String, Guideline.Clause> clauses) {
    this.rule = rule;
    this.profiles = profiles;
    this.clauses = clauses;
  }

  static String of(
      RuleDefinition rule, Map<String, Profile> profiles, Map<String, Guideline.Clause> clauses) {
    return new RulePage(rule, profiles, clauses).write();
  }

  private String write() {
    add("<!-- rules/" + rule.id() + " から作られます。直接編集しないでください。 / Generated; do not edit. -->");
    add("# " + rule.id());
    part(Language.JA);
    add("---");
    add("## English");
    part(Language.EN);
    return page.toString().stripTrailing() + "\n";
  }

  private void part(Language language) {
    boolean ja = language == Language.JA;
    String heading = ja ? "## " : "### ";
    add(heading + (ja ? "確かめること" : "What it checks"));
    add(text(rule.norm(), language) + (ja ? "。" : "."));
    add((ja ? "指摘の文面: " : "The finding says: ") + text(rule.message(), language));
    add(heading + (ja ? "例" : "Example"));
    add(
        table(
            ja ? List.of("よくない例", "よい例") : List.of("Wrong", "Right"),
            List.of(List.of(cell(rule.wrong(), language), cell(rule.right(), language)))));
    add(heading + (ja ? "理由" : "Why"));
    add(text(rule.because(), language));
    add(heading + (ja ? "直し方" : "How to fix it"));
    add(rule.fixes().stream().map(fix -> fix(fix, language)).collect(Collectors.joining("\n")));
    add(heading + (ja ? "問いかけ" : "To discuss"));
    add(text(rule.question(), language));
    add(heading + (ja ? "そのままでよいとき" : "When it may stay"));
    add(text(rule.falsePositives(), language));
    add(heading + (ja ? "重さ" : "Severity"));
    add((ja ? "確かさ: " : "Confidence: ") + rule.confidence().label().in(language));
    add(
        table(
            ja ? List.of("点検の種類", "重さ") : List.of("Profile", "Severity"),
            PROFILES.stream().map(id -> severity(id, language)).toList()));
    add(heading + (ja ? "根拠" : "Source"));
    add(Markdown.line(rule.source()));
    add(rule.clauses().stream().map(id -> clause(id, language)).collect(Collectors.joining("\n")));
    rules(ja ? "次の指摘があるところでは、この規則は保留されます" : "Held back where one of these reports", rule.after());
    rules(ja ? "次の指摘があるところでは、その下に示されます" : "Shown beneath a finding of", rule.causedBy());
  }

  private String fix(FixTemplate fix, Language language) {
    boolean ja = language == Language.JA;
    String grade = fix.grade().label().in(language);
    return "1. "
        + text(fix.title(), language)
        + (ja ? "（" + grade + "）" : " (" + grade + ")")
        + "<br>"
        + text(fix.effect(), language);
  }

  private List<String> severity(String id, Language language) {
    Profile profile = profiles.get(id);
    Optional<Severity> severity = profile.severityOf(rule.id(), rule.severity());
    String shown =
        severity.map(s -> s.label().in(language)).orElse(language == Language.JA ? "使わない" : "off");
    return List.of(cell(profile.title(), language) + " `" + id + "`", shown);
  }

  private String clause(String id, Language language) {
    Guideline.Clause clause = clauses.get(id);
    return "- [" + text(clause.title(), language) + "](../../traceability.md#" + id + ")";
  }

  private void rules(String heading, List<String> ids) {
    if (!ids.isEmpty()) {
      add(
          heading
              + ": "
              + ids.stream()
                  .map(id -> "[" + id + "](../" + id + ".md)")
                  .collect(Collectors.joining(", ")));
    }
  }

  private void add(String block) {
    page.append(block).append("\n\n");
  }

  private static String text(Bilingual text, Language language) {
    return Markdown.line(text.in(language));
  }

  private static String cell(Bilingual text, Language language) {
    return Markdown.cell(text.in(language));
  }

  /** A table; its cells are Markdown already. */
  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(head));
    table.append(row(head.stream().map(cell -> "---").toList()));
    rows.forEach(cells -> table.append(row(cells)));
    return table.toString().stripTrailing();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
