package jp.sujimichi.engine.fact;

/** Two links of one kind between the same elements. */
public final class RepeatedLink {

  private final Link first;
  private final Link second;

  RepeatedLink(Link first, Link second) {
    this.first = first;
    this.second = second;
  }

  /** The one written first. */
  public Link getFirst() {
    return first;
  }

  /** The one written later; findings stand here. */
  public Link getSecond() {
    return second;
  }

  /** The one that can go without losing a reason: the later one, unless only it gives one. */
  public Link getDispensable() {
    return second.isExplained() && !first.isExplained() ? first : second;
  }

  /** Whether both give a reason of their own. */
  public boolean isBothExplained() {
    return first.isExplained() && second.isExplained();
  }
}
