package jp.sujimichi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.Report;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.junit.jupiter.api.Test;

class PortfolioCheckerTest {

  private static ModelDocument model(String id, String owner, String platform, int target) {
    String text =
        """
        {"formatVersion": 1, "id": "%s", "title": "%s", "owner": {"name": "%s"},
         "platform": {%s}, "field": "community",
         "elements": [{"id": "y1", "tier": "outcome2", "text": "%s"}],
         "indicators": [{"id": "k1", "element": "y1", "name": "地域活動への参加率", "unit": "%%",
                         "targets": [{"year": 2030, "value": %d}]}]}
        """
            .formatted(id, id, owner, platform, "地域活動に加わる市民が" + id + "で増える", target);
    return ((Read) new ModelReader().read(id, text)).document();
  }

  private static List<String> acrossModels(ModelReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().startsWith("portfolio/"))
        .map(finding -> finding.rule() + " " + finding.also())
        .toList();
  }

  @Test
  void reportsAConflictInBothModelsOfOneOwnerAndInNoOther() {
    Report report =
        Checker.standard()
            .check(
                List.of(
                    model("a", "みどり市", "", 60),
                    model("b", "みどり市", "", 75),
                    model("c", "あおぞら市", "", 90)));
    assertThat(report.models().stream().map(PortfolioCheckerTest::acrossModels))
        .containsExactly(
            List.of(
                "portfolio/conflicting-definition "
                    + List.of(new Reference(SubjectKind.INDICATOR, "b/k1"))),
            List.of(
                "portfolio/conflicting-definition "
                    + List.of(new Reference(SubjectKind.INDICATOR, "a/k1"))),
            List.of());
  }
}
