package jp.sujimichi.catalogue.estat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The yearly values of one item of one area.
 *
 * @param values the value of each year, as the table gives it
 * @param units the units the table names, usually one
 * @param withheld years for which the table has a sign instead of a number: not surveyed,
 *     suppressed, not applicable
 * @param ambiguous years with several different values, which are not in {@code values}
 */
public record EstatSeries(
    SortedMap<Integer, BigDecimal> values,
    Set<String> units,
    SortedSet<Integer> withheld,
    SortedSet<Integer> ambiguous) {

  public EstatSeries {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
    ambiguous = Collections.unmodifiableSortedSet(new TreeSet<>(ambiguous));
  }
}
