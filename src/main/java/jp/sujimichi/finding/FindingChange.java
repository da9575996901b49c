package jp.sujimichi.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How the findings of two versions of a model differ. Waived findings are left out on both sides.
 *
 * @param fixed those of the earlier version alone
 * @param added those of the later version alone
 * @param unchanged those of both, as the later version has them
 */
public record FindingChange(List<Finding> fixed, List<Finding> added, List<Finding> unchanged) {

  public FindingChange {
    fixed = List.copyOf(fixed);
    added = List.copyOf(added);
    unchanged = List.copyOf(unchanged);
  }

  /**
   * Pairs findings by fingerprint and, where words were edited, by rule and place.
   *
   * @param before the findings of the earlier version
   * @param after the findings of the later version
   * @param laterName what a place of the earlier version is called in the later one
   */
  public static FindingChange between(
      List<Finding> before, List<Finding> after, UnaryOperator<Reference> laterName) {
    Map<String, Finding> byFingerprint = new HashMap<>();
    Map<String, Finding> byPlace = new HashMap<>();
    List<Finding> open = new ArrayList<>(open(before));
    for (Finding finding : open) {
      byFingerprint.put(finding.fingerprint(), finding);
      byPlace.put(key(finding.rule(), laterName.apply(finding.at().subject())), finding);
    }
    List<Finding> added = new ArrayList<>();
    List<Finding> unchanged = new ArrayList<>();
    List<Finding> edited = new ArrayList<>();
    for (Finding finding : open(after)) {
      Finding same = byFingerprint.get(finding.fingerprint());
      (open.remove(same) ? unchanged : edited).add(finding);
    }
    for (Finding finding : edited) {
      Finding same = byPlace.get(key(finding.rule(), finding.at().subject()));
      (open.remove(same) ? unchanged : added).add(finding);
    }
    return new FindingChange(open, added, unchanged);
  }

  private static List<Finding> open(List<Finding> findings) {
    return findings.stream().filter(f -> f.state() != FindingState.WAIVED).toList();
  }

  private static String key(String rule, Reference at) {
    return rule + '\n' + at.kind().code() + '\n' + at.id();
  }
}
