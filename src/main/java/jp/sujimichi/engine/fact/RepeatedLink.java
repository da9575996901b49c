package jp.sujimichi.engine.fact;

/** Two links of one kind between the same elements. */
public final class RepeatedLink extends Repetition<Link> {

  RepeatedLink(Link first, Link second) {
    super(first, second);
  }

  /** Whether both give a reason of their own. */
  public boolean isBothExplained() {
    return getFirst().isExplained() && getSecond().isExplained();
  }
}
