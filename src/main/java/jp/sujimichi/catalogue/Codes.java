package jp.sujimichi.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/** Reads values of closed lists by code, Japanese label or the short forms used in tables. */
final class Codes {

  private Codes() {}

  /** The value written, in any width and case; empty when it is none of them. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String written) {
    String text = plain(written);
    return Arrays.stream(type.getEnumConstants())
        .filter(
            value ->
                plain(value.code()).equals(text)
                    || plain(value.label().ja()).equals(text)
                    || plain(value.label().en()).equals(text))
        .findFirst();
  }

  /** A tier, also by its short form 第2階層. */
  static Optional<Tier> tier(String written) {
    Optional<Tier> tier = find(Tier.class, written);
    return tier.isPresent()
        ? tier
        : find(Tier.class, "アウトカム" + plain(written).replace("アウトカム", ""));
  }

  /** A class, also without 指標, and 必須指標 of the guideline's first edition as recommended. */
  static Optional<IndicatorClass> indicatorClass(String written) {
    String text = plain(written).replace("指標", "");
    if (text.equals("必須")) {
      return Optional.of(IndicatorClass.RECOMMENDED);
    }
    Optional<IndicatorClass> found = find(IndicatorClass.class, text + "指標");
    return found.isPresent() ? found : find(IndicatorClass.class, text);
  }

  /** Codes and labels, for telling what is expected. */
  static <E extends Enum<E> & Coded> String list(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(value -> value.code() + "（" + value.label().ja() + "）")
        .collect(Collectors.joining("、"));
  }

  /** The codes alone. */
  static <E extends Enum<E> & Coded> String codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }

  /** はい, true, yes, 1 or a circle. */
  static boolean isYes(String written) {
    return plain(written).matches("はい|true|yes|y|1|○|◯|〇|公式");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s・]", "");
  }
}
