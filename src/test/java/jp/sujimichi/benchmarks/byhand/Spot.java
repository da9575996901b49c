package jp.sujimichi.benchmarks.byhand;

import java.util.Comparator;

/**
 * Where a rule finds fault.
 *
 * @param rule the rule's id
 * @param place the JSON Pointer of the element, link or indicator; "" for the model
 */
public record Spot(String rule, String place) implements Comparable<Spot> {

  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::rule).thenComparing(Spot::place);

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }
}
