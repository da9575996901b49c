package jp.sujimichi.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 全国地方公共団体コード: two digits for the prefecture, three for the municipality, one check digit.
 *
 * <p>Check digit: the last digit of 11 − (6·d1 + 5·d2 + 4·d3 + 3·d4 + 2·d5) mod 11. Source: 総務省,
 * 全国地方公共団体コード仕様.
 */
public final class MunicipalityCode {

  private static final Pattern DIGITS = Pattern.compile("(?:0[1-9]|[1-3][0-9]|4[0-7])[0-9]{3}");

  private MunicipalityCode() {}

  /**
   * The six digits that the first five of a code call for.
   *
   * @param written a code of five or six digits
   * @return empty when it has another length or names no prefecture
   */
  public static Optional<String> withCheckDigit(String written) {
    if (written.length() != 5 && written.length() != 6) {
      return Optional.empty();
    }
    String digits = written.substring(0, 5);
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (6 - i) * (digits.charAt(i) - '0');
    }
    return Optional.of(digits + (11 - sum % 11) % 10);
  }
}
