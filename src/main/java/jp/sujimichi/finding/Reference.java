package jp.sujimichi.finding;

/**
 * Names one thing in a model.
 *
 * @param kind what it is
 * @param id its id; {@code from->to} for a link without one, {@code field/tier} for a coverage gap
 */
public record Reference(SubjectKind kind, String id) {}
