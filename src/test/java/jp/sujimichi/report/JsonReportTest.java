package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.Schemas;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.report());

  private static String json(boolean withFindings, boolean withUnreadable) {
    StringWriter target = new StringWriter();
    JsonReport report = new JsonReport(target);
    report.begin(Samples.TOOL, Samples.profile(false, Optional.empty()), Samples.DATE);
    if (withUnreadable) {
      report.unreadable(
          new UnreadableFile(
              "broken.json",
              List.of(
                  new UnreadableFile.Problem(
                      3, 9, "/title", new Bilingual("題名がありません。", "no title")))));
    }
    if (withFindings) {
      report.model(
          Samples.report(
              List.of(
                  Samples.finding("causality/dead-end", Severity.ERROR, "o1", "週5日運行される", 7, ""),
                  Samples.finding(
                      "source/no-source", Severity.INFO, "k1", "利用者数", 9, "causality/dead-end@o1")),
              List.of(
                  new NotEvaluated(
                      "tiering/tier-jump",
                      new Reference(SubjectKind.LINK, "a1->o1"),
                      new Bilingual("先に直してください。", "mend that first")))),
          Samples.MODEL);
    }
    report.end();
    return target.toString();
  }

  @Test
  void holdsToItsSchema() {
    assertThat(SCHEMA.validate(json(true, true), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json(true, false), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json(false, false), InputFormat.JSON)).isEmpty();
  }

  @Test
  void writesKeysInTheOrderOfTheContract() {
    assertThat(json(true, true))
        .startsWith(
            """
            {
              "reportVersion": 1,
              "tool": {
                "name": "sujimichi",
                "version": "0.1.0",
                "ruleset": "sha256:00",
                "catalogue": "none"
              },
              "profile": "submission",
              "date": "2026-11-22",
              "models": [
                {
                  "file": "kaimono.json",
                  "id": "kaimono",
                  "title": "みなみ市 買い物支援",
                  "findings": [
                    {
                      "rule": "causality/dead-end",
                      "severity": "error",
                      "confidence": "certain",
                      "at": {
                        "kind": "element",
                        "id": "o1",
                        "pointer": "/x/7",
                        "line": 7,
                        "column": 5,
                        "cell": null,
                        "label": "週5日運行される"
                      },
            """)
        .contains(
            """
                                "from": [
                                  1,
                                  2.5,
                                  true
                                ]
            """)
        .contains("\"causedBy\": null,", "\"causedBy\": \"causality/dead-end@o1\",")
        .contains("\"chains\": [],")
        .endsWith(
            """
              "unreadable": [
                {
                  "file": "broken.json",
                  "problems": [
                    {
                      "line": 3,
                      "column": 9,
                      "pointer": "/title",
                      "message": {
                        "ja": "題名がありません。",
                        "en": "no title"
                      }
                    }
                  ]
                }
              ],
              "summary": {
                "models": 1,
                "error": 1,
                "warning": 0,
                "info": 1,
                "waived": 0,
                "unreadable": 1
              }
            }
            """);
  }

  @Test
  void saysNothingOfUnreadableFilesWhenThereAreNone() {
    assertThat(json(true, false)).doesNotContain("\"unreadable\": [");
  }
}
