package jp.sujimichi.catalogue;

/**
 * What the lexicon knows of a word.
 *
 * @param symbol the headword of its meaning
 * @param role its part in a name
 */
record Term(String symbol, Role role) {}
