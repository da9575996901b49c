package jp.sujimichi.engine.fact;

/** An element, link or indicator whose id was used before. */
public final class DuplicateId extends NamedFact {

  private final Subject first;
  private final String unusedId;

  DuplicateId(Named named, Subject first, String unusedId) {
    super(named);
    this.first = first;
    this.unusedId = unusedId;
  }

  /** The first bearer of the id. */
  public Subject getFirst() {
    return first;
  }

  /** An id made from this one that nothing of its kind bears yet. */
  public String getUnusedId() {
    return unusedId;
  }
}
