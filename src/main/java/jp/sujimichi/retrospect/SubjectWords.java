package jp.sujimichi.retrospect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[ァ-ヴー]+|[A-Za-z]+");
  private static final Pattern COUNTING =
      Pattern.compile(
          "利用者?|登録者?|参加者?|受講者?|人数|件数|回数|台数|箇所数|割合|比率|満足度|認知|実施率?|実績|導入率?|整備率?"
              + "|設置数?|補助|交付|開催|年間|年度|累計|延べ|市民|市内|全体|平均|合計|回答|目標|事業者?|取組|推進|施設");

  private final Map<Indicator, int[]> read = new IdentityHashMap<>();

  /**
   * The candidates that share the subject of any of the given indicators best; empty when none
   * does.
   */
  List<IndicatorReview> alike(List<IndicatorReview> given, List<IndicatorReview> candidates) {
    int[][] pairs = new int[candidates.size()][];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pairsOf(candidates.get(i).indicator());
    }
    int[][] wanted = new int[given.size()][];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = pairsOf(given.get(i).indicator());
    }
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
    List<IndicatorReview> alike = new ArrayList<>(pairs.length);
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0 && 2 * shared[i] >= best) {
        alike.add(candidates.get(i));
      }
    }
    return alike;
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
    name = COUNTING.matcher(REMARK.matcher(name).replaceAll(" ")).replaceAll(" ");
    IntStream.Builder pairs = IntStream.builder();
    Matcher run = RUN.matcher(name);
    while (run.find()) {
      for (int i = run.start(); i + 1 < run.end(); i++) {
        pairs.add(name.charAt(i) << 16 | name.charAt(i + 1));
      }
    }
    return pairs.build().sorted().distinct().toArray();
  }
}
