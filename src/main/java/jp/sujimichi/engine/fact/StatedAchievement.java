package jp.sujimichi.engine.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the achievement a note states: 達成率は92%, 達成率 2023年度 92%、2024年度 95%. */
final class StatedAchievement {

  private static final String WORD = "達成率";

  /** Years begin the common era here, so that 令和6 and R6 are 2024. */
  private static final int BEFORE_REIWA = 2018;

  private static final Pattern SINGLE =
      Pattern.compile("達成率[はが:=（(]{0,2}\\s*(\\d{1,4}(?:\\.\\d+)?)\\s*%");

  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?:(20\\d\\d)|(?:R|令和)(\\d{1,2}))(?:年度?)?[^\\d、。]{0,6}(\\d{1,4}(?:\\.\\d+)?)\\s*%");

  private StatedAchievement() {}

  /**
   * The percentage a note gives.
   *
   * @param note the note, plain
   * @param year the fiscal year looked for where the note lists several
   * @return NaN when the note gives none
   */
  static double in(String note, int year) {
    int at = note.indexOf(WORD);
    if (at < 0) {
      return Double.NaN;
    }
    Matcher ofYear = OF_YEAR.matcher(note).region(at, note.length());
    while (ofYear.find()) {
      if (year(ofYear) == year) {
        return Double.parseDouble(ofYear.group(3));
      }
    }
    Matcher single = SINGLE.matcher(note);
    return single.find() ? Double.parseDouble(single.group(1)) : Double.NaN;
  }

  private static int year(Matcher ofYear) {
    return ofYear.group(1) != null
        ? Integer.parseInt(ofYear.group(1))
        : BEFORE_REIWA + Integer.parseInt(ofYear.group(2));
  }
}
