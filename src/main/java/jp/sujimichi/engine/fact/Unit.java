package jp.sujimichi.engine.fact;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as written, split into what is counted and the factor before it.
 *
 * @param base what is counted or measured, in one spelling; empty when nothing can be read
 * @param scale the factor 千, 万, 百万 or 億 written before it; 1 for none
 */
record Unit(String base, double scale) {

  private static final Pattern SCALED = Pattern.compile("^(百万|十億|千|万|億|兆)(.*)$");

  /** Up to the first bracket, comma or particle; か月 and か所 are the units that hold kana. */
  private static final Pattern LEADING =
      Pattern.compile("^(か月|か所|か国|[^\\p{IsHiragana}()（）、,。\\s\\d]+)");

  private static final Map<String, Double> SCALES =
      Map.of("千", 1e3, "万", 1e4, "百万", 1e6, "億", 1e8, "十億", 1e9, "兆", 1e12);

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("名", "人"),
          Map.entry("歳", "年"),
          Map.entry("パーセント", "%"),
          Map.entry("ヶ月", "か月"),
          Map.entry("ケ月", "か月"),
          Map.entry("カ月", "か月"),
          Map.entry("ヵ月", "か月"),
          Map.entry("月", "か月"),
          Map.entry("ヶ所", "箇所"),
          Map.entry("ケ所", "箇所"),
          Map.entry("カ所", "箇所"),
          Map.entry("ヵ所", "箇所"),
          Map.entry("か所", "箇所"),
          Map.entry("か国", "カ国"),
          Map.entry("トン", "t"),
          Map.entry("キロメートル", "km"),
          Map.entry("メートル", "m"),
          Map.entry("時間/年", "時間"));

  static Unit of(String written) {
    String text = Texts.plain(written);
    double scale = 1;
    Matcher scaled = SCALED.matcher(text);
    if (scaled.matches()) {
      scale = SCALES.get(scaled.group(1));
      text = scaled.group(2);
    }
    Matcher leading = LEADING.matcher(text);
    String base = leading.find() ? leading.group(1) : "";
    return new Unit(SAME.getOrDefault(base, base), scale);
  }

  /** Whether both may stand for one quantity: 人 and 人/年, or 校区 and 校区・地区. */
  boolean suits(Unit other) {
    return base.contains(other.base) || other.base.contains(base);
  }

  /** Whether a unit can be read at all. */
  boolean isReadable() {
    return !base.isEmpty();
  }
}
