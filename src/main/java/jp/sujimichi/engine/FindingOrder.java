package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Profile;

/**
 * Root causes first: by severity, then by the profile's order of families, then by place; each
 * finding is followed by those it causes.
 */
final class FindingOrder {

  private final Comparator<Finding> order;

  FindingOrder(Profile profile) {
    List<String> families = profile.order();
    this.order =
        Comparator.comparing(Finding::severity)
            .thenComparing(
                finding -> {
                  int index = families.indexOf(finding.family());
                  return index < 0 ? families.size() : index;
                })
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.at().pointer(), DocumentOrder::comparePointers)
            .thenComparing(f -> f.at().subject().id())
            .thenComparing(Finding::fingerprint);
  }

  List<Finding> sort(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(order);
    Map<String, List<Finding>> causedBy = new HashMap<>();
    List<Finding> roots = new ArrayList<>();
    for (Finding finding : sorted) {
      if (finding.causedBy().isPresent()) {
        causedBy.computeIfAbsent(finding.causedBy().get(), k -> new ArrayList<>()).add(finding);
      } else {
        roots.add(finding);
      }
    }
    List<Finding> result = new ArrayList<>(findings.size());
    Set<String> placed = new HashSet<>();
    roots.forEach(root -> place(root, causedBy, placed, result));
    return result;
  }

  private static void place(
      Finding finding,
      Map<String, List<Finding>> causedBy,
      Set<String> placed,
      List<Finding> result) {
    if (placed.add(finding.fingerprint())) {
      result.add(finding);
      causedBy
          .getOrDefault(finding.fingerprint(), List.of())
          .forEach(next -> place(next, causedBy, placed, result));
    }
  }
}
