package jp.sujimichi.model;

/** Whether a link is part of the causal chain. */
public enum LinkKind implements Coded {
  /** A cause and its effect. */
  CAUSE("cause", "因果", "cause"),
  /** Next year's improvement; left out of the causal chain. */
  FEEDBACK("feedback", "フィードバック", "feedback");

  private final String code;
  private final Bilingual label;

  LinkKind(String code, String ja, String en) {
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
