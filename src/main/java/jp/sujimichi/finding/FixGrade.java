package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** Who may apply a fix. */
public enum FixGrade implements Coded {
  /** The meaning stays the same; {@code fix --apply} applies it. */
  SAFE("safe", "自動で直せます", "safe to apply"),
  /** A person picks it. */
  JUDGEMENT("judgement", "選んで適用", "needs a decision"),
  /** Only the authors can write it. */
  ASK("ask", "書き加える", "for the authors to write");

  private final String code;
  private final Bilingual label;

  FixGrade(String code, String ja, String en) {
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
