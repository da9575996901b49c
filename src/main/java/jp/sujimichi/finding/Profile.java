package jp.sujimichi.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;

/**
 * How strictly, and in which order, findings are shown for one use.
 *
 * @param id the profile's name on the command line
 * @param title its name for people
 * @param purpose what it is for
 * @param errorsBecome the severity errors are lowered to; {@link Severity#ERROR} keeps them
 * @param keep rules whose severity stays as the rule has it
 * @param rules severities set for single rules; an empty value switches the rule off
 * @param order families, those shown first first; families not named follow
 * @param questionsFirst whether texts lead with the workshop question and leave the fix for later
 * @param atMost how many findings a text shows at a time; empty for all
 */
public record Profile(
    String id,
    Bilingual title,
    Bilingual purpose,
    Severity errorsBecome,
    Set<String> keep,
    Map<String, Optional<Severity>> rules,
    List<String> order,
    boolean questionsFirst,
    Optional<Integer> atMost) {

  public Profile {
    keep = Set.copyOf(keep);
    rules = Map.copyOf(rules);
    order = List.copyOf(order);
  }

  /** The severity of a rule here, given the rule's own; empty when the rule is switched off. */
  public Optional<Severity> severityOf(String rule, Severity own) {
    Optional<Severity> set = rules.get(rule);
    if (set != null) {
      return set;
    }
    return Optional.of(own == Severity.ERROR && !keep.contains(rule) ? errorsBecome : own);
  }
}
