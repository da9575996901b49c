package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several windows on one board, and lines that break. */
@InBrowser
class TogetherIT {

  private static final String TWO =
      """
      {"formatVersion": 1, "title": "二枚", "field": "mobility", "elements": [
        {"id": "a", "tier": "activity", "text": "バスを走らせる"},
        {"id": "b", "tier": "output", "text": "バスが走る"}]}
      """;

  @Test
  void twoWriteAtOnceAndNothingIsLost(Room room) {
    room.model("two", TWO);
    BoardWindow one = room.open("two");
    BoardWindow other = room.open("two");
    one.card("a").locator(".card-text").focus();
    other.card("b").locator(".card-text").focus();
    one.press("End");
    other.press("End");
    for (int word = 0; word < 5; word++) {
      one.type("甲" + word);
      other.type("乙" + word);
    }
    one.press("Control+Enter").type("甲の新しいカード").press("Escape").awaitSaved();
    other.press("Control+Enter").type("乙の新しいカード").press("Escape").awaitSaved();
    for (BoardWindow window : new BoardWindow[] {one, other}) {
      window.await("() => document.querySelectorAll('.view .card').length === 4");
      window.await("() => [...document.querySelectorAll('.card-text')].every(each => each.value)");
      assertThat(window.texts("activity")).containsExactly("バスを走らせる甲0甲1甲2甲3甲4", "甲の新しいカード");
      assertThat(window.texts("output")).containsExactly("バスが走る乙0乙1乙2乙3乙4", "乙の新しいカード");
    }
    assertThat(one.model()).isEqualTo(other.model());
  }

  @Test
  void undoNeverTakesBackWhatSomebodyElseDid(Room room) {
    room.model("two", TWO);
    BoardWindow one = room.open("two");
    BoardWindow other = room.open("two");
    one.card("a").focus();
    one.press("Alt+ArrowUp", "Alt+ArrowLeft").awaitSaved();
    other.await("() => document.querySelector('.card[data-id=a]').dataset.tier === 'input'");
    other.card("a").locator(".card-text").fill("列車を走らせる");
    other.press("Escape").awaitSaved();
    one.await("() => document.querySelector('.card[data-id=a] .card-text').value === '列車を走らせる'");
    one.press("Control+z").awaitSaved();
    assertThat(one.texts("activity")).containsExactly("列車を走らせる");
    one.press("Control+z");
    assertThat(one.texts("activity")).containsExactly("列車を走らせる");
    other.await("() => document.querySelector('.card[data-id=a]').dataset.tier === 'activity'");
  }

  @Test
  void showsWhoIsWhere(Room room) {
    room.model("two", TWO);
    BoardWindow one = room.open("two");
    BoardWindow other = room.open("two");
    one.card("b").focus();
    other.await("() => document.querySelector('.card[data-id=b] .mark') !== null");
    assertThat(other.page().locator(".people").textContent()).contains("2人で編集中");
    one.page().close();
    other.await("() => document.querySelector('.mark[role=img]') === null");
  }

  @Test
  void whatIsWrittenWithoutALineIsSentWhenItIsBack(Room room) {
    room.model("two", TWO);
    BoardWindow window = room.open("two");
    window.page().context().setOffline(true);
    room.stopServer();
    window.page().waitForSelector(".connection[data-state=waiting]");
    assertThat(window.page().locator(".connection").textContent())
        .isEqualTo("つながっていません。入力は手元に残り、戻ったら送ります");
    window.card("b").locator(".card-text").fill("バスが毎日走る");
    window.press("Control+Enter").type("乗る人が増える").press("Escape");
    assertThat(window.texts("output")).containsExactly("バスが毎日走る", "乗る人が増える");

    room.startServer();
    window.page().context().setOffline(false);
    // A server that starts anew has a new token: the page asks to be opened again, in this tab.
    window.page().waitForSelector("dialog");
    window.page().navigate(room.url("two"));
    window.awaitSaved();
    assertThat(window.page().locator("dialog").count()).isZero();
    assertThat(window.texts("output")).containsExactly("バスが毎日走る", "乗る人が増える");
    BoardWindow other = room.open("two");
    assertThat(other.texts("output")).containsExactly("バスが毎日走る", "乗る人が増える");
  }
}
