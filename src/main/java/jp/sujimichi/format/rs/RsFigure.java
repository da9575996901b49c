package jp.sujimichi.format.rs;

import java.text.Normalizer;

/** Which figures of an indicator a row holds. */
enum RsFigure {
  /** 目標年度: a mark under the year that the goal is set for. */
  TARGET_YEAR("目標年度"),
  /** 目標値. */
  TARGET("目標値"),
  /** 実績値. */
  ACTUAL("実績値"),
  /** 達成率: computed from the two above, so nothing is taken from it. */
  RATE("達成率"),
  /** Nothing: the row of an activity. */
  NONE("");

  private final String word;

  RsFigure(String word) {
    this.word = word;
  }

  /** Reads 目標値 as well as {@code 2.目標値}. */
  static RsFigure of(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    for (RsFigure figure : values()) {
      if (figure != NONE && text.endsWith(figure.word)) {
        return figure;
      }
    }
    return NONE;
  }
}
