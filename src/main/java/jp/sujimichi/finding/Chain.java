package jp.sujimichi.finding;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * What measured values say about one causal chain.
 *
 * @param path element ids from upstream down
 * @param status the verdict's code, such as {@code theory-failure}
 * @param firstBroken id of the indicator that shows the first missed element; empty when none
 *     missed
 * @param brokenElement id of that element
 * @param blame between which elements the chain breaks off; empty when nothing upstream was met
 * @param evidence the numbers the verdict rests on
 */
public record Chain(
    List<String> path,
    String status,
    Optional<String> firstBroken,
    Optional<String> brokenElement,
    Optional<Blame> blame,
    Bilingual evidence) {

  /**
   * A stretch of the chain.
   *
   * @param from id of the last element that did well
   * @param to id of the first that did not
   */
  public record Blame(String from, String to) {}

  public Chain {
    path = List.copyOf(path);
  }
}
