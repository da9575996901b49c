package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Indicator;

/**
 * One indicator in the review year, with the numbers the verdict rests on.
 *
 * @param indicator the indicator
 * @param year the fiscal year of the review
 * @param state the verdict
 * @param basis what the measured value was held against
 * @param actual the measured value in the indicator's own unit; empty when there is no number
 * @param written what the city wrote for the year, such as {@code 集計中}; "" when nothing
 * @param required the target of the year, or the value the time passed asks for
 * @param start the value the way to the target is counted from; only on {@link Basis#PROGRESS}
 * @param direction the way it is meant to move; empty when neither written nor to be seen
 * @param achievement 1 when exactly what was asked for was reached; empty when not judged
 * @param due whether a target for the year or an earlier one was written
 * @param beforeLag whether results of its tier can hardly be expected yet
 * @param movement how it moved since the year before
 * @param figures the numbers of the verdict in one line, such as {@code 20/26 = 77%}
 */
public record IndicatorReview(
    Indicator indicator,
    int year,
    ReviewState state,
    Basis basis,
    Optional<BigDecimal> actual,
    String written,
    Optional<BigDecimal> required,
    Optional<BigDecimal> start,
    Optional<Direction> direction,
    OptionalDouble achievement,
    boolean due,
    boolean beforeLag,
    Movement movement,
    Bilingual figures) {

  /** What a measured value is held against. */
  public enum Basis {
    /** A target that is due. */
    TARGET,
    /** The way from baseline to final target, in the time that has passed. */
    PROGRESS,
    /** Nothing. */
    NONE
  }

  /**
   * How an indicator moved since the year before.
   *
   * @param previous the value of the year before
   * @param worsening by what share of it the value moved against its direction, negative for an
   *     improvement; empty when either is unknown
   * @param planned whether the target itself was eased from that year to this one
   */
  public record Movement(
      Optional<BigDecimal> previous, OptionalDouble worsening, boolean planned) {}

  /** A review whose figures follow from the rest. */
  IndicatorReview(
      Indicator indicator,
      int year,
      ReviewState state,
      Basis basis,
      Optional<BigDecimal> actual,
      String written,
      Optional<BigDecimal> required,
      Optional<BigDecimal> start,
      Optional<Direction> direction,
      OptionalDouble achievement,
      boolean due,
      boolean beforeLag,
      Movement movement) {
    this(
        indicator,
        year,
        state,
        basis,
        actual,
        written,
        required,
        start,
        direction,
        achievement,
        due,
        beforeLag,
        movement,
        new Figures(state, basis, written, direction, achievement).of(actual, required, start));
  }
}
