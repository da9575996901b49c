package jp.sujimichi.model;

import java.util.Optional;

/**
 * One box of the logic model.
 *
 * @param id the author's id; unique in a sound model, which a rule checks
 * @param tier the column the box stands in
 * @param field the field written on the box; empty means the model's field applies
 * @param text what the box says, as written
 * @param note a remark of the author
 * @param terminal whether the author says that the chain ends here on purpose
 * @param unmeasuredBecause the author's reason for giving this element no indicator
 * @param other properties beyond the format
 */
public record Element(
    String id,
    Tier tier,
    Optional<Field> field,
    String text,
    Optional<String> note,
    boolean terminal,
    Optional<String> unmeasuredBecause,
    OtherProperties other) {}
