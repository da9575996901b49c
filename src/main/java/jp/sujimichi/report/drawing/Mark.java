package jp.sujimichi.report.drawing;

import jp.sujimichi.model.Bilingual;

/** How an element turned out, as a facilitator writes it on the wall. */
public enum Mark {
  ACHIEVED("○", "達成", "achieved"),
  PARTLY("△", "一部達成", "partly achieved"),
  MISSED("×", "未達", "missed"),
  UNKNOWN("？", "わからない", "not known");

  private final String sign;
  private final Bilingual label;

  Mark(String sign, String ja, String en) {
    this.sign = sign;
    this.label = new Bilingual(ja, en);
  }

  /** The sign itself. */
  public String sign() {
    return sign;
  }

  /** What it means. */
  public Bilingual label() {
    return label;
  }
}
