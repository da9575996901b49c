package jp.sujimichi.engine.fact;

import java.math.BigDecimal;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.ReviewState;

/** An indicator in the review year; only in models with a measured value. */
public final class Review {

  private final Indicator indicator;
  private final IndicatorReview source;

  Review(Indicator indicator, IndicatorReview source) {
    this.indicator = indicator;
    this.source = source;
  }

  /** The indicator. */
  public Indicator getIndicator() {
    return indicator;
  }

  /** The fiscal year of the review. */
  public int getYear() {
    return source.year();
  }

  /** Where the indicator stands. */
  public ReviewState getState() {
    return source.state();
  }

  /** Whether a target is written for the year or an earlier one. */
  public boolean isDue() {
    return source.due();
  }

  /**
   * Whether values stopped coming: the last one lies further back than the widest gap between two
   * so far, or than three years where there is only one.
   */
  public boolean isRecordStopped() {
    return indicator.getLatestActualYear() > 0
        && source.year() - indicator.getLatestActualYear() > indicator.getWidestActualGap();
  }

  /** Whether results of its tier can hardly be expected yet. */
  public boolean isBeforeLag() {
    return source.beforeLag();
  }

  /** Whether its element stands on an outcome tier. */
  public boolean isOutcome() {
    return indicator.isOutcome();
  }

  /** What the city wrote for the year, such as 集計中; "" when nothing. */
  public String getWritten() {
    return source.written();
  }

  /** The numbers of the verdict in one line. */
  public Bilingual getFigures() {
    return source.figures();
  }

  /** 1 when exactly what was asked for was reached; NaN when not judged. */
  public double getAchievement() {
    return source.achievement().orElse(Double.NaN);
  }

  /** The value of the year before; NaN when unknown. */
  public double getPrevious() {
    return number(source.movement().previous());
  }

  /** The measured value; NaN when there is none. */
  public double getActual() {
    return number(source.actual());
  }

  /** By what share the value got worse since the year before; NaN when unknown. */
  public double getWorsening() {
    return source.movement().worsening().orElse(Double.NaN);
  }

  /** Whether the target itself was eased since the year before. */
  public boolean isEased() {
    return source.movement().planned();
  }

  /** The cause the review names for a missed target, or "". */
  public String getCause() {
    return source.indicator().cause().orElse("");
  }

  /** The action the review names, or "". */
  public String getAction() {
    return source.indicator().action().orElse("");
  }

  private static double number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::doubleValue).orElse(Double.NaN);
  }
}
