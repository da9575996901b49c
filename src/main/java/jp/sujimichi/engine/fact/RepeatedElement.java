package jp.sujimichi.engine.fact;

/** Two elements of one field and tier with the same text. */
public final class RepeatedElement {

  private final Element first;
  private final Element second;

  RepeatedElement(Element first, Element second) {
    this.first = first;
    this.second = second;
  }

  /** The one written first. */
  public Element getFirst() {
    return first;
  }

  /** The one written later; findings stand here. */
  public Element getSecond() {
    return second;
  }

  /** Whether both carry the same remark, or none. */
  public boolean isSameNote() {
    return first.getNote().equals(second.getNote());
  }
}
