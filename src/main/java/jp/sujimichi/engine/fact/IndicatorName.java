package jp.sujimichi.engine.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an indicator, parted from the definition some authors write behind it in brackets:
 * 参加率（地域活動に参加した市民の割合）.
 *
 * <p>A bracket that does not end in a word for a quantity narrows the indicator, as in 満足度（男性）, and
 * stays part of the name.
 *
 * @param key the name as names are compared
 * @param definition what the bracket says, as texts are compared; "" without one
 */
record IndicatorName(String key, String definition) {

  private static final Pattern DEFINED =
      Pattern.compile("(.+?) ?\\((.{4,}(?:割合|率|数|額|量|値|比|度|得点))\\)");

  /** The last characters of what {@link #DEFINED} asks for in the bracket. */
  private static final String QUANTITY_ENDS = "合率数額量値比度点";

  /**
   * Parts a name.
   *
   * @param plain the name with width and spacing evened out
   */
  static IndicatorName of(String plain) {
    Matcher matcher = mayBeDefined(plain) ? DEFINED.matcher(plain) : null;
    return matcher != null && matcher.matches()
        ? new IndicatorName(Texts.key(matcher.group(1)), Texts.key(matcher.group(2)))
        : new IndicatorName(Texts.keyOfPlain(plain), "");
  }

  private static boolean mayBeDefined(String plain) {
    int last = plain.length() - 1;
    return last > 0
        && plain.charAt(last) == ')'
        && QUANTITY_ENDS.indexOf(plain.charAt(last - 1)) >= 0;
  }
}
