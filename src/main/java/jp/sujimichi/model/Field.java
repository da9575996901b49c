package jp.sujimichi.model;

/**
 * The guideline's evaluation fields: nine of services, three of the foundation.
 *
 * <p>Source: 『スマートシティ施策のKPI設定指針』, 評価分野.
 */
public enum Field implements Coded {
  MOBILITY("mobility", Layer.SERVICE, "モビリティ", "Mobility"),
  ENVIRONMENT_ENERGY("environment-energy", Layer.SERVICE, "環境/エネルギー", "Environment and energy"),
  DISASTER_CRIME("disaster-crime", Layer.SERVICE, "防災/防犯", "Disaster and crime prevention"),
  INFRASTRUCTURE_FACILITIES(
      "infrastructure-facilities", Layer.SERVICE, "インフラ/施設", "Infrastructure and facilities"),
  HEALTH_MEDICAL("health-medical", Layer.SERVICE, "健康/医療", "Health and medical care"),
  INDUSTRY_ECONOMY("industry-economy", Layer.SERVICE, "産業/経済", "Industry and economy"),
  COMMUNITY("community", Layer.SERVICE, "地域社会", "Community"),
  EDUCATION_CULTURE("education-culture", Layer.SERVICE, "教育/文化", "Education and culture"),
  ADMINISTRATION("administration", Layer.SERVICE, "行政", "Administration"),
  IT_PLATFORM("it-platform", Layer.FOUNDATION, "IT基盤", "IT platform"),
  GOVERNANCE("governance", Layer.FOUNDATION, "運営体制", "Governance"),
  TALENT("talent", Layer.FOUNDATION, "人材", "Talent");

  private final String code;
  private final Layer layer;
  private final Bilingual label;

  Field(String code, Layer layer, String ja, String en) {
    this.code = code;
    this.layer = layer;
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

  /** Whether the field is one of services or of the foundation. */
  public Layer layer() {
    return layer;
  }
}
