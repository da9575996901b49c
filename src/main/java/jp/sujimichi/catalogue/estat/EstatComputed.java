package jp.sujimichi.catalogue.estat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A series computed from others, year by year; a year counts only when every item has a number.
 *
 * @param formula how
 * @param unit what the result counts; empty when the catalogue does not say
 */
record EstatComputed(EstatFormula formula, Optional<String> unit) {

  /** The series, from those of the items. */
  EstatSeries series(Map<String, EstatSeries> parts) {
    SortedSet<Integer> withheld = new TreeSet<>();
    SortedSet<Integer> ambiguous = new TreeSet<>();
    SortedSet<Integer> years = new TreeSet<>();
    for (EstatSeries part : parts.values()) {
      withheld.addAll(part.withheld());
      ambiguous.addAll(part.ambiguous());
      years.addAll(part.values().keySet());
    }
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    for (int year : years) {
      Map<String, BigDecimal> given = new HashMap<>();
      parts.forEach(
          (item, part) -> {
            if (part.values().containsKey(year)) {
              given.put(item, part.values().get(year));
            }
          });
      formula.value(given).ifPresent(value -> values.put(year, value));
    }
    withheld.removeAll(values.keySet());
    ambiguous.removeAll(values.keySet());
    Set<String> units = unit.map(Set::of).orElse(Set.of());
    return new EstatSeries(values, units, withheld, ambiguous);
  }
}
