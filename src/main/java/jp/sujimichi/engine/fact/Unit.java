package jp.sujimichi.engine.fact;

import java.util.Map;

/**
 * A unit as written, split into what is counted and the factor before it.
 *
 * @param base what is counted or measured, in one spelling; empty when nothing can be read
 * @param scale the factor 千, 万, 百万 or 億 written before it; 1 for none
 */
record Unit(String base, double scale) {

  private static final Unit NONE = new Unit("", 1);

  private static final Map<String, Double> SCALES =
      Map.of("千", 1e3, "万", 1e4, "百万", 1e6, "億", 1e8, "十億", 1e9, "兆", 1e12);

  /** The units that hold kana. */
  private static final AnyWord WITH_KANA = AnyWord.of("か月", "か所", "か国");

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
    if (text.isEmpty()) {
      return NONE;
    }
    double scale = scaleOf(text);
    text = text.substring(scaleLength(text));
    String base = leading(text);
    return new Unit(SAME.getOrDefault(base, base), scale);
  }

  /** The factor before a unit whose width and spacing are evened out; 1 for none. */
  static double scaleOf(String plain) {
    int scaled = plain.isEmpty() ? 0 : scaleLength(plain);
    return scaled == 0 ? 1 : SCALES.get(plain.substring(0, scaled));
  }

  /** The length of the word for thousands and the like that it begins with, 0 for none. */
  private static int scaleLength(String text) {
    return switch (text.charAt(0)) {
      case '千', '万', '億', '兆' -> 1;
      case '百' -> text.startsWith("百万") ? 2 : 0;
      case '十' -> text.startsWith("十億") ? 2 : 0;
      default -> 0;
    };
  }

  /** Up to the first bracket, comma, figure or particle. */
  private static String leading(String text) {
    int end = text.isEmpty() ? 0 : WITH_KANA.endAt(text, 0);
    if (end > 0) {
      return text.substring(0, end);
    }
    while (end < text.length() && !ends(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean ends(char c) {
    boolean hiragana = c >= 'ぁ' && c <= 'ゖ' || c >= 'ゝ' && c <= 'ゟ';
    return hiragana || c >= '0' && c <= '9' || "()（）、,。 \t\n\u000b\f\r".indexOf(c) >= 0;
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
