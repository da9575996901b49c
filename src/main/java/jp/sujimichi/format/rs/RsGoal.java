package jp.sujimichi.format.rs;

import java.util.Map;
import java.util.SortedMap;

/**
 * One row of the file of targets: an activity, or one kind of yearly figure of a target.
 *
 * @param head what the row shares with every row of its project
 * @param step the activity, output or outcome it belongs to
 * @param indicator the name of the indicator; empty when there is none
 * @param unit its unit
 * @param direction 上向き or 下向き, as written
 * @param source the statistic the figures come from
 * @param reason why the outcome is meant in words
 * @param result what came of an outcome meant in words
 * @param figure which figure the row holds
 * @param years what is written, by fiscal year; years without an entry are left out
 */
record RsGoal(
    RsHead head,
    RsStep step,
    String indicator,
    String unit,
    String direction,
    String source,
    String reason,
    String result,
    RsFigure figure,
    SortedMap<Integer, String> years) {

  /** Whether a year is marked, as target years are. */
  boolean marks(Map.Entry<Integer, String> year) {
    return figure == RsFigure.TARGET_YEAR && !year.getValue().equals("0");
  }
}
