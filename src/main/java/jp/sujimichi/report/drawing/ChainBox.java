package jp.sujimichi.report.drawing;

import jp.sujimichi.retrospect.ReviewState;

/**
 * One element of a drawn chain.
 *
 * @param heading the words above, such as its tier
 * @param text what it says
 * @param state how it turned out
 * @param arrow the arrow that leads to it; not drawn before the first box
 */
public record ChainBox(String heading, String text, ReviewState state, Arrow arrow) {

  /** How an arrow is drawn. */
  public enum Arrow {
    /** A plain arrow. */
    WHOLE,
    /** A dashed arrow: the chain may break off here. */
    UNCERTAIN,
    /** A severed arrow with words above it: the chain breaks off here. */
    BROKEN
  }
}
