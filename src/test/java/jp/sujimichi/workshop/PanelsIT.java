package jp.sujimichi.workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panels around the board, each for what it is there for. */
class PanelsIT {

  private static final Path MODELS = Path.of("models");

  private static Chromium chromium;

  @TempDir Path folder;
  private Workshop workshop;

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

  @BeforeEach
  void serve() throws Exception {
    for (String name : new String[] {"first-draft", "measured"}) {
      Files.copy(MODELS.resolve(name + ".json"), folder.resolve(name + ".json"));
    }
    workshop = Workshop.over(folder);
  }

  @AfterEach
  void close() {
    chromium.closeWindows();
    workshop.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aFindingIsLeftWithAReasonAndTakenBack() throws Exception {
    Page page = chromium.open(workshop, "first-draft");
    mode(page, "見る");
    assertThat(page.locator("#panel").getByText("一覧（34）")).isVisible();
    page.getByText("この指摘は見送る…").click();
    page.getByText("見送る", exactly()).click();
    assertThat(page.locator(".p-waive .p-problem")).hasText("理由を書いてください。");
    page.getByLabel("見送る理由").fill("次の計画で扱う");
    page.getByLabel("決めた人").fill("公園緑地課");
    page.getByLabel("いつまで").fill("2027-03-31");
    page.getByText("見送る", exactly()).click();

    assertThat(page.locator(".p-solved-title")).hasText("見送りました。");
    assertThat(page.locator("#panel").getByText("一覧（33）")).isVisible();
    JsonNode waiver = model("first-draft").path("waivers").path(0);
    assertThat(waiver.path("rule").asText()).isEqualTo("structure/backward-link");
    assertThat(waiver.path("on").asText()).isEqualTo("l13");
    assertThat(waiver.path("reason").asText()).isEqualTo("次の計画で扱う");
    assertThat(waiver.path("until").asText()).isEqualTo("2027-03-31");

    page.getByText("見送っている指摘 1件").click();
    assertThat(page.locator(".p-reason")).hasText("理由: 次の計画で扱う");
    page.getByText("見送りを取り消す").click();
    assertThat(page.locator("#panel").getByText("一覧（34）")).isVisible();
    assertThat(model("first-draft").path("waivers")).isEmpty();
  }

  @Test
  void aCandidateFillsOnlyWhatIsEmpty() throws Exception {
    Page page = chromium.open(workshop, "first-draft");
    page.locator(".card[data-id=z2]").focus();
    page.keyboard().press("k");
    Locator name = field(page, "指標の名前");
    assertThat(name).isFocused();
    name.fill("健康の指標");
    field(page, "定義").fill("市の独自の数え方");
    name.fill("");
    name.pressSequentially("健康寿命");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION).first())
        .containsText("健康寿命");
    assertThat(name).hasAttribute("aria-expanded", "true");
    name.press("ArrowDown");
    assertThat(page.locator("[role=option]").first()).hasAttribute("aria-selected", "true");
    String chosen = page.locator("[role=option] .p-proposal-name").first().innerText();
    name.press("Enter");
    assertThat(name).hasAttribute("aria-expanded", "false");
    assertThat(page.locator(".p-filled")).hasText(Pattern.compile("^空いていた欄に入れました: .*望ましい向き"));
    assertThat(field(page, "望ましい向き")).hasValue("increase");
    assertThat(field(page, "定義")).hasValue("市の独自の数え方");

