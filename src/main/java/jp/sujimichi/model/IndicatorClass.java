package jp.sujimichi.model;

/** How freely a city chose an indicator; the guideline allows each class on certain tiers only. */
public enum IndicatorClass implements Coded {
  /** 推奨指標: every region is hoped to adopt it. */
  RECOMMENDED("recommended", "推奨指標", "Recommended indicator"),
  /** 選択指標: a region picks the fitting ones among candidates. */
  SELECTIVE("selective", "選択指標", "Selective indicator"),
  /** 任意指標: a region devises it by itself. */
  OPTIONAL("optional", "任意指標", "Optional indicator");

  private final String code;
  private final Bilingual label;

  IndicatorClass(String code, String ja, String en) {
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
