/**
 * Eyes for Japanese wording: what the name of an indicator or the sentence of an element says about
 * its tier.
 *
 * <p>Wording is evidence with a strength, never proof. All word lists stand in {@code
 * rules/lexicon/*.yaml}; this package only reads them.
 */
package jp.sujimichi.wording;
