package jp.sujimichi.retrospect;

import java.util.List;
import jp.sujimichi.model.Element;

/**
 * One element in the review year.
 *
 * @param element the element
 * @param state the worst state among its indicators that could be judged; where none could, why
 * @param indicators its indicators, in the order written; empty when it has none
 */
public record ElementReview(Element element, ReviewState state, List<IndicatorReview> indicators) {

  public ElementReview {
    indicators = List.copyOf(indicators);
  }

  /** The element with the state its indicators give it. */
  static ElementReview of(Element element, IndicatorReview[] indicators) {
    return new ElementReview(element, worst(indicators), List.of(indicators));
  }

  /**
   * The worst state that could be judged; else that a verdict is not due yet, that there is no
   * target, or that nothing is measured.
   */
  static ReviewState worst(IndicatorReview[] indicators) {
    ReviewState worst = null;
    ReviewState reason = ReviewState.UNMEASURED;
    for (IndicatorReview review : indicators) {
      ReviewState state = review.state();
      if (state.isJudged()) {
        worst = worst == null || worst.compareTo(state) < 0 ? state : worst;
      } else if (reason == ReviewState.UNMEASURED || state == ReviewState.NO_TARGET) {
        reason = state;
      }
    }
    return worst == null ? reason : worst;
  }
}
