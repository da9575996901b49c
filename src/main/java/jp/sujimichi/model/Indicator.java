package jp.sujimichi.model;

import java.util.List;
import java.util.Optional;

/**
 * A KPI on an element.
 *
 * @param id the author's id; unique in a sound model
 * @param element the id of the element it measures; empty when the author gave none
 * @param name the name as written
 * @param indicatorClass recommended, selective or optional; {@link IndicatorClass#OPTIONAL} unless
 *     written
 * @param unit the unit as written
 * @param direction the way it is meant to move, if written
 * @param definition numerator, denominator and scope
 * @param baseline the value before the programme
 * @param targets targets in the order written
 * @param actuals measured values in the order written
 * @param source where the numbers come from
 * @param frequency how often it is measured
 * @param cumulative whether values add up over years, if written
 * @param catalogue the id of a catalogue entry
 * @param benchmark a series to compare with
 * @param cause why a target was missed, as the review wrote it
 * @param action what is done about a missed target
 * @param note a remark of the author
 * @param other properties beyond the format
 */
public record Indicator(
    String id,
    Optional<String> element,
    String name,
    IndicatorClass indicatorClass,
    Optional<String> unit,
    Optional<Direction> direction,
    Optional<String> definition,
    Optional<Measurement> baseline,
    List<Measurement> targets,
    List<Measurement> actuals,
    Optional<Source> source,
    Optional<Frequency> frequency,
    Optional<Boolean> cumulative,
    Optional<String> catalogue,
    Optional<Benchmark> benchmark,
    Optional<String> cause,
    Optional<String> action,
    Optional<String> note,
    OtherProperties other) {

  public Indicator {
    targets = List.copyOf(targets);
    actuals = List.copyOf(actuals);
  }
}
