package jp.sujimichi.model;

import java.util.List;
import java.util.Optional;

/**
 * A series to compare an indicator with, such as the national value: it tells an outside force from
 * a failure of the programme.
 *
 * @param name what the series is
 * @param values the series, in the order written
 * @param other properties beyond the format
 */
public record Benchmark(Optional<String> name, List<Measurement> values, OtherProperties other) {

  public Benchmark {
    values = List.copyOf(values);
  }
}
