package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Severity;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

/** Held against the parser by which Maven's report plugin reads test results. */
class JunitReportTest {

  private static final CheckedModels MODELS = CheckedModels.some();

  private static List<ReportTestSuite> read(String xml) throws Exception {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }

  private static String junit(TextStyle style) {
    return MODELS.written(target -> new JunitReport(target, style));
  }

  @Test
  void surefireCountsWhatTheReportCounts() throws Exception {
    List<ReportTestSuite> suites = read(junit(CheckedModels.JA));

    assertThat(suites).hasSize(MODELS.reports().size() + 1);
    for (int i = 0; i < MODELS.reports().size(); i++) {
      ModelReport report = MODELS.reports().get(i);
      ReportTestSuite suite = suites.get(i);
      assertThat(suite.getNumberOfTests()).isEqualTo(Math.max(1, report.findings().size()));
      assertThat(suite.getNumberOfFailures()).isEqualTo(report.summary().error());
      assertThat(suite.getNumberOfSkipped()).isEqualTo(report.summary().waived());
      assertThat(suite.getNumberOfErrors()).isZero();
    }
    assertThat(suites.get(suites.size() - 1).getNumberOfErrors()).isEqualTo(1);
  }

  @Test
  void everyFindingIsACase() throws Exception {
    List<ReportTestCase> cases =
        read(junit(CheckedModels.BOTH)).stream()
            .flatMap(suite -> suite.getTestCases().stream())
            .toList();
    List<Finding> findings = MODELS.findings();

    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      ReportTestCase found = cases.get(i);
      boolean waived = finding.state() == FindingState.WAIVED;
      assertThat(found.getName()).isEqualTo(finding.rule() + " " + finding.at().subject().id());
      assertThat(found.hasSkipped()).isEqualTo(waived);
      assertThat(found.hasFailure()).isEqualTo(!waived && finding.severity() == Severity.ERROR);
      if (found.hasFailure()) {
        assertThat(found.getFailureMessage())
            .isEqualTo(finding.message().ja() + " / " + finding.message().en());
      }
    }
  }

  @Test
  void aModelWithoutFindingsIsOneCaseThatPasses() throws Exception {
    StringWriter target = new StringWriter();
    JunitReport writer = new JunitReport(target, CheckedModels.JA);
    writer.begin(Samples.TOOL, CheckedModels.CHECKER.profile(), Samples.DATE);
    writer.model(Samples.report(List.of(), List.of()), Samples.MODEL);
    writer.end();

    ReportTestSuite suite = read(target.toString()).get(0);
    assertThat(suite.getNumberOfTests()).isEqualTo(1);
    assertThat(suite.getTestCases().get(0).isSuccessful()).isTrue();
  }

  @Test
  void charactersXmlCannotHoldDoNotBreakIt() throws Exception {
    CheckedModels models =
        CheckedModels.of(
            "m.json",
            """
            {"formatVersion": 1, "title": "t", "elements": [
              {"id": "a", "tier": "output", "text": "\\u0000\\u001b[31m<b>&]]>"}]}
            """);

    assertThat(read(models.written(target -> new JunitReport(target, CheckedModels.BOTH))))
        .hasSize(2);
  }

  @Test
  void theSameReportGivesTheSameCharacters() {
    assertThat(junit(CheckedModels.BOTH)).isEqualTo(junit(CheckedModels.BOTH));
  }
}
