package jp.sujimichi.engine.fact;

/** An element, link or indicator whose id was used before. */
public final class DuplicateId extends NamedFact {

  private final Subject first;

  DuplicateId(Named named, Subject first) {
    super(named);
    this.first = first;
  }

  /** The first bearer of the id. */
  public Subject getFirst() {
    return first;
  }
}
