package jp.sujimichi.model;

/** What kind of data source an indicator is read from. */
public enum SourceKind implements Coded {
  ESTAT("estat", "e-Stat", "e-Stat"),
  SURVEY("survey", "調査", "survey"),
  OPERATIONAL("operational", "業務データ", "operational data"),
  OTHER("other", "その他", "other");

  private final String code;
  private final Bilingual label;

  SourceKind(String code, String ja, String en) {
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
