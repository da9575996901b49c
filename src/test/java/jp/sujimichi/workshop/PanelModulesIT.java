package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the page that only compute, asked in the browser they run in. */
class PanelModulesIT {

  private static Chromium chromium;
  private static Workshop workshop;
  private static Page page;

  @BeforeAll
  static void start(@TempDir Path folder) {
    chromium = Chromium.start();
    workshop = Workshop.over(folder);
    page = chromium.list(workshop);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      workshop.close();
      chromium.close();
    }
  }

  @Test
  void aValueIsReadAsACityWritesIt() {
    assertThat(
            ask(
                "amounts",
                "['１，２００', '▲3.2', '−5', '12.50', '集計中', '', ' 増加 ', '3件', '.5'].map(it.readValue)"))
        .isEqualTo(Arrays.asList(1200, -3.2, -5, 12.5, "集計中", null, "増加", "3件", 0.5));
  }

  @Test
  void aFiscalYearIsReadAsACityWritesIt() {
    assertThat(
            ask(
                "amounts",
                "['2027', '２０２７年度', 'R9', '令和元年度', '平成30', '27', 'いつか'].map(it.readYear)"))
        .isEqualTo(Arrays.asList(2027, 2027, 2027, 2019, 2018, null, null));
  }

  @Test
  void aValueTakesThePlaceOfTheOneOfItsYear() {
    assertThat(
            ask(
                "amounts",
                "it.withYear([{year: 2026, value: 2, note: 'x'}, {year: 2025, value: 1}], 2026, 3)"
                    + ".map(one => [one.year, one.value, one.note ?? ''].join(' '))"))
        .isEqualTo(List.of("2025 1 ", "2026 3 x"));
    assertThat(ask("amounts", "it.withYear([{year: 2026, value: 2}], 2026, null)"))
        .isEqualTo(List.of());
  }

  @Test
  void aFindingBelongsToTheFirstStepOfItsRuleAndTier() {
    String steps =
        "[{tiers: ['outcome3'], rules: ['text']}, {tiers: ['outcome2'], rules: ['text',"
            + " 'causality/dead-end']}, {tiers: [], rules: ['structure', 'text']}]";
    String model =
        "{elements: [{id: 'z', tier: 'outcome3'}, {id: 'y', tier: 'outcome2'}],"
            + " links: [{id: 'l', from: 'y', to: 'z'}]}";
    String places =
        "[['text/vague', 'element', 'z'], ['text/vague', 'element', 'y'],"
            + " ['text/vague', 'indicator', 'k'], ['causality/dead-end', 'link', 'l'],"
            + " ['causality/dead-end', 'element', 'z'], ['own/rule', 'model', 'm']]";
    assertThat(
            ask(
                "finding-groups",
                places
                    + ".map(([rule, kind, id]) => it.stepOf({rule, at: {kind, id}}, "
                    + steps
                    + ", "
                    + model
                    + "))"))
        .isEqualTo(List.of(0, 1, 2, 1, 2, 2));
  }

  @Test
  void theGravestComesFirstAndWhatFollowsStandsBeneath() {
    assertThat(
            ask(
                "finding-groups",
                "it.ordered([{fingerprint: 'a', severity: 'info'}, {fingerprint: 'b', severity:"
                    + " 'warning'}, {fingerprint: 'c', severity: 'warning', causedBy: 'a'},"
                    + " {fingerprint: 'd', severity: 'error'}, {fingerprint: 'e', severity: 'info',"
                    + " causedBy: 'e'}]).map(one => one.fingerprint)"))
        .isEqualTo(List.of("d", "b", "a", "c", "e"));
  }

  @Test
  void anArrowSharedByChainsShowsTheOneThatAsksForMore() {
    String model =
        "{links: [{id: '1', from: 'a', to: 'o'}, {id: '2', from: 'o', to: 'x'},"
            + " {id: '3', from: 'x', to: 'y'}, {id: '4', from: 'o', to: 'x', kind: 'feedback'}]}";
    String chains =
        "[{path: ['a', 'o', 'x', 'y'], status: 'theory-failure', blame: {from: 'x', to: 'y'}},"
            + " {path: ['a', 'o', 'x'], status: 'on-track'}]";
    assertThat(
            ask(
                "chain-view",
                "[...it.pathsOf("
                    + chains
                    + ", "
                    + model
                    + ", 'here')].map(([id, one]) => `${id} ${one.status} ${one.broken} ${one.label}`)"))
        .isEqualTo(
            List.of(
                "1 on-track false null", "2 on-track false null", "3 theory-failure true here"));
  }

  private static Object ask(String module, String expression) {
    return page.evaluate(
        "async () => { const it = await import('/js/"
            + module
            + ".js'); return "
            + expression
            + "; }");
  }
}
