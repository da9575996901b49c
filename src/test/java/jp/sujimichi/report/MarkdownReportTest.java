package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.Severity;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  @Test
  void aFindingIsToldWithPlaceReasonRemedyAndQuestion() {
    StringWriter target = new StringWriter();
    MarkdownReport writer = new MarkdownReport(target, CheckedModels.JA);
    writer.begin(Samples.TOOL, Samples.profile(false, Optional.empty()), Samples.DATE);
    writer.model(
        Samples.report(
            List.of(
                Samples.finding("causality/dead-end", Severity.ERROR, "o1", "週5日*運行*される", 5, "")),
            List.of()),
        Samples.MODEL);
    writer.end();

    assertThat(target.toString())
        .isEqualTo(
            """
            # ロジックモデルの点検結果

            - 基準日: 2026-11-22
            - 場面: 提出前の点検
            - 規則の版: sujimichi 0.1.0, sha256:00

            ## みなみ市 買い物支援

            kaimono.json \s
            **エラー 1件・注意 0件・参考 0件**

            ### 1. ■ エラー  「週5日\\*運行\\*される」が途切れています。

            - **場所**: kaimono.json:5:5 要素「週5日\\*運行\\*される」（アウトプット）
            - **なぜ**: 道筋が途切れるためです。
            - **直し方**: 矢印で結ぶ (選んで適用)
            - **問いかけ**: 次に誰が変わりますか。
            - 規則: `causality/dead-end`
            """);
  }

  @Test
  void whatTheBaselineKnewAndWhatWasDecidedIsTold() {
    String md =
        CheckedModels.compared().written(target -> new MarkdownReport(target, CheckedModels.JA));

    assertThat(md)
        .contains("前回と比べて: 新しい指摘 1件、前回からの指摘 5件、直った指摘 1件")
        .contains("- 規則: `text/placeholder` (新しい指摘)")
        .contains("- 規則: `coverage/no-indicators` (前回から継続)")
        .contains("理由: 予算は次の会議で書きます　判断: 企画課　期限: 2027-03-31")
        .contains("### 直った指摘\n\n- ①の便が運行される: `text/refers-elsewhere`\n");
  }

  @Test
  void everyFindingIsTold() {
    CheckedModels models = CheckedModels.some();

    String md = models.written(target -> new MarkdownReport(target, CheckedModels.JA));

    long told = md.lines().filter(line -> line.startsWith("- 規則: ")).count();
    assertThat(told).isEqualTo(models.findings().size() - models.waived().size());
    assertThat(md).contains("### 見送り", "## 読めません: 壊れた 表.json");
  }
}
