package jp.sujimichi.workshop.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.Stream;

/** A window on a board, and what a person sees and does in it. */
public final class BoardWindow {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Page page;

  /** A window whose page is on a board. */
  public BoardWindow(Page page) {
    this.page = page;
  }

  /** The page itself. */
  public Page page() {
    return page;
  }

  /** Waits until the board is open and everything is saved. */
  public BoardWindow awaitSaved() {
    page.waitForSelector(".connection[data-state=saved]");
    return this;
  }

  /** Waits until an expression of the page's language is true. */
  public BoardWindow await(String condition) {
    page.waitForFunction(condition);
    return this;
  }

  /** Presses keys one after another, such as {@code "Control+z"}. */
  public BoardWindow press(String... keys) {
    Stream.of(keys).forEach(page.keyboard()::press);
    return this;
  }

  /** Types a text. */
  public BoardWindow type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** The card of an element. */
  public Locator card(String id) {
    return page.locator(".view .card[data-id='" + id + "']");
  }

  /** The card that says a text. */
  public String idOf(String text) {
    for (JsonNode element : model().path("elements")) {
      if (element.path("text").asText().equals(text)) {
        return element.path("id").asText();
      }
    }
    throw new AssertionError("no card says " + text + " in " + model());
  }

  /** Middle of what a selector shows, in pixels of the window. */
  public double[] middle(Locator part) {
    BoundingBox box = part.boundingBox();
    return new double[] {box.x + box.width / 2, box.y + box.height / 2};
  }

  /** Drags from one point of the window to another, in steps as a hand does. */
  public BoardWindow drag(double[] from, double[] to) {
    page.mouse().move(from[0], from[1]);
    page.mouse().down();
    page.mouse()
        .move(
            (from[0] + to[0]) / 2,
            (from[1] + to[1]) / 2,
            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
    page.mouse().move(to[0], to[1], new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
    return this;
  }

  /** The model as this window has it. */
  public JsonNode model() {
    String text =
        (String)
            page.evaluate(
                "async () => JSON.stringify((await"
                    + " import('/js/store.js')).store.state.model)");
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Texts of the cards of a tier, from the top, as they stand on the page. */
  @SuppressWarnings("unchecked")
  public List<String> texts(String tier) {
    return (List<String>)
        page.evaluate(
            "tier => [...document.querySelectorAll(`.cell[data-tier=${tier}]"
                + " .card-text`)].map(text => text.value)",
            tier);
  }

  /** Number of arrows on the page. */
  public int arrows() {
    return page.locator(".arrow").count();
  }

  /** Number of cards on the page. */
  public int cards() {
    return page.locator(".view .card").count();
  }

  /** What a screen reader calls the part that has the focus. */
  public String focusName() {
    return (String)
        page.evaluate(
            "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
  }

  /** What was last said to screen readers. */
  public String said() {
    page.waitForFunction("() => document.getElementById('announcer').textContent !== ''");
    return page.locator("#announcer").textContent();
  }
}
