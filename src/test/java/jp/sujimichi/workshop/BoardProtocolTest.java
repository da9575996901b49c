package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers and the server say to each other over a board. */
class BoardProtocolTest {

  private static final String ADD =
      """
      [{"op":"put","kind":"element","id":"e1","set":{"tier":"outcome1","text":"異変に早く気づく"}},
       {"op":"put","kind":"link","id":"l1","set":{"from":"o1","to":"e1"}}]
      """;

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void serve() throws Exception {
    Workshop.model(folder, "見守り", Workshop.SMALL);
    workshop = Workshop.over(folder);
  }

  @AfterEach
  void stop() {
    workshop.close();
  }

  @Test
  void welcomesWithTheModelAndReportsOnIt() throws Exception {
    try (Browser ann = workshop.connect("見守り", "ann-1")) {
      JsonNode welcome = ann.hello(workshop.token());
      assertThat(welcome.path("board").asText()).isEqualTo("見守り");
      assertThat(welcome.path("rev").asLong()).isZero();
      assertThat(welcome.path("you").asText()).isEqualTo("ann-1");
      assertThat(welcome.at("/model/elements/1/memo").decimalValue()).hasToString("1.50");
      assertThat(welcome.at("/model/links/0/id").asText()).matches("l-[0-9a-z]{8}");
      JsonNode report = ann.await("report");
      assertThat(report.path("rev").asLong()).isZero();
      assertThat(report.at("/report/findings").findValuesAsText("rule"))
          .contains("causality/dead-end");
    }
  }

  @Test
  void sendsAnEditToEverybodyWithWhatUndoesIt() throws Exception {
    try (Browser ann = workshop.join("見守り", "ann-1");
        Browser ben = workshop.join("見守り", "ben-1")) {
      long seq = ann.edit(ADD);
      JsonNode own = ann.answer(seq);
      JsonNode other = ben.await("edit");
      assertThat(other).isEqualTo(own);
      assertThat(own.path("rev").asLong()).isEqualTo(1);
      assertThat(own.path("ops")).hasSize(2);
      ben.edit(Json.line(own.path("undo")));
      JsonNode undone = ann.await(m -> m.path("rev").asLong() == 2, "the undoing");
      assertThat(undone.path("ops").toString())
          .isEqualTo(
              "[{\"op\":\"remove\",\"kind\":\"link\",\"id\":\"l1\"},"
                  + "{\"op\":\"remove\",\"kind\":\"element\",\"id\":\"e1\"}]");
    }
  }

  @Test
  void takesArrowsAndIndicatorsAwayWithACardAndBringsThemBack() throws Exception {
    try (Browser ann = workshop.connect("見守り", "ann-1")) {
      JsonNode before = ann.hello(workshop.token()).path("model");
      JsonNode removed =
          ann.answer(ann.edit("[{\"op\":\"remove\",\"kind\":\"element\",\"id\":\"o1\"}]"));
      assertThat(removed.path("ops").findValuesAsText("kind"))
          .containsExactly("link", "indicator", "element");
      ann.answer(ann.edit(Json.line(removed.path("undo"))));
      try (Browser ben = workshop.connect("見守り", "ben-1")) {
        assertThat(ben.hello(workshop.token()).path("model")).isEqualTo(before);
      }
    }
  }

  @Test
  void refusesWhatIsNoModelAndGoesOn() throws Exception {
    try (Browser ann = workshop.join("見守り", "ann-1")) {
      JsonNode refused =
          ann.answer(
              ann.edit(
                  "[{\"op\":\"put\",\"kind\":\"element\",\"id\":\"a1\",\"set\":{\"tier\":null}}]"));
      assertThat(refused.path("type").asText()).isEqualTo("refused");
      assertThat(refused.at("/reason/ja").asText()).isNotEmpty();
      assertThat(ann.answer(ann.edit(ADD)).path("rev").asLong()).isEqualTo(1);
    }
  }
}
