package jp.sujimichi.finding;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Waiver;

/**
 * One thing that does not hold in a model.
 *
 * @param rule the rule that says so, {@code family/name}
 * @param severity its weight under the profile
 * @param confidence how sure it is
 * @param at where it stands
 * @param also other things it speaks of
 * @param message what is wrong
 * @param because why that is wrong
 * @param question what to ask in the workshop
 * @param fixes ways to mend it, the best first; never empty
 * @param causedBy the fingerprint of the finding this one follows from
 * @param fingerprint names the finding across versions of the model; survives reordered lists and
 *     renamed ids
 * @param state how it stands to baseline and waivers
 * @param waivedBy the decision that leaves it as it is; empty unless it is waived
 */
public record Finding(
    String rule,
    Severity severity,
    Confidence confidence,
    Location at,
    List<Reference> also,
    Bilingual message,
    Because because,
    Bilingual question,
    List<Fix> fixes,
    Optional<String> causedBy,
    String fingerprint,
    FindingState state,
    Optional<Waiver> waivedBy) {

  public Finding {
    also = List.copyOf(also);
    fixes = List.copyOf(fixes);
  }

  /** A finding no waiver speaks of. */
  public Finding(
      String rule,
      Severity severity,
      Confidence confidence,
      Location at,
      List<Reference> also,
      Bilingual message,
      Because because,
      Bilingual question,
      List<Fix> fixes,
      Optional<String> causedBy,
      String fingerprint,
      FindingState state) {
    this(
        rule,
        severity,
        confidence,
        at,
        also,
        message,
        because,
        question,
        fixes,
        causedBy,
        fingerprint,
        state,
        Optional.empty());
  }

  /** The same finding in another state. */
  public Finding withState(FindingState other) {
    return new Finding(
        rule,
        severity,
        confidence,
        at,
        also,
        message,
        because,
        question,
        fixes,
        causedBy,
        fingerprint,
        other,
        waivedBy);
  }

  /** The part of the rule's id before the slash. */
  public String family() {
    return rule.substring(0, rule.indexOf('/'));
  }
}
