package jp.sujimichi.model;

import java.util.Optional;

/**
 * A value of an indicator in a fiscal year: a baseline, a target or a measured value.
 *
 * @param year the Japanese fiscal year; empty when the author gave none
 * @param value the value; empty when the author gave none
 * @param other properties beyond the format
 */
public record Measurement(
    Optional<FiscalYear> year, Optional<Value> value, OtherProperties other) {}
