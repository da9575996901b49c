package jp.sujimichi.catalogue;

/** Replaces variant spellings by the one the lexicon uses. */
record Speller(WordTable<String> spelling) {

  /** The text in the lexicon's spelling. */
  String spell(String text) {
    StringBuilder out = null;
    int i = 0;
    while (i < text.length()) {
      int length = spelling.longestAt(text, i);
      if (length > 0 && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (length > 0) {
        out.append(spelling.get(text.substring(i, i + length)));
      } else if (out != null) {
        out.append(text.charAt(i));
      }
      i += Math.max(1, length);
    }
    return out == null ? text : out.toString();
  }
}
