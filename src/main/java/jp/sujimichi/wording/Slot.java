package jp.sujimichi.wording;

import java.util.Locale;

/** The places of a cue that hold words. All filled places must agree for the cue to speak. */
enum Slot {
  /** One of these words stands anywhere. */
  HAS,
  /** And one of these anywhere. */
  WITH,
  /** And one of these somewhere behind the word of {@link #HAS}. */
  THEN,
  /** And one of these directly behind the word of {@link #HAS}. */
  NEXT,
  /** The text ends with one of these. */
  ENDS,
  /** The text begins with one of these. */
  STARTS,
  /** One of these stands in the brackets. */
  NOTE,
  /** None of these stands anywhere. */
  WITHOUT;

  /** The key of this place in the lexicon files. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  int bit() {
    return 1 << ordinal();
  }
}
