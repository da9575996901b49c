package jp.sujimichi.workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A facilitator leads a group from an empty board to a checked model that goes out as a workbook.
 */
class FacilitatorStoryIT {

  private static final String BOARD = "フレイル予防AIの活用";
  private static final String GOAL = "高齢になっても誰もが元気に自分らしく暮らせる市になっている";
  private static final String CHANGE = "フレイルの状態にある高齢者が減る";
  private static final String MEETING = "高齢者の外出や人との交流が増える";
  private static final String EFFECT = "高齢者が「個別メニュー」を続ける";
  private static final String DELIVERY = "運動・栄養・社会参加の「個別メニュー」が対象の高齢者に提供される";
  private static final String WORK = "アプリと窓口で一人ひとりの「個別メニュー」を提供する";
  private static final String MEANS = "アプリの開発費、健康増進課の職員";

  private static Chromium chromium;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void buildsTheKashiwaModelFromAnEmptyBoard() throws Exception {
    try (Workshop workshop = Workshop.over(folder)) {
      Page page = chromium.list(workshop);
      page.getByLabel("施策の名前").fill(BOARD);
      page.getByLabel("分野").selectOption("health-medical");
      page.getByText("ボードを作る").click();
      page.waitForURL(Pattern.compile("board="));

      step(page, 1, "目指す都市の状態");
      write(page, "ここにカードを追加", GOAL);
      page.locator("[data-act=next]").click();
      step(page, 2, "社会の変化");
      write(page, "ここにカードを追加", CHANGE);
      because(page, CHANGE, GOAL, "フレイルが減れば元気に暮らせる期間が延びる");
      write(page, "ここにカードを追加", MEETING);
      page.locator("#guide [data-act=next]").click();
      step(page, 3, "間接的成果");
      write(page, "ここにカードを追加", EFFECT);
      because(page, EFFECT, CHANGE, "メニューを半年続けると、筋力と栄養の状態が改善する");
      because(page, EFFECT, MEETING, "社会参加のメニューが外出のきっかけになる");
      page.locator("#guide [data-act=next]").click();
      step(page, 4, "実施の事実");
      write(page, "ここにカードを追加", DELIVERY);
      because(page, DELIVERY, EFFECT, "自分に合ったメニューなら続けられる");
      page.locator("#guide [data-act=next]").click();
      step(page, 5, "取組と資源");
      write(page, "事業・取組を追加", WORK);
      skip(page, WORK, DELIVERY);
      write(page, "インプットを追加", MEANS);
      skip(page, MEANS, WORK);
      page.locator("#guide [data-act=next]").click();
      step(page, 6, "指標");
      indicator(page, CHANGE, "フレイルの状態にある高齢者の割合", "%", "11.4", "2030", "9.8");
      indicator(page, DELIVERY, "「個別メニュー」の提供件数（年間）", "件", "０", "2027", "４，０００");
      page.locator("#guide [data-act=next]").click();
      step(page, 7, "さかのぼり確認");

      brokenChainIsMendedAndTakenBack(page, workshop);
      aVersionIsKeptAndCompared(page);
      theWorkbookChecksTheSame(page, workshop);
      chromium.closeWindows();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  /** The change that nothing leads on from is found; the fix is seen before it is made. */
  private void brokenChainIsMendedAndTakenBack(Page page, Workshop workshop) throws Exception {
    page.getByText("見る", exactly()).click();
    page.getByText(Pattern.compile("^一覧")).click();
    page.locator(".p-list-item")
        .getByText(Pattern.compile("「" + MEETING + "」.*先につながる矢印がありません"))
        .click();
    assertThat(page.locator(".p-place-button")).containsText(MEETING);
    assertThat(page.locator(".p-question")).hasText("これができると、次に誰の何が変わりますか。");
    assertThat(card(page, MEETING)).hasAttribute("data-selected", "true");

    Locator fix = page.locator(".p-fix").filter(new Locator.FilterOptions().setHasText("矢印を引く"));
    fix.getByText("変わるところを見る").click();
    assertThat(fix.locator(".p-changes")).containsText(MEETING + " → " + GOAL);
    assertThat(fix.locator(".p-grade")).hasText("内容を確かめて選んでください");
    fix.getByText("この直し方にする").click();
    assertThat(page.locator(".p-solved-title")).hasText("この指摘は片づきました。");
    assertThat(arrow(page, MEETING, GOAL)).hasCount(1);

    page.keyboard().press("Control+z");
    assertThat(arrow(page, MEETING, GOAL)).hasCount(0);
    page.keyboard().press("Control+Shift+z");
    assertThat(arrow(page, MEETING, GOAL)).hasCount(1);
    settled(page);
    assertThat(rules(workshop, BOARD)).doesNotContain("causality/dead-end");
  }

  private void aVersionIsKeptAndCompared(Page page) {
    page.locator("[data-tool=versions]").click();
    page.getByLabel("この時点の名前").fill("第1回ワークショップ");
    page.locator(".p-keep button").click();
    assertThat(page.locator(".p-version-name")).hasText("第1回ワークショップ");
    rename(page, MEETING, "高齢者の外出が増える");
    page.getByLabel("「第1回ワークショップ」と比べる").click();
    Locator changed = page.locator(".p-diff-changed");
    assertThat(changed.locator("h4")).hasText("変わったもの 1");
    assertThat(changed.locator("del")).hasText(MEETING);
    assertThat(changed.locator("ins")).hasText("高齢者の外出が増える");
    page.getByLabel("「第1回ワークショップ」に戻す").click();
    page.locator("dialog").getByText("この版に戻す").click();
    assertThat(card(page, MEETING)).hasCount(1);
    page.locator("#panel .p-close").click();
  }

  private void theWorkbookChecksTheSame(Page page, Workshop workshop) throws Exception {
    settled(page);
    List<String> before = rules(workshop, BOARD);
    Download download =
        page.waitForDownload(
            () -> {
              page.locator("[data-tool=export]").click();
              page.getByText("Excelの表").click();
            });
    byte[] workbook = Files.readAllBytes(download.path());
    JsonNode read = Workshop.json(workshop.post("/api/import?name=kashiwa.xlsx", workbook));
    assertThat(read.path("boards")).hasSize(1);
    assertThat(rules(workshop, read.path("boards").get(0).asText())).isEqualTo(before);
  }

  private static void step(Page page, int number, String title) {
    assertThat(page.locator(".g-step[aria-current=step] .g-name")).hasText(title);
    assertThat(page.locator(".g-step")).hasCount(7);
    assertThat(page.locator(".g-step").nth(number - 1)).hasAttribute("aria-current", "step");
  }

  private static void write(Page page, String where, String text) {
    page.locator("#guide").getByText(where).click();
    page.keyboard().insertText(text);
    page.keyboard().press("Enter");
    assertThat(card(page, text)).hasCount(1);
  }

  private static void rename(Page page, String from, String to) {
    card(page, from).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Control+a");
    page.keyboard().insertText(to);
    page.keyboard().press("Enter");
  }

  /** Draws an arrow by keyboard and answers why it should hold. */
  private static void because(Page page, String from, String to, String why) {
    link(page, from, to);
    page.keyboard().insertText(why);
    page.keyboard().press("Enter");
    assertThat(page.locator(".p-why")).isHidden();
    assertThat(arrow(page, from, to)).hasAttribute("aria-label", Pattern.compile(why));
  }

  /** Draws an arrow by keyboard and leaves the question open. */
  private static void skip(Page page, String from, String to) {
    link(page, from, to);
    page.keyboard().press("Escape");
    assertThat(page.locator(".p-why")).isHidden();
    assertThat(arrow(page, from, to)).hasCount(1);
  }

  private static void link(Page page, String from, String to) {
    card(page, from).focus();
    page.keyboard().press("l");
    page.keyboard().insertText(to.substring(0, 12));
    page.keyboard().press("Enter");
    assertThat(page.locator(".p-why")).isVisible();
    assertThat(page.locator(".p-why textarea").first()).isFocused();
  }

  private static void indicator(
      Page page, String element, String name, String unit, String base, String year, String goal) {
    card(page, element).focus();
    page.keyboard().press("k");
    field(page, "指標の名前").fill(name);
    field(page, "指標の名前").press("Tab");
    field(page, "単位").fill(unit);
    field(page, "望ましい向き").selectOption("increase");
    field(page, "現状値（基準）の年度").fill("R7");
    field(page, "現状値（基準）の値").fill(base);
    page.locator("#panel").getByText("年度を足す").first().click();
    field(page, "目標値の年度").fill(year);
    field(page, "目標値の値").fill(goal);
    field(page, "目標値の値").press("Tab");
    page.locator("#panel").getByText("閉じる", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(card(page, element).locator(".kpi")).hasCount(1);
  }

  private static Locator field(Page page, String label) {
    return page.locator("#panel").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private static Locator card(Page page, String text) {
    return page.locator(".card[aria-label*='" + text + "']")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator(".card-grow[data-text='" + text + "']")));
  }

  private static Locator arrow(Page page, String from, String to) {
    return page.locator(".arrow[aria-label*='" + from + "'][aria-label*='" + to + "']");
  }

  private static void settled(Page page) {
    assertThat(page.locator("#status .connection")).hasAttribute("data-state", "saved");
  }

  /** The rules that speak of a board's model, each as often as it does. */
  private static List<String> rules(Workshop workshop, String board) throws Exception {
    byte[] model =
        workshop.get("/api/boards/" + Workshop.encoded(board) + "/export?format=json").body();
    JsonNode report = Workshop.json(workshop.post("/api/check", model));
    return report.findValuesAsText("rule").stream().sorted().toList();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
