package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * How fast a warm process is.
 *
 * @param rate median models a second
 * @param cpu median µs of processor time a model, the collector's and compiler's included
 */
record Warm(double rate, double cpu) {

  /** Seconds: enough for the compiler to be done, and rounds long enough for the collector. */
  static final String WARM_UP = "7";

  static final String ROUND = "1.5";

  /** What a child prints: a line a round. */
  static Warm of(List<String> command) throws IOException, InterruptedException {
    List<String> rounds = Child.run(command);
    return new Warm(median(rounds, 0), median(rounds, 1));
  }

  private static double median(List<String> rounds, int column) {
    return ColdStart.median(
        rounds.stream().mapToDouble(r -> Double.parseDouble(r.split("\t")[column])).toArray());
  }
}
