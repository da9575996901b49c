package jp.sujimichi.format;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people at a city hall write them. */
final class DateReader {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(令和|R|r)\\s*(元|\\d{1,2})|(\\d{4}))\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final int YEAR_BEFORE_REIWA = 2018;

  private DateReader() {}

  /**
   * Reads {@code 2027-03-31}, {@code 2027/3/31}, {@code 2027年3月31日}, {@code 令和9年3月31日} and their
   * full-width forms; empty for anything else and for days that do not exist.
   */
  static Optional<LocalDate> read(String written) {
    Matcher date = DATE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              year(date), Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int year(Matcher date) {
    if (date.group(1) == null) {
      return Integer.parseInt(date.group(3));
    }
    return YEAR_BEFORE_REIWA + (date.group(2).equals("元") ? 1 : Integer.parseInt(date.group(2)));
  }
}
