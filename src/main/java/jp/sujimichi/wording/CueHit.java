package jp.sujimichi.wording;

/**
 * A cue that spoke.
 *
 * @param cue the cue
 * @param word the words that spoke, as found in the normalised text; empty for a cue without words
 * @param start where they begin
 * @param end where they end
 */
record CueHit(Cue cue, String word, int start, int end) {}
