package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What axe finds on the board, in the states a person meets. */
@InBrowser
class AccessibilityIT {

  @Test
  void theBoardHasNoSeriousFault(Room room) {
    room.shipped("kashiwa-frailty").empty("new");
    assertThat(serious(room.open("new"))).isEmpty();
    BoardWindow window = room.open("kashiwa-frailty");
    assertThat(serious(window)).isEmpty();
    window.card("ha1").locator(".card-text").focus();
    assertThat(serious(window)).as("writing").isEmpty();
    window.press("Escape", "m");
    assertThat(serious(window)).as("a menu").isEmpty();
    window.press("Escape", "l");
    assertThat(serious(window)).as("drawing an arrow").isEmpty();
    window.press("Escape", "?");
    assertThat(serious(window)).as("help").isEmpty();
    window.press("Escape", "Control+a");
    assertThat(serious(window)).as("everything selected").isEmpty();
    window.page().getByLabel("投影用の表示").click();
    assertThat(serious(window)).as("projector").isEmpty();
  }

  @Test
  void whatIsPressedIsLargeEnough(Room room) {
    room.shipped("kashiwa-frailty");
    BoardWindow window = room.open("kashiwa-frailty");
    window.page().getByTitle("100%に戻す").click();
    window.card("ha1").focus();
    @SuppressWarnings("unchecked")
    List<String> small =
        (List<String>)
            window
                .page()
                .evaluate(
                    """
                    () => [...document.querySelectorAll('button, input, a')]
                      .filter(each => each.checkVisibility({ visibilityProperty: true }))
                      .map(each => [each, each.getBoundingClientRect()])
                      .filter(([each, box]) => box.width < 24 || box.height < 24)
                      .map(([each, box]) => `${each.className} ${box.width} ${box.height}`)
                    """);
    assertThat(small).isEmpty();
  }

  @Test
  void restsForThoseWhoAskForIt(Room room) {
    room.shipped("kashiwa-frailty");
    BoardWindow window = room.open("kashiwa-frailty");
    window
        .page()
        .emulateMedia(
            new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    assertThat(
            window
                .card("ha1")
                .evaluate(
                    "card => { card.dataset.flash = ''; return getComputedStyle(card).animationName; }"))
        .isEqualTo("none");
  }

  private static List<String> serious(BoardWindow window) {
    return new AxeBuilder(window.page())
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(AccessibilityIT::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream()
            .limit(4)
            .map(node -> node.getTarget() + " " + node.getHtml())
            .toList();
  }
}
