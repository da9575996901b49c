package jp.sujimichi.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.sujimichi.accuracy.Labels.ChainLabel;
import jp.sujimichi.finding.Chain;

/**
 * How often the retrospective gives the verdict a reviewer gave, and names the same first failure.
 */
final class ChainCases {

  private ChainCases() {}

  /** The counts by the verdict that the reviewer put first, and all together. */
  static String table(Accuracy accuracy) {
    Map<String, List<Answer>> byVerdict = new TreeMap<>();
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < accuracy.cases().size(); i++) {
      List<Chain> given = accuracy.report().models().get(i).chains();
      for (ChainLabel label : accuracy.cases().get(i).labels().chains()) {
        Answer answer = Answer.of(label, given);
        all.add(answer);
        byVerdict
            .computeIfAbsent(label.acceptable().get(0), verdict -> new ArrayList<>())
            .add(answer);
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "| 判定 / verdict | 道筋 / chains | 判定が合う / same verdict "
            + "| 最初の未達が合う / same first failure |\n| --- | ---: | ---: | ---: |\n");
    byVerdict.forEach((verdict, answers) -> text.append(line("`" + verdict + "`", answers)));
    return text.append(line("すべて / all", all)).toString();
  }

  private static String line(String title, List<Answer> answers) {
    return AccuracyReport.row(
        title,
        answers.size(),
        answers.stream().filter(Answer::verdict).count(),
        answers.stream().filter(Answer::firstBroken).count());
  }

  /**
   * Whether one chain was judged as labelled.
   *
   * @param verdict whether a verdict on the path is among the acceptable ones
   * @param firstBroken whether the first failure named is
   */
  private record Answer(boolean verdict, boolean firstBroken) {

    static Answer of(ChainLabel label, List<Chain> given) {
      List<Chain> same = given.stream().filter(one -> one.path().equals(label.path())).toList();
      return new Answer(
          same.stream().anyMatch(one -> label.acceptable().contains(one.status())),
          same.stream().anyMatch(one -> label.firstBrokenAcceptable().contains(one.firstBroken())));
    }
  }
}
