package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Frequency;

/** How many years lie between two measurements, and in which years they fall. */
final class SurveyCycle {

  /**
   * A survey of the state whose years are known.
   *
   * @param name as cities cite it
   * @param years between two surveys
   * @param sample a year in which it was held
   */
  private record Known(String name, int years, int sample) {}

  /** Cycles and years as the Statistics Bureau and the ministries announce them. */
  private static final List<Known> KNOWN =
      List.of(
          new Known("国勢調査", 5, 2020),
          new Known("住宅・土地統計調査", 5, 2023),
          new Known("住宅土地統計調査", 5, 2023),
          new Known("就業構造基本調査", 5, 2022),
          new Known("社会生活基本調査", 5, 2021),
          new Known("全国家計構造調査", 5, 2019),
          new Known("農林業センサス", 5, 2020),
          new Known("漁業センサス", 5, 2023),
          new Known("経済センサス-活動調査", 5, 2021),
          new Known("経済センサス活動調査", 5, 2021),
          new Known("道路交通センサス", 5, 2021),
          new Known("全国道路・街路交通情勢調査", 5, 2021),
          new Known("患者調査", 3, 2023));

  private static final AnyWord KNOWN_NAMES =
      AnyWord.of(KNOWN.stream().map(Known::name).toArray(String[]::new));

  private static final AnyWord YEARLY = AnyWord.of("毎年", "年1回", "年に1回", "年次", "毎月", "四半期", "随時");
  private static final AnyWord REPEATED = AnyWord.of("年に1", "年ごと", "年毎", "年おき", "年周期");
  private static final Pattern EVERY =
      Pattern.compile("([2-9]|10)(?:か|ヶ|ケ|カ|ヵ)?年(?:に1(?:回|度)|ごと|毎|おき|周期)");

  private SurveyCycle() {}

  /**
   * Years between two measurements.
   *
   * @param frequency as declared; null when not written
   * @param words the source and the note
   * @return 1 for a year or less; 0 when unknown or irregular
   */
  static int years(Frequency frequency, String words) {
    if (frequency != null) {
      return switch (frequency) {
        case MONTHLY, QUARTERLY, YEARLY -> 1;
        case EVERY_2_YEARS -> 2;
        case EVERY_3_YEARS -> 3;
        case EVERY_5_YEARS -> 5;
        case IRREGULAR -> 0;
      };
    }
    String text = Texts.plain(words);
    if (text.isEmpty()) {
      return 0;
    }
    if (YEARLY.isIn(text)) {
      return 1;
    }
    Matcher every = REPEATED.isIn(text) ? EVERY.matcher(text) : null;
    if (every != null && every.find()) {
      return Integer.parseInt(every.group(1));
    }
    if (text.contains("隔年")) {
      return 2;
    }
    return known(text).map(Known::years).orElse(0);
  }

  /**
   * A year in which it is measured.
   *
   * @param words the source and the note
   * @param baselineYear the year of the baseline; 0 when none can be read
   * @return that of a known survey, else the baseline's; empty when neither tells
   */
  static OptionalInt sampleYear(String words, int baselineYear) {
    Optional<Known> known = known(Texts.plain(words));
    if (known.isPresent()) {
      return OptionalInt.of(known.get().sample());
    }
    return baselineYear > 0 ? OptionalInt.of(baselineYear) : OptionalInt.empty();
  }

  private static Optional<Known> known(String text) {
    if (!KNOWN_NAMES.isIn(text)) {
      return Optional.empty();
    }
    return KNOWN.stream().filter(survey -> text.contains(survey.name())).findFirst();
  }
}
