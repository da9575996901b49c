package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.drawing.Badge;
import jp.sujimichi.report.drawing.Decoration;

/** Turns findings into signs on the drawing: how many of which weight stand where. */
final class FindingSigns {

  private FindingSigns() {}

  static Decoration of(List<Finding> findings, TextStyle style) {
    Map<Reference, int[]> counts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Reference subject = finding.at().subject();
      if (finding.state() != FindingState.WAIVED && subject.kind() != SubjectKind.MODEL) {
        int[] bySeverity = counts.computeIfAbsent(subject, s -> new int[Severity.values().length]);
        bySeverity[finding.severity().ordinal()]++;
      }
    }
    Map<Reference, List<Badge>> badges = new LinkedHashMap<>();
    counts.forEach((subject, bySeverity) -> badges.put(subject, badges(bySeverity, style)));
    return new Decoration(badges, Map.of(), Map.of());
  }

  private static List<Badge> badges(int[] bySeverity, TextStyle style) {
    List<Badge> badges = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = bySeverity[severity.ordinal()];
      if (count > 0) {
        Bilingual meaning =
            new Bilingual(
                severity.label().ja() + " " + count + "件",
                count + " finding(s): " + severity.label().en());
        Badge.Tone tone =
            switch (severity) {
              case ERROR -> Badge.Tone.ERROR;
              case WARNING -> Badge.Tone.WARNING;
              case INFO -> Badge.Tone.INFO;
            };
        badges.add(new Badge(tone, String.valueOf(count), style.join(meaning, " / ")));
      }
    }
    return List.copyOf(badges);
  }
}
