package jp.sujimichi.model;

/** How often an indicator is measured. */
public enum Frequency implements Coded {
  MONTHLY("monthly", "毎月", "monthly"),
  QUARTERLY("quarterly", "四半期", "quarterly"),
  YEARLY("yearly", "毎年", "yearly"),
  EVERY_2_YEARS("every-2-years", "2年ごと", "every two years"),
  EVERY_3_YEARS("every-3-years", "3年ごと", "every three years"),
  EVERY_5_YEARS("every-5-years", "5年ごと", "every five years"),
  IRREGULAR("irregular", "不定期", "irregular");

  private final String code;
  private final Bilingual label;

  Frequency(String code, String ja, String en) {
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
