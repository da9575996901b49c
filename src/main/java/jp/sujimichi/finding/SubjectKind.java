package jp.sujimichi.finding;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** What kind of thing a finding stands at. */
public enum SubjectKind implements Coded {
  MODEL("model", "モデル全体", "model"),
  ELEMENT("element", "要素", "element"),
  LINK("link", "矢印", "link"),
  INDICATOR("indicator", "指標", "indicator");

  private final String code;
  private final Bilingual label;

  SubjectKind(String code, String ja, String en) {
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
