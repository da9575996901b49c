package jp.sujimichi.model;

/**
 * The two halves of the guideline's figure: services, and the foundation that makes them possible.
 */
public enum Layer implements Coded {
  /** サービス分野. */
  SERVICE("service", "サービス分野", "service field"),
  /** 基盤分野. */
  FOUNDATION("foundation", "基盤分野", "foundation field");

  private final String code;
  private final Bilingual label;

  Layer(String code, String ja, String en) {
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
