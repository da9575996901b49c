package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast a warm process is.
 *
 * @param rate median models a second
 * @param cpu median µs of processor time a model, the collector's and compiler's included
 */
record Warm(double rate, double cpu) {

  /** Seconds: long enough for the collector to work in each. */
  static final String ROUND = "1.5";

  /**
   * Runs a process that prints a line a round.
   *
   * @return what it does on one thread, and on two
   */
  static List<Warm> of(List<String> command) throws IOException, InterruptedException {
    List<String> rounds = Child.run(command);
    int half = rounds.size() / 2;
    return Stream.of(rounds.subList(0, half), rounds.subList(half, rounds.size()))
        .map(part -> new Warm(median(part, 0), median(part, 1)))
        .toList();
  }

  private static double median(List<String> rounds, int column) {
    return ColdStart.median(
        rounds.stream().mapToDouble(r -> Double.parseDouble(r.split("\t", -1)[column])).toArray());
  }
}
