package jp.sujimichi.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.finding.Because;
import jp.sujimichi.finding.Confidence;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.finding.Location;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;

/** A small model and findings on it, made by hand so that no rule is needed. */
final class Samples {

  static final Tool TOOL = new Tool("sujimichi", "0.1.0", "sha256:00", "none");
  static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  static final LogicModel MODEL = model();

  private Samples() {}

  private static LogicModel model() {
    String json =
        """
        {"formatVersion": 1, "id": "kaimono", "title": "みなみ市 買い物支援", "field": "mobility",
         "elements": [
          {"id": "a1", "tier": "activity", "text": "買い物バスを走らせる"},
          {"id": "o1", "tier": "output", "text": "週5日運行される"},
          {"id": "x1", "tier": "outcome1", "text": "高齢者がバスを使う"}],
         "indicators": [{"id": "k1", "element": "x1", "name": "利用者数"}]}
        """;
    return ((Read) new ModelReader().read("kaimono.json", json)).document().model();
  }

  static Profile profile(boolean questionsFirst, Optional<Integer> atMost) {
    return new Profile(
        questionsFirst ? "workshop" : "submission",
        questionsFirst
            ? new Bilingual("ワークショップ", "Guided workshop")
            : new Bilingual("提出前の点検", "Pre-submission check"),
        new Bilingual("目的", "purpose"),
        Severity.ERROR,
        Set.of(),
        Map.of(),
        List.of(),
        questionsFirst,
        atMost);
  }

  static Finding finding(
      String rule, Severity severity, String id, String label, int line, String causedBy) {
    SubjectKind kind = id.startsWith("k") ? SubjectKind.INDICATOR : SubjectKind.ELEMENT;
    return new Finding(
        rule,
        severity,
        Confidence.CERTAIN,
        new Location(
            new Reference(kind, id),
            "/x/" + line,
            line,
            5,
            Optional.empty(),
            Bilingual.same(label)),
        List.of(new Reference(SubjectKind.LINK, "a1->o1")),
        new Bilingual("「" + label + "」が途切れています。", "“" + label + "” leads nowhere."),
        new Because(new Bilingual("道筋が途切れるためです。", "The chain breaks."), "指針"),
        new Bilingual("次に誰が変わりますか。", "Who changes next?"),
        List.of(
            new Fix(
                new Bilingual("矢印で結ぶ", "Link it"),
                FixGrade.JUDGEMENT,
                new Bilingual("つながります。", "It leads on."),
                List.of(
                    new PatchOperation(
                        "add",
                        "/links/-",
                        Optional.empty(),
                        Optional.of(Map.of("from", List.of(1, 2.5, true))))))),
        Optional.of(causedBy).filter(cause -> !cause.isEmpty()),
        rule + "@" + id,
        FindingState.NEW);
  }

  static Finding waived(Finding f) {
    return new Finding(
        f.rule(),
        f.severity(),
        f.confidence(),
        f.at(),
        f.also(),
        f.message(),
        f.because(),
        f.question(),
        f.fixes(),
        f.causedBy(),
        f.fingerprint(),
        FindingState.WAIVED);
  }

  static ModelReport report(List<Finding> findings, List<NotEvaluated> held) {
    return new ModelReport(
        "kaimono.json", MODEL.id(), MODEL.title(), findings, held, Summary.of(findings));
  }
}
