package jp.sujimichi.catalogue;

/** Replaces variant spellings by the one the lexicon uses. */
record Speller(WordTable spelling) {

  /** The text in the lexicon's spelling. */
  String spell(String text) {
    StringBuilder out = null;
    int i = 0;
    while (i < text.length()) {
      int slot = spelling.longestAt(text, i);
      if (slot >= 0 && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (slot >= 0) {
        out.append(spelling.term(slot).symbol());
      } else if (out != null) {
        out.append(text.charAt(i));
      }
      i += slot >= 0 ? spelling.length(slot) : 1;
    }
    return out == null ? text : out.toString();
  }
}
