package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board with a pointer, and how it is shown: zoom, search, projector, print. */
@InBrowser
class PointerIT {

  private BoardWindow window;

  @BeforeEach
  void open(Room room) {
    window = room.shipped("kashiwa-frailty").open("kashiwa-frailty");
  }

  @Test
  void dragsAnArrowAndTakesItBack() {
    window.card("hi1").hover();
    Locator handle = window.card("hi1").locator(".card-handle");
    window.drag(window.middle(handle), window.middle(window.card("ho1")));
    window.await("() => document.querySelectorAll('.arrow').length === 25");
    JsonNode link = window.model().path("links").get(24);
    assertThat(link.path("from").asText()).isEqualTo("hi1");
    assertThat(link.path("to").asText()).isEqualTo("ho1");
    assertThat(link.path("id").asText()).matches("l-[a-z2-7]{8}");
    window.press("Escape", "Control+z").awaitSaved();
    assertThat(window.arrows()).isEqualTo(24);
    assertThat(window.model().path("links")).hasSize(24);
  }

  @Test
  void anArrowBackToAnEarlierTierIsNextYearsImprovement() {
    window.card("hy1").hover();
    Locator handle = window.card("hy1").locator(".card-handle");
    window.drag(window.middle(handle), window.middle(window.card("ha1")));
    window.await("() => document.querySelectorAll('.arrow').length === 25");
    assertThat(window.model().path("links").get(24).path("kind").asText()).isEqualTo("feedback");
    assertThat(window.page().locator(".arrow").last().getAttribute("data-kind"))
        .isEqualTo("feedback");
  }

  @Test
  void dragsACardToAnotherTierAndPlace() {
    Locator text = window.card("hx2").locator(".card-text");
    double[] above = window.middle(window.card("hy1"));
    above[1] = window.card("hy1").boundingBox().y + 4;
    window.drag(window.middle(text), above);
    window.awaitSaved();
    assertThat(window.texts("outcome1")).doesNotContain("高齢者が「個別メニュー」を続ける");
    assertThat(window.texts("outcome2"))
        .startsWith("高齢者が「個別メニュー」を続ける", "フレイルの状態にある高齢者が減る", "高齢者の外出や人との交流が増える");
    window.press("Control+z").awaitSaved();
    assertThat(window.texts("outcome1")).startsWith("高齢者が自分のフレイルのリスクを知る", "高齢者が「個別メニュー」を続ける");
  }

  @Test
  void aCardDroppedInTheFoundationTakesAFieldOfIt() {
    double[] target = window.middle(window.card("fa1"));
    window.drag(window.middle(window.card("ha1").locator(".card-head")), target);
    window.awaitSaved();
    assertThat(window.card("ha1").locator(".card-field").textContent()).isEqualTo("IT基盤");
    assertThat(window.model().path("elements").findValuesAsText("id")).contains("ha1");
    window.press("Control+z").awaitSaved();
    assertThat(window.card("ha1").locator(".card-field").textContent()).isEqualTo("健康/医療");
  }

  @Test
  void choosesTheFieldFromTheList() {
    window.card("ha1").locator(".card-field").click();
    window.page().getByRole(AriaRole.MENUITEMRADIO).getByText("地域社会").click();
    window.awaitSaved();
    assertThat(window.card("ha1").locator(".card-field").textContent()).isEqualTo("地域社会");
    window.card("ha1").focus();
    window.press("f", "Home", "Enter").awaitSaved();
    assertThat(window.card("ha1").locator(".card-field").textContent()).isEqualTo("モビリティ");
  }

  @Test
  void framesSeveralCardsAndRemovesThem() {
    double left = window.card("hi1").boundingBox().x;
    double right = window.card("ha1").boundingBox().x + 20;
    double top = window.card("hi1").boundingBox().y;
    double bottom = window.card("ha1").boundingBox().y + 10;
    window.drag(new double[] {left - 20, bottom + 120}, new double[] {right, top - 4});
    assertThat(window.page().locator(".card[data-selected]").count()).isEqualTo(3);
    window.press("Delete").awaitSaved();
    assertThat(window.cards()).isEqualTo(19);
    // With the three cards go the arrows that joined them to anything.
    assertThat(window.model().path("links")).hasSize(17);
    window.press("Control+z").awaitSaved();
    assertThat(window.cards()).isEqualTo(22);
    assertThat(window.arrows()).isEqualTo(24);
  }

