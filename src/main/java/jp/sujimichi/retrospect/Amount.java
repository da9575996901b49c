package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/**
 * A number of an indicator in the indicator's own unit.
 *
 * @param number the number
 * @param whole the whole it is a part of, where it was written as in {@code 20/26}
 * @param bound how it is meant
 */
record Amount(BigDecimal number, Optional<BigDecimal> whole, Value.Bound bound) {

  private static final Pattern PART_OF_WHOLE =
      Pattern.compile(
          "\\D*?(\\d[\\d,]{0,15}(?:\\.\\d{1,9})?)\\s*[^\\d/]{0,6}/\\s*"
              + "(\\d[\\d,]{0,15}(?:\\.\\d{1,9})?)\\D*");
  private static final int LONGEST = 60;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The number in a measurement; empty where it holds none. */
  static Optional<Amount> of(Measurement measurement, String unit) {
    return measurement.value().isPresent() ? of(measurement.value().get(), unit) : Optional.empty();
  }

  /**
   * The number in a value. A unit such as 万トン already counts in ten thousands, so a value written
   * 「53万トン」 stands for 53 of them.
   */
  static Optional<Amount> of(Value value, String unit) {
    if (value.number().isEmpty()) {
      return partOfWhole(value.written(), unit);
    }
    BigDecimal number = value.number().get();
    boolean scaled = value.scale().compareTo(BigDecimal.ONE) != 0;
    if (scaled && !unit.isEmpty() && plain(unit).equals(plain(value.scaledUnit()))) {
      number = number.divide(value.scale(), MathContext.DECIMAL64);
    }
    return Optional.of(new Amount(number, Optional.empty(), value.bound()));
  }

  private static Optional<Amount> partOfWhole(String written, String unit) {
    if (written.length() > LONGEST || isSurelyWhole(written)) {
      return Optional.empty();
    }
    String even = plain(written);
    Matcher matcher = PART_OF_WHOLE.matcher(even);
    if (even.indexOf('/') < 0 || !matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal part = new BigDecimal(matcher.group(1).replace(",", ""));
    BigDecimal whole = new BigDecimal(matcher.group(2).replace(",", ""));
    if (whole.signum() == 0) {
      return Optional.empty();
    }
    if (plain(unit).equals("%")) {
      BigDecimal share = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
      return Optional.of(new Amount(share, Optional.empty(), Value.Bound.EXACT));
    }
    return Optional.of(new Amount(part, Optional.of(whole), Value.Bound.EXACT));
  }

  /** Whether a text cannot hold a stroke in any spelling: ASCII, kana and kanji without one. */
  private static boolean isSurelyWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x80 || c >= '\u3001' && c <= '\u30ff' || c >= '一' && c <= '鿿';
      if (c == '/' || !plain) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** The fiscal year of a measurement; empty when none can be read. */
  static OptionalInt yearOf(Measurement measurement) {
    return measurement.year().isPresent() ? measurement.year().get().number() : OptionalInt.empty();
  }

  /** The measurement of a year that holds a value, the last one where there are several. */
  static Optional<Measurement> in(List<Measurement> measurements, int year) {
    for (int i = measurements.size() - 1; i >= 0; i--) {
      Measurement measurement = measurements.get(i);
      OptionalInt written = yearOf(measurement);
      if (measurement.value().isPresent() && written.isPresent() && written.getAsInt() == year) {
        return Optional.of(measurement);
      }
    }
    return Optional.empty();
  }
}
