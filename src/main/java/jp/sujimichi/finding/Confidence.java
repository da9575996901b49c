package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** How sure a finding is. */
public enum Confidence implements Coded {
  /** A fact of the model. */
  CERTAIN("certain", "確実", "certain"),
  /** Several signs agree. */
  LIKELY("likely", "可能性が高い", "likely"),
  /** Wording only; always worded as a question. */
  POSSIBLE("possible", "確認してください", "possible");

  private final String code;
  private final Bilingual label;

  Confidence(String code, String ja, String en) {
    this.code = code;
    this.label = new Bilingual(ja, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }
}
