package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;

/**
 * A finding of an earlier check, as a baseline keeps it.
 *
 * @param rule the rule, {@code family/name}
 * @param fingerprint what names the finding across versions of the model
 * @param at where it stood
 * @param label the author's words for that place, then
 */
public record KnownFinding(String rule, String fingerprint, Reference at, Bilingual label) {

  /** What is kept of a finding. */
  public static KnownFinding of(Finding finding) {
    return new KnownFinding(
        finding.rule(),
        finding.fingerprint(),
        finding.at().subject(),
        Bilingual.same(finding.at().label().ja()));
  }
}
