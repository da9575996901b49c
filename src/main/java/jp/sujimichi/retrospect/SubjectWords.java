package jp.sujimichi.retrospect;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.sujimichi.model.Indicator;

/**
 * Which of several indicators speak of the same subject as another one.
 *
 * <p>Names are cut into runs of kanji, of katakana and of letters, and these into pairs of
 * characters. Pairs that say how something is counted, and pairs that all candidates share, tell
 * nothing apart and do not count. One instance serves one model; it keeps what it has read.
 */
final class SubjectWords {

  private static final Pattern REMARK = Pattern.compile("[(（\\[【][^)）\\]】]*[)）\\]】]");

  /** Words that say how something is counted; of those that begin alike the longest first. */
  private static final String[] COUNTING = {
    "利用者", "利用", "登録者", "登録", "参加者", "参加", "受講者", "受講", "人数", "件数", "回数", "台数", "箇所数", "割合", "比率",
    "満足度", "認知", "実施率", "実施", "実績", "導入率", "導入", "整備率", "整備", "設置数", "設置", "補助", "交付", "開催", "年間",
    "年度", "累計", "延べ", "市民", "市内", "全体", "平均", "合計", "回答", "目標", "事業者", "事業", "取組", "推進", "施設"
  };

  /** A bit for each first character of these, some sharing one. */
  private static final long COUNTING_BEGINS = beginnings();

  private static final int NEITHER = 0;
  private static final int KANJI = 1;
  private static final int KATAKANA = 2;
  private static final int LETTER = 3;

  /** No kanji stands before it in Unicode. */
  private static final char FIRST_RADICAL = '\u2e80';

  private final Map<Indicator, int[]> read = new IdentityHashMap<>();

  /**
   * The candidates that share the subject of any of the given indicators best; empty when none
   * does.
   */
  IndicatorReview[] alike(IndicatorReview[] given, IndicatorReview[] candidates) {
    int[][] pairs = pairsOf(candidates);
    int[][] wanted = pairsOf(given);
    int[] shared = new int[pairs.length];
    int best = 0;
    for (int i = 0; i < pairs.length; i++) {
      for (int pair : pairs[i]) {
        if (isInAny(wanted, pair) && !isInAll(pairs, pair)) {
          shared[i]++;
        }
      }
      best = Math.max(best, shared[i]);
    }
    IndicatorReview[] alike = new IndicatorReview[candidates.length];
    int count = 0;
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0 && 2 * shared[i] >= best) {
        alike[count++] = candidates[i];
      }
    }
    return Arrays.copyOf(alike, count);
  }

  private int[][] pairsOf(IndicatorReview[] reviews) {
    int[][] pairs = new int[reviews.length][];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pairsOf(reviews[i].indicator());
    }
    return pairs;
  }

  private static boolean isInAny(int[][] pairs, int pair) {
    for (int[] one : pairs) {
      if (Arrays.binarySearch(one, pair) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInAll(int[][] pairs, int pair) {
    for (int[] one : pairs) {
      if (Arrays.binarySearch(one, pair) < 0) {
        return false;
      }
    }
    return true;
  }

  private int[] pairsOf(Indicator indicator) {
    return read.computeIfAbsent(indicator, SubjectWords::pairsIn);
  }

  /** The pairs of neighbouring characters of its content words, each once, ascending. */
  private static int[] pairsIn(Indicator indicator) {
    String name = Normalizer.normalize(indicator.name(), Normalizer.Form.NFKC);
    name = withoutCounting(REMARK.matcher(name).replaceAll(" "));
    int[] pairs = new int[name.length()];
    int count = 0;
    int kind = NEITHER;
    for (int i = 0; i < name.length(); i++) {
      int before = kind;
      kind = kindOf(name, i);
      if (kind != NEITHER && kind == before) {
        pairs[count++] = name.charAt(i - 1) << 16 | name.charAt(i);
      }
    }
    return IntStream.of(pairs).limit(count).sorted().distinct().toArray();
  }

  private static String withoutCounting(String name) {
    StringBuilder rest = new StringBuilder(name.length());
    int at = 0;
    while (at < name.length()) {
      int end = countingEnd(name, at);
      rest.append(end > at ? ' ' : name.charAt(at));
      at = Math.max(end, at + 1);
    }
    return rest.toString();
  }

  /** Where the first word of {@link #COUNTING} that begins at a place ends; 0 for none. */
  private static int countingEnd(String name, int at) {
    if ((COUNTING_BEGINS & bit(name.charAt(at))) != 0) {
      for (String word : COUNTING) {
        if (name.startsWith(word, at)) {
          return at + word.length();
        }
      }
    }
    return 0;
  }

  private static long beginnings() {
    long bits = 0;
    for (String word : COUNTING) {
      bits |= bit(word.charAt(0));
    }
    return bits;
  }

  private static long bit(char c) {
    return 1L << ((c ^ c >> 6) & 63);
  }

  /** What a character belongs to: a word in kanji, in katakana or in letters, or none. */
  private static int kindOf(String text, int at) {
    char c = text.charAt(at);
    if (c >= '\u4e00' && c <= '\u9fff') {
      return KANJI;
    }
    if (c >= 'ァ' && c <= 'ヴ' || c == 'ー') {
      return KATAKANA;
    }
    if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
      return LETTER;
    }
    return c >= FIRST_RADICAL && isHan(text, at) ? KANJI : NEITHER;
  }

  private static boolean isHan(String text, int at) {
    int whole =
        Character.isLowSurrogate(text.charAt(at))
            ? text.codePointBefore(at + 1)
            : text.codePointAt(at);
    return Character.UnicodeScript.of(whole) == Character.UnicodeScript.HAN;
  }
}
