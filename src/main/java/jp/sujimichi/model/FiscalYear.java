package jp.sujimichi.model;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Japanese fiscal year (年度, April to March) as written and as a western year.
 *
 * @param written the author's own words, such as {@code 令和6年度}; for a number its digits
 * @param number the western year the fiscal year begins in; empty when the words name none
 */
public record FiscalYear(String written, OptionalInt number) {

  private static final int LONGEST = 100;
  private static final Pattern ERA =
      Pattern.compile("(令和|平成|昭和|[RHSrhs])\\s*\\.?\\s*(元|\\d{1,2})\\s*(年度?)?\\s*末?");
  private static final Pattern WESTERN =
      Pattern.compile("(?:西暦|FY|fy)?\\s*((?:19|20|21)\\d{2})\\s*(年度?)?\\s*末?");
  private static final Pattern TWICE = Pattern.compile("([^()]+)\\(([^()]+)\\)\\s*(年度?)?\\s*末?");

  /** The fiscal year that begins in the given western year. */
  public static FiscalYear of(int year) {
    return new FiscalYear(Integer.toString(year), OptionalInt.of(year));
  }

  /**
   * Reads {@code 2024}, {@code 2024年度}, {@code R6}, {@code 令和6年度}, {@code 令和元年度}, both at once as
   * in {@code 令和6（2024）年度}, and their full-width forms. Words that name no year, or two different
   * ones, are kept without a number.
   */
  public static FiscalYear parse(String written) {
    if (isPlain(written)) {
      return new FiscalYear(written, OptionalInt.of(Integer.parseInt(written)));
    }
    if (written.length() > LONGEST) {
      return new FiscalYear(written, OptionalInt.empty());
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Matcher twice = TWICE.matcher(text);
    if (twice.matches()) {
      OptionalInt year = yearIn(twice.group(1).strip());
      boolean agree = year.isPresent() && year.equals(yearIn(twice.group(2).strip()));
      return new FiscalYear(written, agree ? year : OptionalInt.empty());
    }
    return new FiscalYear(written, yearIn(text));
  }

  // Nearly every year in a file is four digits of this or the last century.
  private static boolean isPlain(String written) {
    return written.length() == 4
        && (written.startsWith("20") || written.startsWith("19"))
        && isDigit(written.charAt(2))
        && isDigit(written.charAt(3));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static OptionalInt yearIn(String text) {
    Matcher western = WESTERN.matcher(text);
    if (western.matches()) {
      return OptionalInt.of(Integer.parseInt(western.group(1)));
    }
    Matcher era = ERA.matcher(text);
    if (!era.matches()) {
      return OptionalInt.empty();
    }
    int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
    return year == 0 ? OptionalInt.empty() : OptionalInt.of(firstYearOf(era.group(1)) + year - 1);
  }

  private static int firstYearOf(String era) {
    return switch (era) {
      case "令和", "R", "r" -> 2019;
      case "平成", "H", "h" -> 1989;
      default -> 1926;
    };
  }
}