  @Test
  void addsToTheSelectionWithControl() {
    window.card("hi1").locator(".card-text").click();
    Locator.ClickOptions held =
        new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL));
    window.card("ha1").locator(".card-text").click(held);
    window.card("ha1").locator(".card-text").click(held);
    window.card("ha2").locator(".card-text").click(held);
    assertThat(
            window
                .page()
                .locator(".card[data-selected]")
                .evaluateAll("all => all.map(each => each.dataset.id)"))
        .isEqualTo(List.of("hi1", "ha2"));
    window.press("Alt+ArrowRight").awaitSaved();
    assertThat(window.texts("input")).doesNotContain("アプリの開発費、健康増進課の職員");
    assertThat(window.texts("activity")).contains("アプリの開発費、健康増進課の職員");
    assertThat(window.texts("output")).contains("アプリと窓口で一人ひとりの「個別メニュー」を提供する");
  }

  @Test
  void drawsTheBoardAlongWithTheSpaceBar() {
    window.press("1");
    window.page().setViewportSize(1000, 500);
    window.page().keyboard().down("Space");
    window.drag(new double[] {500, 300}, new double[] {400, 200});
    window.page().keyboard().up("Space");
    assertThat(
            window
                .page()
                .evaluate(
                    "() => { const view = document.querySelector('.view'); return [view.scrollLeft, view.scrollTop]; }"))
        .isEqualTo(List.of(100, 100));
    assertThat(window.model().path("elements")).hasSize(22);
  }

  @Test
  void selectsAnArrowByItsMiddleAndRemovesIt() {
    window.page().locator(".arrow[data-id=l13] .arrow-hit").dispatchEvent("pointerdown");
    window.press("Delete").awaitSaved();
    assertThat(window.arrows()).isEqualTo(23);
    window.press("Control+z").awaitSaved();
    assertThat(window.arrows()).isEqualTo(24);
  }

  @Test
  void zoomsWithWheelKeysAndButtons() {
    Page page = window.page();
    double before = scale();
    page.mouse().move(600, 300);
    page.keyboard().down("Control");
    page.mouse().wheel(0, -200);
    page.keyboard().up("Control");
    window.await("() => document.querySelector('.percent').textContent !== '96%'");
    assertThat(scale()).isGreaterThan(before * 1.3);
    page.locator(".percent").click();
    assertThat(scale()).isEqualTo(1.0);
    window.card("ha1").focus();
    window.press("0");
    assertThat(scale()).isLessThan(0.9);
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => { const view = document.querySelector('.view');"
                        + " return view.scrollHeight <= view.clientHeight"
                        + " && view.scrollWidth <= view.clientWidth; }"))
        .isTrue();
    window.press("1");
    assertThat(scale()).isEqualTo(1.0);
  }

  @Test
  void searchGoesFromOneFindToTheNext() {
    window.press("Control+f").type("統合");
    assertThat(window.page().locator(".search-count").textContent()).isEqualTo("1 / 6");
    assertThat(window.page().locator(".card[data-found]").count()).isEqualTo(6);
    String first = window.page().locator(".card[data-found-now]").getAttribute("data-id");
    window.press("Enter");
    String second = window.page().locator(".card[data-found-now]").getAttribute("data-id");
    assertThat(List.of(first, second)).doesNotHaveDuplicates();
    window.press("Shift+Enter", "Escape");
    assertThat(window.page().locator(".card[data-found]").count()).isZero();
    assertThat(window.card(first).evaluate("card => card === document.activeElement"))
        .isEqualTo(true);
  }

  @Test
  void theProjectorEnlargesTheType() {
    double before = typeSize();
    window.page().getByLabel("投影用の表示").click();
    assertThat(typeSize()).isGreaterThan(before * 1.1);
    window.page().getByLabel("投影用の表示").click();
    assertThat(typeSize()).isEqualTo(before);
  }

  @Test
  void printsOnOneSheetAcross() throws Exception {
    byte[] sheet = window.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(sheet)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDRectangle box = document.getPage(0).getMediaBox();
      assertThat(Math.round(box.getWidth() / 72 * 25.4)).isBetween(419L, 421L);
      assertThat(Math.round(box.getHeight() / 72 * 25.4)).isBetween(296L, 298L);
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains("アウトカム第3階層", "暮らせる市になっている", "地域のどこでも個別の");
      assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).doesNotContain("/Subtype /Image");
    }
    assertThat(scale()).isBetween(0.9, 1.0);
  }

  @Test
  void speaksEnglishToo() {
    window.page().getByText("English").click();
    window.await("() => document.documentElement.lang === 'en'");
    assertThat(window.page().locator(".head").first().textContent())
        .isEqualTo("InputResources put in");
    assertThat(window.card("ha1").getAttribute("aria-label"))
        .startsWith("Activity. フレイル予防AIで個人のリスクを解析する. Health / medical care.");
    window.page().getByText("日本語").click();
    window.await("() => document.documentElement.lang === 'ja'");
  }

  private double scale() {
    return ((Number)
            window.page().evaluate("async () => (await import('/js/board.js')).board.zoom.scale"))
        .doubleValue();
  }

  /** Size of a card's type on the screen, in pixels. */
  private double typeSize() {
    Number size =
        (Number)
            window
                .page()
                .evaluate(
                    "() => parseFloat(getComputedStyle(document.querySelector('.card-text')).fontSize)");
    return size.doubleValue() * scale();
  }
}
