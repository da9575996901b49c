package jp.sujimichi.catalogue.estat;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Indicator;

/**
 * What came of looking for one value of an indicator.
 *
 * @param indicator the indicator as it was
 * @param kind what came of it
 * @param place the baseline or a measured value; empty when it concerns the whole indicator
 * @param year the fiscal year; 0 when it concerns none
 * @param before what the model said; empty for nothing
 * @param now what e-Stat says; empty when it says nothing
 * @param because why nothing was done, or how the value was computed; empty for a value taken as it
 *     stands
 */
public record EstatChange(
    Indicator indicator,
    Kind kind,
    Optional<Bilingual> place,
    int year,
    String before,
    String now,
    Optional<Bilingual> because) {

  /** What came of it. */
  public enum Kind {
    /** The model had no value and has one now. */
    FILLED,
    /** The model's value was replaced. */
    CHANGED,
    /** The model has this value already. */
    SAME,
    /** The model has another value, which stays. */
    KEPT,
    /** Nothing could be taken. */
    NOTHING
  }
}
