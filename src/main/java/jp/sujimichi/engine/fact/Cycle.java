package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Layer;

/** Elements whose causal links lead round in a circle. */
public final class Cycle {

  private final List<Element> elements;
  private final Link closing;

  Cycle(List<Element> elements, Link closing) {
    this.elements = List.copyOf(elements);
    this.closing = closing;
  }

  /** The elements on the circle, in the order written. */
  public List<Element> getElements() {
    return elements;
  }

  /**
   * The link most likely to be the way back: it leads from a service to a foundation, else furthest
   * upstream, else it is the last one.
   */
  public Link getClosing() {
    return closing;
  }

  /** Whether its closing link leads upstream by itself. */
  public boolean isBackward() {
    return closing.getStep() < 0;
  }

  /** Whether its closing link leads from a service to a foundation. */
  public boolean isBackToFoundation() {
    return closing.isCrossLayer() && closing.getFromLayer() == Layer.SERVICE;
  }
}
