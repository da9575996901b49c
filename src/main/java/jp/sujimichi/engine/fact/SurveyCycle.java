package jp.sujimichi.engine.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Frequency;

/** How many years lie between two measurements. */
final class SurveyCycle {

  private static final Pattern YEARLY = Pattern.compile("毎年|年1回|年に1回|年次|毎月|四半期|随時");
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
    if (YEARLY.matcher(text).find()) {
      return 1;
    }
    Matcher every = EVERY.matcher(text);
    if (every.find()) {
      return Integer.parseInt(every.group(1));
    }
    if (text.contains("隔年")) {
      return 2;
    }
    return text.contains("国勢調査") ? 5 : 0;
  }
}
