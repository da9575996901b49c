package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Everything on the board without a pointer. */
@InBrowser
class KeyboardIT {

  @Test
  void buildsLinksMovesDeletesAndTakesBack(Room room) {
    room.empty("new");
    BoardWindow window = room.open("new");
    tabTo(window, "アウトカム第3階層・サービスにカードを足す");
    window.press("Enter").type("誰もが元気に暮らせる市になっている").press("Control+Enter").type("人との交流が増える");
    window.press("Escape", "Alt+ArrowLeft").awaitSaved();
    assertThat(window.texts("outcome3")).containsExactly("誰もが元気に暮らせる市になっている");
    assertThat(window.texts("outcome2")).containsExactly("人との交流が増える");
    assertThat(window.said()).isEqualTo("アウトカム第2階層・サービスの1番目に移しました。");

    window.press("l", "Enter").await("() => document.querySelectorAll('.arrow').length === 1");
    window.press("Escape").awaitSaved();
    JsonNode link = window.model().path("links").get(0);
    assertThat(link.path("from").asText()).isEqualTo(window.idOf("人との交流が増える"));
    assertThat(link.path("to").asText()).isEqualTo(window.idOf("誰もが元気に暮らせる市になっている"));

    focus(window, "人との交流が増える");
    window.press("Delete").awaitSaved();
    assertThat(window.cards()).isEqualTo(1);
    assertThat(window.arrows()).isZero();
    window.press("Control+z").await("() => document.querySelectorAll('.arrow').length === 1");
    assertThat(window.texts("outcome2")).containsExactly("人との交流が増える");

    // Back to nothing, one action a step: the arrow, the move, two texts, two cards.
    for (int step = 0; step < 6; step++) {
      window.press("Control+z");
    }
    assertThat(window.cards()).isZero();
    window.press("Control+z");
    assertThat(window.said()).isEqualTo("元に戻す操作はありません。");
    for (int step = 0; step < 6; step++) {
      window.press("Control+Shift+z");
    }
    window.awaitSaved();
    assertThat(window.texts("outcome3")).containsExactly("誰もが元気に暮らせる市になっている");
    assertThat(window.texts("outcome2")).containsExactly("人との交流が増える");
    assertThat(window.model().path("links")).containsExactly(link);
  }

  @Test
  void choosesTheTargetOfAnArrowByItsText(Room room) {
    room.shipped("kashiwa-frailty");
    BoardWindow window = room.open("kashiwa-frailty");
    focus(window, "高齢者が「個別メニュー」を続ける");
    window.press("l").type("高齢になって").press("Enter");
    window.await("() => document.querySelectorAll('.arrow').length === 25");
    window.press("Escape").awaitSaved();
    JsonNode added = window.model().path("links").get(24);
    assertThat(added.path("from").asText()).isEqualTo("hx2");
    assertThat(added.path("to").asText()).isEqualTo("hz1");
  }

  @Test
  void goesFromCardToCardAndAlongArrows(Room room) {
    room.shipped("kashiwa-frailty");
    BoardWindow window = room.open("kashiwa-frailty");
    focus(window, "フレイル予防AIで個人のリスクを解析する");
    window.press("ArrowDown");
    assertThat(window.focusName()).startsWith("事業・取組。アプリと窓口で一人ひとりの「個別メニュー」を提供する");
    window.press("ArrowRight");
    assertThat(window.focusName()).startsWith("アウトプット。");
    window.press("Home");
    assertThat(window.focusName())
        .isEqualTo(
            "アウトプット。高齢者のフレイルリスクの解析結果が本人に通知される。健康/医療。"
                + "「フレイル予防AIで個人のリスクを解析する」から矢印。"
                + "「高齢者が自分のフレイルのリスクを知る」、"
                + "「アプリと窓口で一人ひとりの「個別メニュー」を提供」（改善）へ矢印。指標1件");
    window.press("a");
    assertThat(window.focusName()).startsWith("矢印：「フレイル予防AIで個人のリスクを解析する」から");
    window.press("ArrowLeft");
    assertThat(window.focusName()).startsWith("事業・取組。フレイル予防AI");
  }

  @Test
  void movesSeveralCardsAtOnce(Room room) {
    room.model(
        "three",
        """
        {"formatVersion": 1, "title": "三枚", "field": "mobility", "elements": [
          {"id": "a", "tier": "output", "text": "甲"}, {"id": "b", "tier": "output", "text": "乙"},
          {"id": "c", "tier": "output", "text": "丙"}]}
        """);
    BoardWindow window = room.open("three");
    focus(window, "甲");
    window.press("Alt+ArrowDown");
    assertThat(window.texts("output")).containsExactly("乙", "甲", "丙");
    window.press("Shift+ArrowDown", "Alt+ArrowRight").awaitSaved();
    assertThat(window.texts("output")).containsExactly("乙");
    assertThat(window.texts("outcome1")).containsExactly("甲", "丙");
    window.press("Control+z");
    assertThat(window.texts("output")).containsExactly("乙", "甲", "丙");
    window.press("Control+a", "Delete").awaitSaved();
    assertThat(window.cards()).isZero();
    window.press("Control+z").awaitSaved();
    assertThat(window.texts("output")).containsExactly("乙", "甲", "丙");
  }

  private static void tabTo(BoardWindow window, String name) {
    for (int presses = 0; presses < 80 && !window.focusName().equals(name); presses++) {
      window.press("Tab");
    }
    assertThat(window.focusName()).isEqualTo(name);
  }

  /** Goes to a card by the search, as a person without a pointer does. */
  private static void focus(BoardWindow window, String text) {
    window.press("Control+f").type(text).press("Enter", "Escape");
    assertThat(window.focusName()).contains(text);
  }
}
