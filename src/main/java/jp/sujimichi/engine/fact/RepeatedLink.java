package jp.sujimichi.engine.fact;

/** Two links of one kind between the same elements. */
public final class RepeatedLink extends Repetition<Link> {

  RepeatedLink(Link first, Link second) {
    super(first, second);
  }

  /** The one that can go without losing a reason: the later one, unless only it gives one. */
  public Link getDispensable() {
    return getSecond().isExplained() && !getFirst().isExplained() ? getFirst() : getSecond();
  }

  /** Whether both give a reason of their own. */
  public boolean isBothExplained() {
    return getFirst().isExplained() && getSecond().isExplained();
  }
}
