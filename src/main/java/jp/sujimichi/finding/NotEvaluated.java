package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;

/**
 * A rule that could not be decided at some place, because what it stands on does not hold.
 *
 * @param rule the rule that was held back
 * @param at where
 * @param because which finding has to be mended first
 */
public record NotEvaluated(String rule, Reference at, Bilingual because) {}
