package jp.sujimichi.model;

import java.util.Optional;

/**
 * Where an indicator's numbers come from.
 *
 * @param name the statistic, survey or system
 * @param kind its kind
 * @param url a page about it
 * @param statsDataId the e-Stat table
 * @param item the e-Stat item code
 * @param area the e-Stat area code, five digits
 * @param other properties beyond the format
 */
public record Source(
    Optional<String> name,
    Optional<SourceKind> kind,
    Optional<String> url,
    Optional<String> statsDataId,
    Optional<String> item,
    Optional<String> area,
    OtherProperties other) {}
