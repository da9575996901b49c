package jp.sujimichi.docs;

import java.util.List;
import java.util.Locale;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.finding.Profile;

/**
 * The part of the change log that lists the rules of this version with their severities by profile,
 * so that two versions can be compared line by line.
 */
final class ChangelogPage {

  /** The table stands between this line and the end of the file. */
  static final String START = "<!-- 以下は作られます。 / Generated from here. -->\n";

  private static final List<String> PROFILES = List.of("draft", "workshop", "submission", "review");

  private ChangelogPage() {}

  /** The page with what is written by hand, and the table anew. */
  static String of(String page, RuleIndex index) {
    int start = page.indexOf(START);
    if (start < 0) {
      throw new IllegalArgumentException("the change log lacks the line: " + START);
    }
    StringBuilder text = new StringBuilder(page.substring(0, start)).append(START).append('\n');
    text.append("| 規則 / rule | ").append(String.join(" | ", PROFILES)).append(" |\n");
    text.append("| --- |").append(" --- |".repeat(PROFILES.size())).append('\n');
    for (RuleDefinition rule : index.all()) {
      text.append("| [").append(rule.id()).append("](rules/").append(rule.id()).append(".md) |");
      for (String name : PROFILES) {
        Profile profile = index.profile(name).orElseThrow();
        text.append(' ').append(severity(rule, profile)).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String severity(RuleDefinition rule, Profile profile) {
    return profile
        .severityOf(rule.id(), rule.severity())
        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
        .orElse("–");
  }
}
