package jp.sujimichi.engine.fact;

/**
 * Two things of one kind that say the same: two links with the same ends, two elements of one tier
 * with the same text, two indicators with the same name. The finding stands at the later one.
 *
 * @param <F> the kind of both
 */
public abstract sealed class Repetition<F extends NamedFact>
    permits RepeatedLink, RepeatedElement, Namesake {

  private final F first;
  private final F second;

  Repetition(F first, F second) {
    this.first = first;
    this.second = second;
  }

  /** The one written first. */
  public final F getFirst() {
    return first;
  }

  /** The one written later. */
  public final F getSecond() {
    return second;
  }
}
