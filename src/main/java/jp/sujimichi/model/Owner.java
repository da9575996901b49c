package jp.sujimichi.model;

import java.util.Optional;

/**
 * Who submits the model.
 *
 * @param code the 全国地方公共団体コード, six digits with check digit or five without, as written
 * @param name the name of the municipality or consortium
 * @param other properties beyond the format
 */
public record Owner(Optional<String> code, Optional<String> name, OtherProperties other) {}