    settled(page);
    JsonNode kept = last(model("first-draft").path("indicators"));
    assertThat(kept.path("element").asText()).isEqualTo("z2");
    assertThat(chosen).startsWith(kept.path("name").asText());
    assertThat(kept.path("catalogue").asText()).isNotEmpty();
    assertThat(kept.path("definition").asText()).isEqualTo("市の独自の数え方");
  }

  @Test
  void theNameOfAnIndicatorIsReadAsATier() {
    Page page = chromium.open(workshop, "first-draft");
    page.locator("[data-kpi=k4]").click();
    assertThat(page.locator(".p-misfits")).hasText("? 名前から見るとアウトプットの指標のようです。いまはアウトカム第2階層に付いています。");
    mode(page, "見る");
    assertThat(page.locator(".p-said li")).hasCount(2);
    page.locator(".p-said button").first().click();
    assertThat(page.locator(".p-place-button")).containsText("利用者説明会の開催回数");
  }

  @Test
  void noProposalsWhileAnInputMethodComposes() {
    Page page = chromium.open(workshop, "first-draft");
    page.locator("[data-kpi=k4]").click();
    Locator name = field(page, "指標の名前");
    name.evaluate(
        """
        field => {
          field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
          field.value = 'しゅうぎょうりつ';
          field.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
        }""");
    page.waitForTimeout(600);
    assertThat(name).hasAttribute("aria-expanded", "false");
    name.evaluate(
        """
        field => {
          field.value = '就業率';
          field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
        }""");
    assertThat(page.locator("[role=option]").first()).containsText("就業率");
  }

  @Test
  void aRetrospectiveIsFilledAndGoesOut() throws Exception {
    Page page = chromium.open(workshop, "measured");
    page.getByText("振り返り", exactly()).click();
    assertThat(page.locator(".r-state").nth(1)).hasText("× 未達");
    assertThat(page.locator(".card[data-id=o2] .m-sign")).hasText("×");
    assertThat(page.locator(".m-label")).hasCount(2);
    assertThat(page.locator(".arrow[data-id=l15]")).hasAttribute("data-broken", "true");
    assertThat(page.locator(".arrow[data-id=l15]")).hasAttribute("data-path", "theory-failure");

    Locator value = page.getByLabel("移動図書館の貸出冊数（年間）の2025年度の実績");
    value.fill("２０，５００");
    value.press("Enter");
    assertThat(page.locator(".card[data-id=x2] .m-sign")).hasText("○");
    assertThat(page.locator(".r-sum")).hasText("達成 7 ・ おおむね達成 0 ・ 未達 3 ・ まだ判定できない 4");

    page.getByText("2 筋道を見る").click();
    assertThat(page.locator(".r-chain").first()).containsText("見込みが外れた");
    assertThat(page.locator(".r-chain").first().locator(".r-broken")).hasText("ここで途切れ");
    page.locator(".r-chain").first().click();
    assertThat(page.locator(".arrow[data-path]")).hasCount(4);

    page.getByText("3 未達を考える").click();
    while (!page.locator(".r-page-title").innerText().contains("平日に家で1時間以上学習する児童の割合")) {
      page.locator(".r-pages [data-act=next]").click();
    }
    page.getByLabel("外れた", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("届かなかったわけ").fill("宿題の支援だけでは習慣にならなかった");
    page.getByLabel("次に変えること（ひとつ）").fill("家庭での学習計画を一緒に作る");
    page.getByLabel("誰が").fill("教育総務課");
    page.getByLabel("いつまでに").fill("2027-03-31");
    page.getByLabel("いつまでに").press("Tab");
    settled(page);
    JsonNode review = model("measured").path("reviews").path(0);
    assertThat(review.path("indicator").asText()).isEqualTo("k8");
    assertThat(review.path("year").asInt()).isEqualTo(2025);
    assertThat(review.path("assumption").asText()).isEqualTo("failed");
    assertThat(review.path("by").asText()).isEqualTo("教育総務課");

    page.getByText("4 シートを出す").click();
    assertThat(new String(sheet(page, "md"), StandardCharsets.UTF_8)).contains("家庭での学習計画を一緒に作る");
    assertThat(new String(sheet(page, "html"), StandardCharsets.UTF_8))
        .contains("宿題の支援だけでは習慣にならなかった");
    assertThat(Arrays.copyOf(sheet(page, "pdf"), 5))
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo("%PDF-");
    assertThat(Arrays.copyOf(sheet(page, "xlsx"), 2))
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo("PK");
  }

  @Test
  void aDroppedFileBecomesABoardAndABrokenOneSaysWhere() {
    Page page = chromium.list(workshop);
    page.getByText("ボードを作る", exactly()).waitFor();
    drop(page, "新しい案.json", Workshop.SMALL);
    assertThat(page.locator("dialog h2")).hasText("取り込みました");
    page.locator("dialog")
        .getByText("閉じる", new Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
    drop(page, "壊れ.json", "{\"formatVersion\": 1,\n \"title\": }");
    assertThat(page.locator("dialog h2")).hasText("取り込めませんでした");
    assertThat(page.locator("dialog .f-place").first()).hasText(Pattern.compile("^2行 \\d+文字目$"));
    page.keyboard().press("Escape");
    assertThat(chromium.complaints()).allMatch(text -> text.contains("422"));

    page.reload();
    page.locator(".f-board").filter(new Locator.FilterOptions().setHasText("みなみ市 見守り")).click();
    assertThat(page.locator(".card")).hasCount(2);
  }

  @Test
  void somebodyJoinsWithThePin() throws Exception {
    Path others = Files.createDirectory(folder.resolve("shared"));
    Files.copy(MODELS.resolve("measured.json"), others.resolve("measured.json"));
    try (Workshop shared = Workshop.shared(others)) {
      String pin = Workshop.json(shared.get("/api/session")).path("pin").asText();
      Page page = chromium.list(shared, "#token=none");
      page.getByLabel("PIN（6けたの番号）").fill(pin.startsWith("0") ? "999999" : "000000");
      page.getByLabel("あなたの表示名").fill("田中");
      page.locator("form button").click();
      assertThat(page.locator(".p-problem")).hasText("番号が違います。画面に出ている6けたの番号を入力してください。");
      Chromium.assertAccessible(page, "joining");
      page.getByLabel("PIN（6けたの番号）").fill(fullWidth(pin));
      page.locator("form button").click();
      page.locator(".f-board").first().click();
      page.locator("[data-tool=share]").click();
      assertThat(page.locator(".p-people")).hasText("田中（あなた）");
      chromium.closeWindows();
      assertThat(chromium.complaints())
          .allMatch(text -> text.contains("401") || text.contains("403"));
    }
  }

  private static String fullWidth(String digits) {
    return digits
        .chars()
        .collect(
            StringBuilder::new,
            (text, digit) -> text.append((char) (digit + 0xFEE0)),
            StringBuilder::append)
        .toString();
  }

  @Test
  void nothingMovesWhileSomeoneIsTyping() {
    Page page = chromium.open(workshop, "first-draft");
    mode(page, "見る");
    page.getByText("一覧（34）").click();
    Locator text = page.locator(".card[data-id=y2] .card-text");
    text.evaluate(
        "field => field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}))");
    page.evaluate(
        "async () => (await import('/js/store.js')).store.edit("
            + "[{op: 'remove', kind: 'link', id: 'l13'}], 'x')");
    settled(page);
    page.waitForTimeout(500);
    assertThat(page.locator("#panel").getByText("一覧（34）")).isVisible();
    text.evaluate(
        "field => field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}))");
    assertThat(page.locator("#panel").getByText("一覧（33）")).isVisible();
  }

  @Test
  void theGuideIsKeptAndLeft() {
    Page page = chromium.open(workshop, "first-draft");
    page.getByText("ガイド", exactly()).click();
    page.locator(".g-step").nth(2).click();
    assertThat(page.locator("#board .head[data-here]")).hasText(Pattern.compile("アウトカム第1階層"));
    page.reload();
    assertThat(page.locator(".g-step").nth(2)).hasAttribute("aria-current", "step");
    page.getByText("振り返り", exactly()).click();
    assertThat(page.locator("#guide")).isHidden();
    page.getByText("ガイド", exactly()).click();
    assertThat(page.locator("#guide")).isVisible();
    assertThat(page.locator("#panel")).isHidden();
    page.getByText("ガイドを閉じる").click();
    assertThat(page.locator("#guide")).isHidden();
    assertThat(page.locator("#board .head[data-here]")).hasCount(0);
  }

  @Test
  void everyModeCanBeUsedWithoutSightOrMouse() {
    Page list = chromium.list(workshop);
    list.locator(".f-board").first().waitFor();
    Chromium.assertAccessible(list, "list of boards");
    Page page = chromium.open(workshop, "first-draft");
    page.getByText("ガイド", exactly()).click();
    page.locator(".g-step").last().click();
    mode(page, "見る");
    page.locator(".p-finding").waitFor();
    Chromium.assertAccessible(page, "guide and findings");
    page.getByText(Pattern.compile("^一覧")).click();
    Chromium.assertAccessible(page, "list of findings");
    page.locator("[data-kpi=k1]").click();
    field(page, "指標の名前").pressSequentially("の数");
    page.locator("[role=option]").first().waitFor();
    Chromium.assertAccessible(page, "indicator");
    page.keyboard().press("Escape");
    page.locator("#panel .p-close").click();
    page.locator("[data-tool=versions]").click();
    page.getByLabel("この時点の名前").fill("案");
    page.keyboard().press("Enter");
    page.getByText("比べる", exactly()).click();
    Chromium.assertAccessible(page, "versions");
    page.locator(".arrow[data-id=l8]").focus();
    page.keyboard().press("Enter");
    page.locator(".p-why").waitFor();
    Chromium.assertAccessible(page, "arrow");
    Page review = chromium.open(workshop, "measured");
    review.getByText("振り返り", exactly()).click();
    review.locator(".r-sign").first().waitFor();
    for (String tab : new String[] {"values", "chains", "missed", "sheet"}) {
      review.locator("#r-tab-" + tab).click();
      Chromium.assertAccessible(review, "retrospective: " + tab);
    }
  }

  private static void drop(Page page, String name, String content) {
    page.evaluate(
        """
        ([name, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content], name));
          for (const type of ['dragenter', 'dragover', 'drop']) {
            document.body.dispatchEvent(
              new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: data}));
          }
        }""",
        List.of(name, content));
    page.locator("dialog").waitFor();
  }

  private static byte[] sheet(Page page, String format) throws Exception {
    Download download =
        page.waitForDownload(() -> page.locator("[data-format=" + format + "]").click());
    return Files.readAllBytes(download.path());
  }

  private JsonNode model(String board) throws Exception {
    return Workshop.json(workshop.get("/api/boards/" + board + "/export?format=json"));
  }

  private static JsonNode last(JsonNode list) {
    return list.get(list.size() - 1);
  }

  private static void mode(Page page, String name) {
    page.locator("#toolbar-mode")
        .getByText(name, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static Locator field(Page page, String label) {
    return page.locator("#panel").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void settled(Page page) {
    assertThat(page.locator("#status .connection")).hasAttribute("data-state", "saved");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
