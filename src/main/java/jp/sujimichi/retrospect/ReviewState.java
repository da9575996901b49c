package jp.sujimichi.retrospect;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** Where an indicator, or an element by its indicators, stands in the review year. */
public enum ReviewState implements Coded {
  /** At the target, or as far on the way to it as the time that has passed asks for. */
  MET("met", "達成", "met", "○"),
  /** At least nine tenths of that. */
  NEAR("near", "おおむね達成", "nearly met", "△"),
  /** Less than that. */
  MISSED("missed", "未達", "missed", "×"),
  /** The tier, or the survey's rhythm, does not allow a verdict yet. */
  NOT_DUE("not-due", "判定時期前", "not due yet", "－"),
  /** No number for the year: nothing written, or words such as 集計中. */
  UNMEASURED("unmeasured", "未測定", "not measured", "？"),
  /** Measured, but without a target the number can be held against. */
  NO_TARGET("no-target", "目標なし", "no target", "・");

  private final String code;
  private final Bilingual label;
  private final String mark;

  ReviewState(String code, String ja, String en, String mark) {
    this.code = code;
    this.label = new Bilingual(ja, en);
    this.mark = mark;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }

  /** The sign drawn on a sheet; always shown together with the label. */
  public String mark() {
    return mark;
  }

  /** Whether a measured value was held against a target. */
  public boolean isJudged() {
    return ordinal() <= MISSED.ordinal();
  }

  /** Whether the target was met or nearly so. */
  public boolean isGood() {
    return ordinal() <= NEAR.ordinal();
  }
}
