package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final Finding ROOT =
      Samples.finding("causality/dead-end", Severity.ERROR, "o1", "週5日運行される", 7, "");
  private static final Finding SAME =
      Samples.finding("causality/dead-end", Severity.ERROR, "a1", "買い物バスを走らせる", 6, "");
  private static final Finding FOLLOWING =
      Samples.finding("source/no-source", Severity.INFO, "k1", "利用者数", 9, ROOT.fingerprint());
  private static final NotEvaluated HELD =
      new NotEvaluated(
          "tiering/tier-jump",
          new Reference(SubjectKind.LINK, "a1->o1"),
          new Bilingual("先に直してください。", "mend that first"));

  private static String text(Profile profile, TextStyle style, ModelReport... reports) {
    StringWriter target = new StringWriter();
    TextReport report = new TextReport(target, style);
    report.begin(Samples.TOOL, profile, Samples.DATE);
    for (ModelReport one : reports) {
      report.model(one, Samples.MODEL);
    }
    report.end();
    return target.toString();
  }

  private static TextStyle style(boolean colour, Language... languages) {
    return new TextStyle(List.of(languages), 60, colour);
  }

  private static Profile submission() {
    return Samples.profile(false, Optional.empty());
  }

  @Test
  void tellsPlaceReasonAndRemedyAndPutsConsequencesBelow() {
    ModelReport report = Samples.report(List.of(ROOT, FOLLOWING, SAME), List.of(HELD));
    assertThat(text(submission(), style(false, Language.JA), report))
        .isEqualTo(
            """
            kaimono.json
            みなみ市 買い物支援  [提出前の点検]

            ■ エラー  「週5日運行される」が途切れています。
                場所      kaimono.json:7:5 要素「週5日運行される」
                          （アウトプット）
                なぜ      道筋が途切れるためです。
                直し方    矢印で結ぶ
                問いかけ  次に誰が変わりますか。
                ほか      1か所: 6:5「買い物バスを走らせる」（事業・取
                          組）
                causality/dead-end

                └ ● 参考  「利用者数」が途切れています。
                    場所      kaimono.json:9:5 指標「利用者数」
                              （アウトカム第1階層）
                    なぜ      道筋が途切れるためです。
                    直し方    矢印で結ぶ
                    問いかけ  次に誰が変わりますか。
                    source/no-source

            判定を待っている規則 1件（先に上の指摘を直してください）:
            tiering/tier-jump
            エラー 2件・注意 0件・参考 1件
            規則のくわしい説明は sujimichi explain 規則名 でご覧になれま
            す。
            """);
  }

  @Test
  void saysTheSameInEnglish() {
    ModelReport report = Samples.report(List.of(ROOT), List.of(HELD));
    assertThat(text(submission(), style(false, Language.EN), report))
        .isEqualTo(
            """
            kaimono.json
            みなみ市 買い物支援  [Pre-submission check]

            ■ error  “週5日運行される” leads nowhere.
                where       kaimono.json:7:5 element “週5日運行される”
                            (Output)
                why         The chain breaks.
                how to fix  Link it
                to discuss  Who changes next?
                causality/dead-end

            1 check waits for the above: tiering/tier-jump
            1 error, 0 warnings, 0 info
            For more on a rule: sujimichi explain RULE
            """);
  }

  @Test
  void saysBothLanguagesLineByLine() {
    ModelReport report = Samples.report(List.of(ROOT), List.of());
    assertThat(text(submission(), style(false, Language.JA, Language.EN), report))
        .contains(
            """
            ■ エラー/error  「週5日運行される」が途切れています。
                            “週5日運行される” leads nowhere.
            """)
        .contains(
            """
                なぜ      道筋が途切れるためです。
                why         The chain breaks.
            """);
  }

  @Test
  void aWorkshopLeadsWithTheQuestionAndShowsSoManyAtATime() {
    Finding other =
        Samples.finding("tiering/tier-jump", Severity.WARNING, "x1", "高齢者がバスを使う", 8, "");
    ModelReport report = Samples.report(List.of(ROOT, SAME, other), List.of());
    assertThat(text(Samples.profile(true, Optional.of(1)), style(false, Language.JA), report))
        .contains("■ エラー  次に誰が変わりますか。\n")
        .contains("    指摘      「週5日運行される」が途切れています。\n")
        .doesNotContain("問いかけ ")
        .doesNotContain("tiering/tier-jump")
        .contains("このほかに1件あります。");
  }

  @Test
  void aCleanModelTakesOneLineAndManyModelsATotal() {
    ModelReport clean = Samples.report(List.of(), List.of());
    ModelReport waived = Samples.report(List.of(Samples.waived(ROOT)), List.of());
    assertThat(text(submission(), style(false, Language.JA), clean))
        .isEqualTo("kaimono.json  みなみ市 買い物支援  気になる点はありませんで\n    した。\n");
    assertThat(text(submission(), new TextStyle(List.of(Language.JA), 100, false), clean, waived))
        .isEqualTo(
            """
            kaimono.json  みなみ市 買い物支援  気になる点はありませんでした。
            kaimono.json  みなみ市 買い物支援  新たに気になる点はありませんでした（見送り 1件）。
            見送った指摘 1件
                「週5日運行される」が途切れています。
                    causality/dead-end (o1)

            全体 2モデル（うち気になる点なし 2）: エラー 0件・注意 0件・参考 0件（ほかに見送り 1件）
            """);
  }

  @Test
  void namesWhatIsWaivedWithoutTellingItAgain() {
    ModelReport report = Samples.report(List.of(ROOT, Samples.waived(SAME)), List.of());
    assertThat(text(submission(), style(false, Language.JA), report))
        .contains(
            """
            見送った指摘 1件
                「買い物バスを走らせる」が途切れています。
                    causality/dead-end (a1)
            """)
        .containsOnlyOnce("買い物バスを走らせる");
  }

  @Test
  void colourNeverReplacesTheWord() {
    ModelReport report = Samples.report(List.of(ROOT), List.of());
    String coloured = text(submission(), style(true, Language.JA), report);
    assertThat(coloured).contains("\u001B[1;31m■ エラー\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(text(submission(), style(false, Language.JA), report));
  }

  @Test
  void anUnreadableFileIsToldWithItsPlace() {
    UnreadableFile file =
        new UnreadableFile(
            "broken.json",
            List.of(
                new UnreadableFile.Problem(
                    3, 9, "", new Bilingual("「{」が閉じていません。", "\"{\" is not closed"))));
    assertThat(TextReport.describe(file, style(false, Language.JA)))
        .isEqualTo("■ broken.json 読めません\n    broken.json:3:9\n    「{」が閉じていません。\n");
  }
}
