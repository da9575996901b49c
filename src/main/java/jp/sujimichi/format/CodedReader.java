package jp.sujimichi.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sujimichi.model.Coded;

/**
 * Reads the values of closed lists as people write them: the code, the Japanese or English label
 * and other customary words, in any width, case and spacing.
 *
 * <p>Safe for use by many threads.
 */
public final class CodedReader {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s・/_\\-‐‑–—−,、.。()「」:]+");
  private static final Pattern MONTHS = Pattern.compile("[ヶヵケカ]月");
  private static final Pattern INTERVAL = Pattern.compile("(に一回|に1回|に一度|に1度|毎|おき)$");

  private static final Map<Class<?>, Map<String, Coded>> READINGS = readings();

  private CodedReader() {}

  /**
   * The value that a text names.
   *
   * @param type the closed list, one of the coded enums of the model
   * @param written the text as written
   * @return empty when the text names none of them
   */
  public static <E extends Enum<E> & Coded> Optional<E> read(Class<E> type, String written) {
    Map<String, Coded> readings = READINGS.getOrDefault(type, Map.of());
    Coded exact = readings.get(written);
    return Optional.ofNullable(type.cast(exact != null ? exact : readings.get(key(written))));
  }

  /** The Japanese labels of a closed list, in its order. */
  public static <E extends Enum<E> & Coded> List<String> labels(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(value -> value.label().ja()).toList();
  }

  private static Map<Class<?>, Map<String, Coded>> readings() {
    Map<Class<?>, Map<String, Coded>> readings = new HashMap<>();
    CustomaryWords.all()
        .forEach(
            (value, words) -> {
              Map<String, Coded> ofType =
                  readings.computeIfAbsent(value.getDeclaringClass(), type -> new HashMap<>());
              Coded coded = (Coded) value;
              ofType.put(coded.code(), coded);
              Stream.concat(
                      Stream.of(coded.code(), coded.label().ja(), coded.label().en()),
                      words.stream())
                  .forEach(word -> ofType.putIfAbsent(key(word), coded));
            });
    return readings;
  }

  /** What spellings of one word have in common. */
  private static String key(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = SEPARATORS.matcher(text).replaceAll("");
    text = MONTHS.matcher(text).replaceAll("か月");
    text = text.replace("第一階層", "第1階層").replace("第二階層", "第2階層").replace("第三階層", "第3階層");
    text = INTERVAL.matcher(text).replaceFirst("ごと");
    return text.length() > 2 && text.endsWith("分野") ? text.substring(0, text.length() - 2) : text;
  }
}
