package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrows never run behind cards, and a large board is changed in place. */
@InBrowser
class ArrowsIT {

  /** Points of arrows, four pixels apart, that lie inside a card by more than half a pixel. */
  private static final String CROSSINGS =
      """
      async () => {
        const { board } = await import('/js/board.js');
        board.drawNow();
        const { columns, cards } = board.layout;
        const boxes = [...cards.values()].map(card => ({
          id: card.id, left: columns[card.column].left + 0.5, right: columns[card.column].right - 0.5,
          top: card.top + 0.5, bottom: card.bottom - 0.5 }));
        const found = [];
        for (const arrow of document.querySelectorAll('.arrow')) {
          const line = arrow.querySelector('.arrow-line');
          const length = line.getTotalLength();
          for (let at = 0; at <= length; at += 4) {
            const { x, y } = line.getPointAtLength(at);
            const box = boxes.find(b => x > b.left && x < b.right && y > b.top && y < b.bottom);
            if (box) { found.push(`${arrow.dataset.id} behind ${box.id} at ${x},${y}`); break; }
          }
        }
        return found;
      }
      """;

  @ParameterizedTest(name = "seed {0}: {1} cards, {2} arrows, {3} px")
  @CsvSource({
    "1, 6, 9, 1280", "2, 14, 30, 1280", "3, 24, 40, 1920", "4, 24, 60, 1024", "5, 40, 80, 1280",
    "6, 60, 120, 1920", "7, 90, 160, 1280", "8, 150, 230, 1920", "9, 30, 90, 2560", "10, 3, 6, 1280"
  })
  void neverRunBehindCards(long seed, int cards, int arrows, int width, Room room) {
    room.model("made", RandomModel.of(seed, cards, arrows).toString());
    BoardWindow window = room.open("made", width, 900);
    assertThat(window.arrows()).isEqualTo(window.model().path("links").size());
    assertThat(window.page().evaluate(CROSSINGS)).isEqualTo(List.of());
  }

  @Test
  void keepClearOfCardsOfTheShippedModels(Room room) {
    for (String name :
        List.of("kashiwa-frailty", "ondemand-bus", "zero-carbon", "data-platform", "measured")) {
      room.shipped(name);
      BoardWindow window = room.open(name);
      assertThat(window.arrows()).as(name).isPositive();
      assertThat(window.page().evaluate(CROSSINGS)).as(name).isEqualTo(List.of());
    }
  }

  @Test
  void aChangeOnALargeBoardTouchesOnlyWhatItConcerns(Room room) {
    room.model("large", RandomModel.of(11, 150, 230).toString());
    BoardWindow window = room.open("large");
    assertThat(window.cards()).isEqualTo(150);
    // A person edits one card; every other card's part of the page must stay untouched.
    window
        .page()
        .evaluate(
            """
        () => {
          window.changed = new Set();
          new MutationObserver(records => {
            for (const record of records) {
              const element = record.target.nodeType === 1 ? record.target : record.target.parentElement;
              for (const node of [element, ...record.addedNodes, ...record.removedNodes]) {
                const card = node.closest?.('.card');
                if (card) window.changed.add(card.dataset.id);
              }
            }
          }).observe(document.querySelector('.world'),
            { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-label', 'data-tier', 'data-text'] });
        }
        """);
    window.card("e149").locator(".card-text").fill("書き換えた文");
    window.press("Escape").awaitSaved();
    assertThat(window.model().path("elements").get(149).path("text").asText()).isEqualTo("書き換えた文");
    // The names of the cards joined to it say its text, so they change as well.
    Set<String> joined = new HashSet<>(Set.of("e149"));
    window
        .model()
        .path("links")
        .forEach(
            link -> {
              if (link.path("to").asText().equals("e149")) {
                joined.add(link.path("from").asText());
              }
              if (link.path("from").asText().equals("e149")) {
                joined.add(link.path("to").asText());
              }
            });
    @SuppressWarnings("unchecked")
    List<String> changed = (List<String>) window.page().evaluate("() => [...window.changed]");
    assertThat(changed).isNotEmpty().isSubsetOf(joined);
    assertThat(window.page().evaluate(CROSSINGS)).isEqualTo(List.of());
  }
}
