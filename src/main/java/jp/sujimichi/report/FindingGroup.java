package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Severity;

/**
 * Findings of one rule, so that a text gives the reason and the remedy once and the places after
 * it.
 *
 * @param first the one told in full
 * @param others the rest, in order
 * @param consequences what follows from any of them, grouped in the same way
 */
record FindingGroup(Finding first, List<Finding> others, List<FindingGroup> consequences) {

  /** What must be equal for two findings to be told together. */
  private record Key(String rule, Severity severity, FindingState state) {

    // Linking a record's own hash code takes longer than grouping does.
    @Override
    public int hashCode() {
      return rule.hashCode() * 31 + severity.ordinal() * 4 + state.ordinal();
    }
  }

  /** How many findings the group tells, without what follows from them. */
  int size() {
    return 1 + others.size();
  }

  /** The findings that are not waived, in the order given; each below what it follows from. */
  static List<FindingGroup> of(List<Finding> findings) {
    List<Finding> open =
        findings.stream().filter(finding -> finding.state() != FindingState.WAIVED).toList();
    Set<String> present = new HashSet<>();
    open.forEach(finding -> present.add(finding.fingerprint()));
    Map<String, List<Finding>> following = new HashMap<>();
    List<Finding> roots = new ArrayList<>();
    for (Finding finding : open) {
      String cause = finding.causedBy().filter(present::contains).orElse("");
      if (cause.isEmpty()) {
        roots.add(finding);
      } else {
        following.computeIfAbsent(cause, key -> new ArrayList<>()).add(finding);
      }
    }
    return group(roots, following);
  }

  private static List<FindingGroup> group(
      List<Finding> findings, Map<String, List<Finding>> following) {
    Map<Key, List<Finding>> byKey = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byKey
          .computeIfAbsent(
              new Key(finding.rule(), finding.severity(), finding.state()),
              key -> new ArrayList<>())
          .add(finding);
    }
    List<FindingGroup> groups = new ArrayList<>();
    for (List<Finding> members : byKey.values()) {
      List<Finding> consequences =
          members.stream()
              .flatMap(member -> following.getOrDefault(member.fingerprint(), List.of()).stream())
              .toList();
      groups.add(
          new FindingGroup(
              members.get(0),
              List.copyOf(members.subList(1, members.size())),
              group(consequences, following)));
    }
    return groups;
  }
}
