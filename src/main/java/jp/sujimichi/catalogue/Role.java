package jp.sujimichi.catalogue;

/** The part a word plays when two indicator names are compared. */
enum Role {
  /** Changes nothing: 市内, 年間, の. */
  NEUTRAL(0),
  /** Often left out of a short form, but counts when written: 設置, 公開. */
  LIGHT(0.3),
  /** Decides what is counted and so must not be missing: 利用, 登録. */
  ACT(0.3),
  ORDINARY(1),
  /** A character of a word the lexicon does not know. */
  LETTER(0.5),
  /** Picks a part or another measure: 女性, 1人あたり, 検挙. */
  RESTRICTIVE(1.2);

  private final double weight;

  Role(double weight) {
    this.weight = weight;
  }

  /** Whether an entry that has the word is another indicator than a name without it. */
  boolean mustBeWritten() {
    return this == ACT || this == RESTRICTIVE;
  }

  /** How much the word weighs when the share of an entry's name that was written is computed. */
  double weight() {
    return weight;
  }
}
