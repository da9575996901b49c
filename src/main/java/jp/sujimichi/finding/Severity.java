package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** How much a finding weighs, decided by rule and profile; declared from heavy to light. */
public enum Severity implements Coded {
  ERROR("error", "エラー", "error"),
  WARNING("warning", "注意", "warning"),
  INFO("info", "参考", "info");

  private final String code;
  private final Bilingual label;

  Severity(String code, String ja, String en) {
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

  /** Whether this weighs as much as the other, or more. */
  public boolean isAtLeast(Severity other) {
    return ordinal() <= other.ordinal();
  }
}
