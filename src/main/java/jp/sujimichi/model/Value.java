package jp.sujimichi.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value as the city wrote it, and what can be read in it.
 *
 * @param written the author's own words, such as {@code ▲3.2} or {@code 集計中}; for a number its
 *     digits
 * @param textual whether the file holds a text and not a number
 * @param number the number in it, scaled by 千, 万 and 億; empty when there is none, or more than one
 * @param unit what follows the number and its scale, such as {@code t-CO2}; empty when nothing does
 * @param scale the factor of 千, 万 or 億 that was applied; 1 when none was written
 * @param bound how the number is meant
 */
public record Value(
    String written,
    boolean textual,
    Optional<BigDecimal> number,
    String unit,
    BigDecimal scale,
    Bound bound) {

  /** How a written number is meant. */
  public enum Bound {
    /** The number itself. */
    EXACT,
    /** 以上: the number or more. */
    AT_LEAST,
    /** 以下, 未満, 以内: the number or less. */
    AT_MOST,
    /** 程度, 約, 前後: about the number. */
    ABOUT,
    /** 前年比, 倍, 増, 減: a change, not a level. */
    CHANGE
  }

  private static final int LONGEST = 500;
  private static final int MOST_DIGITS = 30;
  private static final Pattern NUMBER =
      Pattern.compile(
          "([▲△\\-−－+＋±]?)\\s*(\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)");
  private static final Pattern SCALE = Pattern.compile("^\\s*(百万|千万|十万|百億|十億|千億|千|万|億|兆)");
  private static final Pattern BOUND_AFTER =
      Pattern.compile("以上|超|以下|未満|以内|程度|前後|を維持|維持|を目指す|まで|とする");
  private static final Pattern CHANGE = Pattern.compile("前年|前年度|比|倍|ポイント|増加?$|減少?$|増やす|減らす|削減|改善");
  private static final Pattern AT_LEAST_BEFORE = Pattern.compile(".*[≥≧>]\\s*");
  private static final Pattern AT_MOST_BEFORE = Pattern.compile(".*[≤≦<]\\s*");

  /** A figure that is part of a name, such as CO2. */
  private static final Pattern NAMED = Pattern.compile("[A-Za-z]+\\d+");

  private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:令和|平成|昭和)\\s*(?:元|\\d{1,2})\\s*年?度?(?:\\s*\\d{1,2}\\s*月)?"
              + "|(?<![A-Za-z])[RHS]\\.?\\d{1,2}(?:\\.\\d{1,2})?\\s*年?度?(?:\\s*\\d{1,2}\\s*月)?(?![A-Za-z])"
              + "|(?<!\\d)(?:19|20)\\d{2}\\s*年度?(?:\\s*\\d{1,2}\\s*月)?(?!間)");

  /** A value still to come, whatever date is promised for it. */
  private static final Pattern PENDING =
      Pattern.compile(
          "^[(（「\\s]*(?:現在)?(?:集計|調査|算定|算出|推計|確認|精査|照会|取りまとめ|とりまとめ)中"
              + "|^[(（「\\s]*(?:未集計|未調査|未公表|未確定|未判明|公表前|公表待ち|公表予定|確定待ち|集計待ち|結果待ち)");

  /** A day of the calendar or an hour of the day, which is no level. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.])\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?\\s*(?=末|頃|ごろ|中|上旬|下旬|時点|現在|以降|まで|に|の|公表|発表|確定|判明|集計|予定|見込|調査|実施|開始)"
              + "|(?<![\\d.])\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|(?<![\\d.])\\d{1,2}\\s*時(?=点|頃|ごろ)");

  /** One of these stands in whatever {@link #PENDING} finds. */
  private static final String PENDING_SIGNS = "中未公待";

  /** One of these, 19 or 20 stands in whatever {@link #YEAR} finds. */
  private static final String ERA_SIGNS = "令平昭RHS";

  /** The first characters of {@link #CHANGE}. */
  private static final String CHANGE_SIGNS = "前比倍ポ増減削改";

  /** The first characters of {@link #BOUND_AFTER}. */
  private static final String BOUND_SIGNS = "以超未程前を維まと";

  private static final String DIGITS = "0123456789";

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)");

  /** A number in a file. */
  public static Value of(BigDecimal number) {
    return new Value(
        number.toString(), false, Optional.of(number), "", BigDecimal.ONE, Bound.EXACT);
  }

  /**
   * A text in a file, read for the number in it. Years such as {@code R6} and {@code 2024年度}, dates
   * such as {@code 9月末} and circled figures such as {@code ①} are no values, nor is what a text
   * says that only tells when the value will be known; a text with two numbers has none, as nobody
   * can say which one counts.
   */
  public static Value parse(String written) {
    if (written.length() > LONGEST) {
      return wordsOnly(written, Bound.EXACT);
    }
    String text = Normalizer.normalize(withoutCircled(written), Normalizer.Form.NFKC);
    if (holdsAny(text, PENDING_SIGNS) && PENDING.matcher(text).find()) {
      return wordsOnly(written, Bound.EXACT);
    }
    text = withoutDates(text).strip();
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.find() || matcher.group(2).length() > MOST_DIGITS) {
      return wordsOnly(written, Bound.EXACT);
    }
    BigDecimal number = new BigDecimal(matcher.group(2).replace(",", ""));
    if (!matcher.group(1).isEmpty() && "▲△-−－".contains(matcher.group(1))) {
      number = number.negate();
    }
    String before = text.substring(0, matcher.start());
    String rest = text.substring(matcher.end());
    Bound bound = boundOf(before, rest);
    BigDecimal scale = BigDecimal.ONE;
    Matcher scaled = SCALE.matcher(rest);
    if (scaled.find()) {
      scale = scaleOf(scaled.group(1));
      rest = rest.substring(scaled.end());
    }
    if (holdsAny(rest, DIGITS) && NUMBER.matcher(NAMED.matcher(rest).replaceAll("")).find()) {
      return new Value(written, true, Optional.empty(), "", scale, bound);
    }
    String unit = withoutBound(rest).strip();
    return new Value(written, true, Optional.of(number.multiply(scale)), unit, scale, bound);
  }

  // Each look at single characters below spares most values a pattern that finds nothing.

  private static String withoutCircled(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) >= '①' && written.charAt(i) <= '⑳') {
        return CIRCLED.matcher(written).replaceAll(" ");
      }
    }
    return written;
  }

  private static String withoutDates(String text) {
    String rest = text;
    if (holdsAny(rest, ERA_SIGNS) || rest.contains("19") || rest.contains("20")) {
      rest = YEAR.matcher(rest).replaceAll("");
    }
    if (holdsAny(rest, "月時")) {
      rest = DATE.matcher(rest).replaceAll("");
    }
    return rest.indexOf('(') < 0 ? rest : EMPTY_BRACKETS.matcher(rest).replaceAll("");
  }

  private static String withoutBound(String rest) {
    return holdsAny(rest, BOUND_SIGNS) ? BOUND_AFTER.matcher(rest).replaceAll("") : rest;
  }

  private static boolean holdsAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Value wordsOnly(String written, Bound bound) {
    return new Value(written, true, Optional.empty(), "", BigDecimal.ONE, bound);
  }

  private static Bound boundOf(String before, String after) {
    String around = before + after;
    if (holdsAny(around, CHANGE_SIGNS) && CHANGE.matcher(around).find()) {
      return Bound.CHANGE;
    }
    if (around.contains("以上")
        || around.contains("超")
        || AT_LEAST_BEFORE.matcher(before).matches()) {
      return Bound.AT_LEAST;
    }
    if (around.contains("以下")
        || around.contains("未満")
        || around.contains("以内")
        || AT_MOST_BEFORE.matcher(before).matches()) {
      return Bound.AT_MOST;
    }
    if (around.contains("程度") || around.contains("約") || around.contains("前後")) {
      return Bound.ABOUT;
    }
    return Bound.EXACT;
  }

  private static BigDecimal scaleOf(String word) {
    return switch (word) {
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "十万" -> BigDecimal.valueOf(100_000);
      case "百万" -> BigDecimal.valueOf(1_000_000);
      case "千万" -> BigDecimal.valueOf(10_000_000);
      case "億" -> BigDecimal.valueOf(100_000_000);
      case "十億" -> BigDecimal.valueOf(1_000_000_000);
      case "百億" -> BigDecimal.valueOf(10_000_000_000L);
      case "千億" -> BigDecimal.valueOf(100_000_000_000L);
      default -> BigDecimal.valueOf(1_000_000_000_000L);
    };
  }

  /**
   * The unit with its scale, such as {@code 千トン}, as it would stand in a column of plain numbers.
   */
  public String scaledUnit() {
    if (scale.compareTo(BigDecimal.ONE) == 0) {
      return unit;
    }
    return switch (scale.toBigInteger().toString().length()) {
      case 4 -> "千" + unit;
      case 5 -> "万" + unit;
      case 6 -> "十万" + unit;
      case 7 -> "百万" + unit;
      case 8 -> "千万" + unit;
      case 9 -> "億" + unit;
      case 10 -> "十億" + unit;
      case 11 -> "百億" + unit;
      case 12 -> "千億" + unit;
      default -> "兆" + unit;
    };
  }
}
