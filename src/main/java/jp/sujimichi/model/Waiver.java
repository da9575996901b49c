package jp.sujimichi.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision to leave a finding as it is.
 *
 * @param rule the rule, as {@code family/name}
 * @param on the id the finding stands at; {@code field/tier} for a coverage gap
 * @param reason why it is left
 * @param by who decided
 * @param until the last day the decision holds; empty means without end
 * @param other properties beyond the format
 */
public record Waiver(
    String rule,
    String on,
    Optional<String> reason,
    Optional<String> by,
    Optional<LocalDate> until,
    OtherProperties other) {}
