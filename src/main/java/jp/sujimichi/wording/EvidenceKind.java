package jp.sujimichi.wording;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** The seven tests that say something about the tier of an indicator, the strongest first. */
public enum EvidenceKind implements Coded {
  CLASS("class", "指標の区分", "Class of the indicator"),
  CATALOGUE("catalogue", "指標カタログ", "Indicator catalogue"),
  CONTROL("control", "誰が数字を決められるか", "Who can set the number"),
  COUNTED("counted", "何を数えているか", "What is counted"),
  WORDING("wording", "名前の言葉づかい", "Wording of the name"),
  LAG("lag", "目標までの年数", "Years to the target"),
  UNIT("unit", "単位", "Unit");

  private final String code;
  private final Bilingual label;

  EvidenceKind(String code, String ja, String en) {
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
