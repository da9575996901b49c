package jp.sujimichi.model;

/** Which way an indicator is meant to move. */
public enum Direction implements Coded {
  INCREASE("increase", "増加", "increase"),
  DECREASE("decrease", "減少", "decrease"),
  MAINTAIN("maintain", "維持", "maintain");

  private final String code;
  private final Bilingual label;

  Direction(String code, String ja, String en) {
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
