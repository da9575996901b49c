package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import jp.sujimichi.model.Measurement;

/** The targets of an indicator as written; each text is made when first asked for. */
final class Targets {

  private final List<Measurement> written;
  private String inWords;
  private String withoutYear;
  private String joined;

  Targets(List<Measurement> written) {
    this.written = written;
  }

  /** Whether the measurement holds a value; a mark such as ― or 未定 is none. */
  static boolean isWritten(Measurement measurement) {
    return measurement.value().isPresent() && !WrittenValue.isMark(measurement.value().get());
  }

  /** The values as written, joined. */
  static String joined(List<Measurement> measurements) {
    StringJoiner joined = new StringJoiner("、");
    for (Measurement measurement : measurements) {
      String written = Series.writtenOf(measurement);
      if (!written.isEmpty()) {
        joined.add(written);
      }
    }
    return joined.toString();
  }

  boolean isGiven() {
    for (Measurement target : written) {
      if (isWritten(target)) {
        return true;
      }
    }
    return false;
  }

  /** The first in words from which no level can be read; "" for none. */
  String inWords() {
    if (inWords == null) {
      inWords = first(t -> t.value().isPresent() && WrittenValue.isWords(t.value().get()));
    }
    return inWords;
  }

  /** The first that belongs to no year that can be read; "" for none. */
  String withoutYear() {
    if (withoutYear == null) {
      withoutYear =
          first(
              t ->
                  Series.yearOf(t) == 0
                      && isWritten(t)
                      && t.year().filter(y -> y.written().contains("毎")).isEmpty());
    }
    return withoutYear;
  }

  /** All of them, joined. */
  String joined() {
    if (joined == null) {
      joined = joined(written);
    }
    return joined;
  }

  /** The first target year; 0 for none. */
  int firstYear() {
    int first = 0;
    for (Measurement target : written) {
      int year = Series.yearOf(target);
      first = year > 0 && (first == 0 || year < first) ? year : first;
    }
    return first;
  }

  private String first(Predicate<Measurement> wanted) {
    for (Measurement target : written) {
      if (wanted.test(target)) {
        return Series.writtenOf(target);
      }
    }
    return "";
  }
}
