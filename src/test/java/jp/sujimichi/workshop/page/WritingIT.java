package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Writing into cards, with an input method above all. */
@InBrowser
class WritingIT {

  private static final String ONE =
      """
      {"formatVersion": 1, "title": "一枚", "elements": [
        {"id": "a", "tier": "output", "field": "mobility", "text": "バス"}]}
      """;

  @Test
  void leavesACompositionAlone(Room room) {
    room.model("one", ONE);
    Page page = room.window(1280, 800);
    page.clock().install();
    page.navigate(room.url("one"));
    BoardWindow window = new BoardWindow(page).awaitSaved();
    page.clock().runFor(1000);
    Input input = new Input(page);
    window.card("a").locator(".card-text").focus();
    window.press("End");
    input.compose("がはし");
    page.clock().runFor(10_000);
    assertThat(textInModel(window)).as("taken while composing").isEqualTo("バス");
    assertThat(textOnPage(window)).isEqualTo("バスがはし");
    window.press("Escape");
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("card-text");

    room.open("one").card("a").locator(".card-field").click();
    input.compose("が走る");
    page.clock().runFor(10_000);
    assertThat(textOnPage(window)).isEqualTo("バスが走る");
    input.confirm("が走る");
    page.clock().runFor(300);
    assertThat(textInModel(window)).as("taken before a pause").isEqualTo("バス");
    page.clock().runFor(1000);
    assertThat(textInModel(window)).isEqualTo("バスが走る");
  }

  @Test
  void othersWaitForTheOneWhoWrites(Room room) {
    room.model("one", ONE);
    Page page = room.window(1280, 800);
    page.clock().install();
    page.navigate(room.url("one"));
    BoardWindow writer = new BoardWindow(page).awaitSaved();
    BoardWindow other = room.open("one");
    Input input = new Input(page);
    writer.card("a").locator(".card-text").focus();
    writer.press("End");
    input.compose("てい");

    other.card("a").locator(".card-text").fill("鉄道");
    other.press("Escape", "Alt+ArrowRight").awaitSaved();
    writer.await(
        "async () => (await import('/js/store.js')).store.find('element', 'a').tier === 'outcome1'");
    page.clock().runFor(5000);
    assertThat(textOnPage(writer)).as("what is being written").isEqualTo("バスてい");
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("card-text");
    assertThat(writer.texts("output")).as("the card stays in its place").containsExactly("バスてい");

    input.confirm("停");
    writer.press("Escape");
    page.clock().runFor(2000);
    assertThat(writer.texts("outcome1")).containsExactly("バス停");
    other.await(
        "async () => (await import('/js/store.js')).store.find('element', 'a').text === 'バス停'");
    other.await("() => document.querySelector('.card-text').value === 'バス停'");
  }

  @Test
  void takesAWholeBurstOfWritingBackAtOnce(Room room) {
    room.model("one", ONE);
    BoardWindow window = room.open("one");
    window.card("a").locator(".card-text").focus();
    window.press("End").type("が走る");
    window.press("Control+z");
    assertThat(textOnPage(window)).isEqualTo("バス");
    window.press("Control+y").awaitSaved();
    assertThat(textOnPage(window)).isEqualTo("バスが走る");
    window.press("Shift+Enter").type("毎日").press("Enter").awaitSaved();
    assertThat(textInModel(window)).isEqualTo("バスが走る\n毎日");
  }

  @Test
  void aCardLeftEmptyByEscapeIsGone(Room room) {
    room.model("one", ONE);
    BoardWindow window = room.open("one");
    window.card("a").focus();
    window.press("n");
    assertThat(window.cards()).isEqualTo(2);
    window.press("Escape").awaitSaved();
    assertThat(window.cards()).isEqualTo(1);
    assertThat(window.focusName()).startsWith("アウトプット。バス");
  }

  private static String textInModel(BoardWindow window) {
    return window.model().path("elements").get(0).path("text").asText();
  }

  private static String textOnPage(BoardWindow window) {
    return (String) window.page().evaluate("() => document.querySelector('.card-text').value");
  }

  /** An input method, as the browser sees it. */
  private static final class Input {

    private final CDPSession session;

    Input(Page page) {
      this.session = page.context().newCDPSession(page);
    }

    void compose(String text) {
      JsonObject arguments = new JsonObject();
      arguments.addProperty("text", text);
      arguments.addProperty("selectionStart", text.length());
      arguments.addProperty("selectionEnd", text.length());
      session.send("Input.imeSetComposition", arguments);
    }

    void confirm(String text) {
      JsonObject arguments = new JsonObject();
      arguments.addProperty("text", text);
      session.send("Input.insertText", arguments);
    }
  }
}
