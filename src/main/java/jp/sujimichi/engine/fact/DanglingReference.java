package jp.sujimichi.engine.fact;

import java.util.List;

/** A link or an indicator that names an element which does not exist. */
public final class DanglingReference extends NamedFact {

  private final String property;
  private final String missing;
  private final String nearest;
  private final List<Element> related;

  DanglingReference(
      Named named, String property, String missing, String nearest, List<Element> related) {
    super(named);
    this.property = property;
    this.missing = missing;
    this.nearest = nearest;
    this.related = List.copyOf(related);
  }

  /** The end that is missing: {@code from}, {@code to} or {@code element}. */
  public String getProperty() {
    return property;
  }

  /** The id as written; "" when none is written. */
  public String getMissing() {
    return missing;
  }

  /** The existing id that resembles it most, or "" when none does. */
  public String getNearest() {
    return nearest;
  }

  /** The elements it concerns: the end of the link that exists, and the element likely meant. */
  public List<Element> getRelated() {
    return related;
  }
}
