package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jp.sujimichi.model.Language;
import jp.sujimichi.report.sheet.ChainStep.Arrow;
import jp.sujimichi.retrospect.ChainStatus;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static List<Arrow> arrows(SheetPage page) {
    return page.steps().stream().map(ChainStep::kind).toList();
  }

  @Test
  void aPageTracesItsKpiBackToTheArrowThatBroke() {
    Sheet sheet = Samples.sheet();
    assertThat(sheet.pages()).hasSize(1);
    SheetPage page = sheet.pages().get(0);
    assertThat(page.kpi().review().indicator().id()).isEqualTo("k2");
    assertThat(arrows(page)).containsExactly(Arrow.NONE, Arrow.WHOLE, Arrow.BROKEN);
    assertThat(page.assumed()).extracting(s -> s.review().element().id()).containsExactly("x");
    assertThat(page.isUndelivered()).isFalse();
  }

  @Test
  void chainsAreCountedOnceAtTheirEnd() {
    assertThat(Samples.sheet().chainCounts())
        .isEqualTo(
            Map.of(
                ChainStatus.ON_TRACK, 0,
                ChainStatus.IMPLEMENTATION_FAILURE, 0,
                ChainStatus.THEORY_FAILURE, 1,
                ChainStatus.EXTERNAL, 0,
                ChainStatus.NOT_MEASURED, 0));
  }

  @Test
  void whereNothingBetweenWasMeasuredEveryArrowIsInDoubt() {
    String between =
        Samples.MODEL
            .replace("\"element\": \"x\", \"name\"", "\"element\": \"z\", \"name\"")
            .replace("\"id\": \"k3\", \"element\": \"z\"", "\"id\": \"k3\", \"element\": \"a\"");
    SheetPage page = Samples.sheet(between).pages().get(0);
    assertThat(arrows(page))
        .containsExactly(Arrow.NONE, Arrow.WHOLE, Arrow.UNCERTAIN, Arrow.BROKEN);
    assertThat(page.doubtful())
        .extracting(s -> s.review().element().id())
        .containsExactly("x", "z");
  }

  @Test
  void whatWasNotDeliveredAsksForNoAssumption() {
    SheetPage page =
        Samples.sheet(Samples.MODEL.replace("\"value\": 1200", "\"value\": 300")).pages().get(0);
    assertThat(page.isUndelivered()).isTrue();
    assertThat(page.doubtful()).hasSize(1);
    assertThat(page.assumed()).isEmpty();
  }

  @Test
  void aKpiWithoutAChainHasAPageToo() {
    String loose = Samples.MODEL.replace("\"element\": \"x\", \"name\"", "\"name\"");
    SheetPage page = Samples.sheet(loose).pages().get(0);
    assertThat(page.steps()).isEmpty();
    assertThat(page.doubtful()).isEmpty();
    assertThat(HtmlSheet.of(Samples.sheet(loose), List.of(Language.JA)))
        .contains("このKPIに続く道筋が図にありません。");
  }

  @Test
  void whatCannotBeJudgedSaysWhyAndFromWhen() {
    assertThat(Samples.sheet().unjudged())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.review().indicator().id()).isEqualTo("k3");
              assertThat(entry.reason().ja()).isEqualTo("成果が表れるには、まだ早い段階です");
              assertThat(entry.from()).isEqualTo(OptionalInt.of(2026));
            });
    Unjudged counted = Samples.sheet(Samples.MODEL.replace("2022}", "2015}")).unjudged().get(0);
    assertThat(counted.reason().ja()).isEqualTo("実績が「集計中」です");
    assertThat(counted.from()).isEmpty();
  }

  @Test
  void anEndedWaiverIsCalledSo() {
    assertThat(Samples.sheet().waivers()).extracting(WaiverEntry::ended).containsExactly(true);
    assertThat(Samples.sheet(Samples.MODEL.replace("2025-03-31", "2025-06-01")).waivers())
        .extracting(WaiverEntry::ended)
        .containsExactly(false);
  }
}
