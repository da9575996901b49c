package jp.sujimichi.engine.rule;

import java.util.List;
import jp.sujimichi.finding.Confidence;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;

/**
 * A rule but for its condition.
 *
 * @param id {@code family/name}
 * @param severity its weight before a profile lowers it
 * @param confidence how sure its findings are
 * @param after rules it stands on: where one of them fired on the same thing, this one is not
 *     evaluated
 * @param causedBy rules whose finding on the same thing this one follows from: it is reported below
 *     that finding
 * @param clauses the guideline's clauses it checks, as named in {@code rules/guideline.yaml}
 * @param norm what should hold
 * @param message what is wrong, with {@code {name}} where arguments go
 * @param because why that is wrong
 * @param source the documents the reason rests on
 * @param question what to ask in the workshop
 * @param wrong an example of what it reports
 * @param right the example put right
 * @param falsePositives when a finding may be left as it is
 * @param fixes ways to mend it, the best first
 */
public record RuleDefinition(
    String id,
    Severity severity,
    Confidence confidence,
    List<String> after,
    List<String> causedBy,
    List<String> clauses,
    Bilingual norm,
    Bilingual message,
    Bilingual because,
    String source,
    Bilingual question,
    Bilingual wrong,
    Bilingual right,
    Bilingual falsePositives,
    List<FixTemplate> fixes) {

  public RuleDefinition {
    after = List.copyOf(after);
    causedBy = List.copyOf(causedBy);
    clauses = List.copyOf(clauses);
    fixes = List.copyOf(fixes);
  }

  /** The part of the id before the slash. */
  public String family() {
    return id.substring(0, id.indexOf('/'));
  }
}
