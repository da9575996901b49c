package jp.sujimichi.engine.fact;

/** Two elements of one field and tier with the same text. */
public final class RepeatedElement extends Repetition<Element> {

  RepeatedElement(Element first, Element second) {
    super(first, second);
  }
}
