package jp.sujimichi.wording;

/**
 * How a sentence speaks of what changes.
 *
 * @param vague it promotes, strengthens or enriches without saying what changes
 * @param hasSubject it says who or what changes
 * @param actVerb it ends with an act of the provider (実施する, 検討する …)
 */
public record SentenceStyle(boolean vague, boolean hasSubject, boolean actVerb) {}
