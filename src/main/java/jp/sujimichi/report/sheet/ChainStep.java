package jp.sujimichi.report.sheet;

import java.util.Optional;
import jp.sujimichi.model.Link;
import jp.sujimichi.retrospect.ElementReview;

/**
 * One element of a drawn chain, with the arrow that leads to it.
 *
 * @param review the element in the review year
 * @param kind how the arrow before it is drawn
 * @param arrow that arrow; empty on the first element
 * @param firstMissed whether this is the first element that missed
 */
public record ChainStep(
    ElementReview review, Arrow kind, Optional<Link> arrow, boolean firstMissed) {

  /** How the arrow to an element is drawn. */
  public enum Arrow {
    /** There is none: the chain begins here. */
    NONE,
    /** It holds, or nothing speaks against it. */
    WHOLE,
    /** The chain may break off here: elements without a verdict stand before the break. */
    UNCERTAIN,
    /** The chain breaks off here. */
    BROKEN
  }

  /** Whether the chain breaks off at the arrow before this element. */
  public boolean isBroken() {
    return kind == Arrow.BROKEN;
  }

  /** Whether it may break off there as well. */
  public boolean isUncertain() {
    return kind == Arrow.UNCERTAIN;
  }
}
