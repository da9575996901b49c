package jp.sujimichi.retrospect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private final Map<Indicator, Set<String>> read = new IdentityHashMap<>();

  /**
   * The candidates that share the subject of any of the given indicators best; empty when none
   * does.
   */
  List<IndicatorReview> alike(List<IndicatorReview> given, List<IndicatorReview> candidates) {
    List<Set<String>> pairs = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (IndicatorReview candidate : candidates) {
      Set<String> own = pairsOf(candidate.indicator());
      own.forEach(pair -> counts.merge(pair, 1, Integer::sum));
      pairs.add(own);
    }
    Set<String> wanted = new HashSet<>();
    given.forEach(review -> wanted.addAll(pairsOf(review.indicator())));
    wanted.removeIf(pair -> counts.getOrDefault(pair, 0) == candidates.size());
    int[] shared = pairs.stream().mapToInt(own -> sharedBy(own, wanted)).toArray();
    int best = 0;
    for (int count : shared) {
      best = Math.max(best, count);
    }
    List<IndicatorReview> alike = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0 && 2 * shared[i] >= best) {
        alike.add(candidates.get(i));
      }
    }
    return alike;
  }

  private static int sharedBy(Set<String> own, Set<String> wanted) {
    return (int) own.stream().filter(wanted::contains).count();
  }

  private Set<String> pairsOf(Indicator indicator) {
    return read.computeIfAbsent(indicator, SubjectWords::pairsIn);
  }

  private static Set<String> pairsIn(Indicator indicator) {
    String name = Normalizer.normalize(indicator.name(), Normalizer.Form.NFKC);
    name = COUNTING.matcher(REMARK.matcher(name).replaceAll(" ")).replaceAll(" ");
    Set<String> pairs = new HashSet<>();
    Matcher run = RUN.matcher(name);
    while (run.find()) {
      String word = run.group();
      for (int i = 0; i + 1 < word.length(); i++) {
        pairs.add(word.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
