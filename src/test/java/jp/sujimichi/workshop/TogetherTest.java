package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several browsers on one board: one order for all, nothing lost, nothing twice. */
class TogetherTest {

  private static final String BOARD = "見守り";

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void serve() throws Exception {
    Workshop.model(folder, BOARD, Workshop.SMALL);
    workshop = Workshop.over(folder);
  }

  @AfterEach
  void stop() {
    workshop.close();
  }

  private static String card(String id) {
    return "[{\"op\":\"put\",\"kind\":\"element\",\"id\":\""
        + id
        + "\",\"set\":{\"tier\":\"output\",\"text\":\""
        + id
        + "\"}}]";
  }

  private static String text(String id, String text) {
    return "[{\"op\":\"put\",\"kind\":\"element\",\"id\":\""
        + id
        + "\",\"set\":{\"text\":\""
        + text
        + "\"}}]";
  }

  @Test
  void giveEverybodyTheSameEditsInTheSameOrder() throws Exception {
    int people = 4;
    int each = 25;
    List<Browser> browsers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      browsers.add(workshop.join(BOARD, "person-" + i));
    }
    List<CompletableFuture<Void>> working = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String name = "p" + i + "-";
      Browser browser = browsers.get(i);
      working.add(
          CompletableFuture.runAsync(
              () -> IntStream.range(0, each).forEach(n -> browser.edit(card(name + n)))));
    }
    working.forEach(CompletableFuture::join);
    List<List<String>> seen = new ArrayList<>();
    for (Browser browser : browsers) {
      List<String> order = new ArrayList<>();
      for (int n = 1; n <= people * each; n++) {
        JsonNode edit = browser.await("edit");
        assertThat(edit.path("rev").asLong()).isEqualTo(n);
        order.add(edit.path("client").asText() + " " + edit.path("seq").asLong());
      }
      seen.add(order);
      browser.close();
    }
    assertThat(new HashSet<>(seen)).hasSize(1);
    assertThat(new HashSet<>(seen.get(0))).hasSize(people * each);
    try (Browser late = workshop.connect(BOARD, "late-1")) {
      JsonNode elements = late.hello(workshop.token()).at("/model/elements");
      assertThat(elements).hasSize(2 + people * each);
    }
  }

  @Test
  void keepTheLastWordOfTwoOnOneCard() throws Exception {
    try (Browser ann = workshop.join(BOARD, "ann-1");
        Browser ben = workshop.join(BOARD, "ben-1")) {
      ann.answer(ann.edit(text("o1", "アン")));
      JsonNode last = ben.answer(ben.edit(text("o1", "ベン")));
      assertThat(last.at("/undo/0/set/text").asText()).isEqualTo("アン");
      try (Browser late = workshop.connect(BOARD, "late-1")) {
        assertThat(late.hello(workshop.token()).at("/model/elements/1/text").asText())
            .isEqualTo("ベン");
      }
    }
  }

  @Test
  void dropWhatSpeaksOfACardThatIsGoneAndSaySo() throws Exception {
    try (Browser ann = workshop.join(BOARD, "ann-1");
        Browser ben = workshop.join(BOARD, "ben-1")) {
      ann.answer(ann.edit("[{\"op\":\"remove\",\"kind\":\"element\",\"id\":\"o1\"}]"));
      JsonNode answer = ben.answer(ben.edit(text("o1", "まだある？")));
      assertThat(answer.path("ops")).isEmpty();
      assertThat(answer.path("dropped").toString()).isEqualTo("[0]");
      JsonNode arrow =
          ben.answer(
              ben.edit(
                  "[{\"op\":\"put\",\"kind\":\"link\",\"id\":\"l9\","
                      + "\"set\":{\"from\":\"a1\",\"to\":\"o1\"}}]"));
      assertThat(arrow.path("dropped").toString()).isEqualTo("[0]");
      JsonNode anew =
          ben.answer(
              ben.edit(
                  "[{\"op\":\"put\",\"kind\":\"element\",\"id\":\"o1\","
                      + "\"set\":{\"tier\":\"output\",\"text\":\"やり直し\"}}]"));
      assertThat(anew.path("ops")).hasSize(1);
      assertThat(anew.has("dropped")).isFalse();
    }
  }

  @Test
  void makeAnEditThatIsSentAgainOnlyOnce() throws Exception {
    JsonNode welcome;
    JsonNode made;
    try (Browser ann = workshop.connect(BOARD, "ann-1")) {
      welcome = ann.hello(workshop.token());
      made = ann.answer(ann.edit(card("e1")));
      ann.cut();
    }
    try (Browser ben = workshop.join(BOARD, "ben-1");
        Browser again = workshop.connect(BOARD, "ann-1")) {
      ben.answer(ben.edit(card("e2")));
      JsonNode back = again.helloAgain(workshop.token(), welcome.path("epoch").asText(), 0);
      assertThat(back.has("model")).isFalse();
      assertThat(back.path("acked").asLong()).isEqualTo(1);
      assertThat(back.path("edits")).hasSize(2);
      assertThat(back.at("/edits/0")).isEqualTo(made);
      again.edit(1, card("e1"));
      assertThat(again.answer(1)).isEqualTo(made);
      again.edit(2, card("e3"));
      assertThat(again.answer(2).path("rev").asLong()).isEqualTo(3);
    }
  }

  @Test
  void giveTheWholeModelToWhoeverComesFromAnotherHistory() throws Exception {
    try (Browser ann = workshop.connect(BOARD, "ann-1")) {
      JsonNode welcome = ann.helloAgain(workshop.token(), "another", 0);
      assertThat(welcome.has("edits")).isFalse();
      assertThat(welcome.at("/model/elements")).hasSize(2);
    }
  }

  @Test
  void tellWhoIsThereAndWhereTheyAre() throws Exception {
    try (Browser ann = workshop.join(BOARD, "ann-1")) {
      try (Browser ben = workshop.join(BOARD, "ben-1")) {
        Set<String> names =
            Set.copyOf(
                ann.await(m -> m.path("people").size() == 2, "two people")
                    .path("people")
                    .findValuesAsText("name"));
        assertThat(names).containsExactlyInAnyOrder("ann-1", "ben-1");
        ben.send(
            Json.object(
                    "{\"type\":\"presence\",\"at\":{\"kind\":\"element\",\"id\":\"o1\"},"
                        + "\"typing\":true}")
                .orElseThrow());
        JsonNode presence = ann.await("presence");
        assertThat(presence.path("client").asText()).isEqualTo("ben-1");
        assertThat(presence.at("/at/id").asText()).isEqualTo("o1");
        assertThat(presence.path("typing").asBoolean()).isTrue();
      }
      assertThat(
              ann.await(
                      m -> m.path("type").asText().equals("people") && m.path("people").size() == 1,
                      "one person")
                  .at("/people/0/name")
                  .asText())
          .isEqualTo("ann-1");
    }
  }

  @Test
  void letASecondWindowTakeOverAClientsPlace() throws Exception {
    try (Browser first = workshop.join(BOARD, "ann-1");
        Browser second = workshop.join(BOARD, "ann-1")) {
      assertThat(first.closeCode()).isEqualTo(CloseCode.REPLACED);
      assertThat(second.answer(second.edit(card("e1"))).path("rev").asLong()).isEqualTo(1);
    }
  }

  @Test
  void reportOnWhatTheBoardHasBecome() throws Exception {
    try (Browser ann = workshop.join(BOARD, "ann-1")) {
      ann.await(m -> m.path("type").asText().equals("report"), "the first report");
      ann.answer(ann.edit(card("e1")));
      JsonNode report =
          ann.await(
              m -> m.path("type").asText().equals("report") && m.path("rev").asLong() == 1,
              "the report on the edit");
      List<String> places = new ArrayList<>();
      report.at("/report/findings").forEach(f -> places.add(f.at("/at/id").asText()));
      assertThat(places).contains("e1");
    }
  }

  @Test
  void reportWhatChangedToWhoeverTakesThatAndTheWholeToOthers() throws Exception {
    try (Browser ann = workshop.connect(BOARD, "ann-1");
        Browser ben = workshop.join(BOARD, "ben-1")) {
      ann.send(
          Json.message("hello")
              .put("token", workshop.token())
              .put("client", "ann-1")
              .put("changesOnly", true));
      JsonNode first = ann.await("report");
      assertThat(first.has("base")).isFalse();
      ann.answer(ann.edit(card("e1")));
      JsonNode changes = ann.await("report");
      JsonNode whole =
          ben.await(
              m -> m.path("type").asText().equals("report") && m.path("rev").asLong() == 1,
              "the whole report");
      assertThat(whole.has("base")).isFalse();
      assertThat(changes.path("base").asLong()).isEqualTo(first.path("number").asLong());
      assertThat(changes.toString().length()).isLessThan(whole.toString().length() / 2);
      ObjectNode told = changes.path("report").deepCopy();
      for (String list : List.of("findings", "notEvaluated", "chains")) {
        ArrayNode items = told.putArray(list);
        for (JsonNode item : changes.at("/report/" + list)) {
          items.add(item.isInt() ? first.at("/report/" + list + "/" + item.asInt()) : item);
        }
      }
      assertThat(told).isEqualTo(whole.path("report"));
    }
  }

  @Test
  void applyAFixAsAnEditThatCanBeUndone() throws Exception {
    try (Browser ann = workshop.connect(BOARD, "ann-1")) {
      JsonNode before = ann.hello(workshop.token()).path("model");
      ann.answer(
          ann.edit(
              "[{\"op\":\"put\",\"kind\":\"link\",\"id\":\"l8\","
                  + "\"set\":{\"from\":\"o1\",\"to\":\"o1\"}}]"));
      JsonNode report =
          ann.await(
              m -> m.path("type").asText().equals("report") && m.path("rev").asLong() == 1,
              "the report");
      String fingerprint = "";
      for (JsonNode finding : report.at("/report/findings")) {
        if (finding.path("rule").asText().equals("structure/self-link")) {
          fingerprint = finding.path("fingerprint").asText();
        }
      }
      JsonNode preview =
          Workshop.json(
              workshop.get(
                  "/api/boards/"
                      + Workshop.encoded(BOARD)
                      + "/fix?fix=0&fingerprint="
                      + fingerprint));
      assertThat(preview.path("ops").toString())
          .isEqualTo("[{\"op\":\"remove\",\"kind\":\"link\",\"id\":\"l8\"}]");
      assertThat(preview.at("/title/ja").asText()).isNotEmpty();
      ann.send(Json.message("fix").put("seq", 2).put("fingerprint", fingerprint).put("fix", 0));
      JsonNode fixed = ann.answer(2);
      assertThat(fixed.path("ops")).isEqualTo(preview.path("ops"));
      assertThat(fixed.at("/undo/0/set/from").asText()).isEqualTo("o1");
      ann.send(Json.message("fix").put("seq", 3).put("fingerprint", fingerprint).put("fix", 0));
      assertThat(ann.answer(3).path("type").asText()).isEqualTo("refused");
      try (Browser late = workshop.connect(BOARD, "late-1")) {
        assertThat(late.hello(workshop.token()).path("model")).isEqualTo(before);
      }
    }
  }
}
