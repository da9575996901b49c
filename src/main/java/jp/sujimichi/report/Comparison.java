package jp.sujimichi.report;

import java.util.Map;
import jp.sujimichi.finding.FindingChange;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.ModelDiff;

/**
 * Two versions of a model side by side.
 *
 * @param before the report on the earlier version
 * @param after the report on the later version
 * @param model what changed in the model
 * @param findings what changed in its findings
 */
public record Comparison(
    ModelReport before, ModelReport after, ModelDiff model, FindingChange findings) {

  /** Compares two versions and the reports on them. */
  public static Comparison of(
      LogicModel earlier, ModelReport before, LogicModel later, ModelReport after) {
    ModelDiff diff = ModelDiff.between(earlier, later);
    FindingChange findings =
        FindingChange.between(before.findings(), after.findings(), at -> laterName(at, diff));
    return new Comparison(before, after, diff, findings);
  }

  private static Reference laterName(Reference at, ModelDiff diff) {
    Map<String, String> names =
        at.kind() == SubjectKind.ELEMENT
            ? diff.laterElements()
            : at.kind() == SubjectKind.INDICATOR ? diff.laterIndicators() : Map.of();
    return new Reference(at.kind(), names.getOrDefault(at.id(), at.id()));
  }
}
