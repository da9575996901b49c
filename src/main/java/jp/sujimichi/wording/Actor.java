package jp.sujimichi.wording;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** Who acts or changes in a sentence. */
public enum Actor implements Coded {
  PROVIDER("provider", "実施する側（市・職員）", "the provider (city, staff)"),
  PUBLIC("public", "住民・利用する人", "residents and users"),
  BUSINESS("business", "企業・事業者", "firms"),
  COMMUNITY("community", "地域の団体", "local groups");

  private final String code;
  private final Bilingual label;

  Actor(String code, String ja, String en) {
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
