package jp.sujimichi.engine.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Value;

/** What stands where a value belongs: a number, words, several numbers, or a mark for nothing. */
final class WrittenValue {

  private static final Pattern MARK =
      Pattern.compile(
          "[-‐‑–—―ー−~〜…・.*?●○〇◯△×xX_]*"
              + "|\\(?(未定|調整中|検討中|設定中|精査中|作成中|空欄|未記入|未設定|後日|TBD|tbd|N/A|n/a)\\)?");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** Words that state a level although they hold no digit. */
  private static final Pattern READABLE =
      Pattern.compile(
          "平均|並み|水準|半減|倍増|ゼロ|皆減|現状維持|^維持|^全(て|\\p{IsHan})|^すべて"
              + "|[一二三四五六七八九十百]+(割|件|回|校|人|箇所|か所|台|団体|地区|路線)");

  private static final Pattern PART =
      Pattern.compile("^\\s*([^\\d]*[\\p{L}][^\\d]*?)[:=]?\\s*(\\d[\\d,]*(?:\\.\\d+)?)[^\\d]*$");

  /** Breakdowns and dates, which do not make one indicator two. */
  private static final Pattern BREAKDOWN =
      Pattern.compile("男|女|上期|下期|半期|平日|休日|うち|内訳|目標|実績|令和|平成|年度|[RHrh]$|第$");

  private WrittenValue() {}

  /** Whether nothing but a mark for a value still to come is written, such as ― or 未定. */
  static boolean isMark(Value value) {
    return value.textual()
        && value.number().isEmpty()
        && MARK.matcher(Texts.plain(value.written())).matches();
  }

  /** Whether it is words from which no level can be read, such as 増加 or 把握する. */
  static boolean isWords(Value value) {
    String text = Texts.plain(value.written());
    return value.textual()
        && value.number().isEmpty()
        && !isMark(value)
        && !DIGIT.matcher(text).find()
        && !READABLE.matcher(text).find();
  }

  /** The named numbers of a value such as 重傷者434／死者26; empty when it holds one or none. */
  static Map<String, Double> parts(Value value) {
    if (!value.textual() || value.number().isPresent()) {
      return Map.of();
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    for (String segment : Texts.plain(value.written()).split("[/、;・]|\\s")) {
      Matcher part = PART.matcher(segment);
      if (!part.matches() || BREAKDOWN.matcher(part.group(1)).find()) {
        return Map.of();
      }
      parts.put(part.group(1).strip(), Double.valueOf(part.group(2).replace(",", "")));
    }
    return parts.size() < 2 ? Map.of() : parts;
  }
}
