package jp.sujimichi.report.sheet;

import java.util.OptionalInt;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.retrospect.IndicatorReview;

/**
 * An indicator that could not be judged.
 *
 * @param review the indicator
 * @param reason why, in words
 * @param from the first fiscal year in which it can be; empty where people have to find out
 */
public record Unjudged(IndicatorReview review, Bilingual reason, OptionalInt from) {

  static Unjudged of(IndicatorReview review, OptionalInt from) {
    return new Unjudged(review, reason(review), from);
  }

  private static Bilingual reason(IndicatorReview review) {
    return switch (review.state()) {
      case NOT_DUE ->
          review.beforeLag()
              ? new Bilingual("成果が表れるには、まだ早い段階です", "too early for a result")
              : new Bilingual("次の調査がまだです", "the next survey is still to come");
      case NO_TARGET ->
          review.actual().isPresent()
              ? new Bilingual("比べる目標や基準値がありません", "no target or baseline to compare with")
              : new Bilingual("目標がありません", "no target");
      default ->
          review.written().isEmpty()
              ? new Bilingual("実績が書かれていません", "no value is written")
              : new Bilingual(
                  "実績が「" + review.written() + "」です", "the value reads “" + review.written() + "”");
    };
  }
}
