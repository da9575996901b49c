package jp.sujimichi.model;

/** What a review found of the assumption on the arrow where a chain broke. */
public enum AssumptionState implements Coded {
  HELD("held", "当たった", "it held"),
  FAILED("failed", "外れた", "it did not hold"),
  UNKNOWN("unknown", "不明", "not known");

  private final String code;
  private final Bilingual label;

  AssumptionState(String code, String ja, String en) {
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
