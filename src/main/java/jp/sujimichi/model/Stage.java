package jp.sujimichi.model;

/** Where a model stands between first sketch and running programme. */
public enum Stage implements Coded {
  DRAFT("draft", "下書き", "draft"),
  WORKSHOP("workshop", "ワークショップ", "workshop"),
  SUBMISSION("submission", "提出", "submission"),
  OPERATION("operation", "運用", "operation");

  private final String code;
  private final Bilingual label;

  Stage(String code, String ja, String en) {
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
