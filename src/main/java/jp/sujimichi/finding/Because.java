package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;

/**
 * Why something is a finding.
 *
 * @param text the reason, naming the guideline's clause
 * @param source the document and clause the reason rests on
 */
public record Because(Bilingual text, String source) {}
