package jp.sujimichi.model;

import java.util.Optional;

/**
 * The period the plan covers.
 *
 * @param start first fiscal year
 * @param end last fiscal year
 * @param other properties beyond the format
 */
public record Plan(Optional<FiscalYear> start, Optional<FiscalYear> end, OtherProperties other) {}
