package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that are kept, compared and gone back to. */
class VersionsTest {

  private static final String VERSIONS = "/api/boards/a/versions";

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void serve() throws Exception {
    Workshop.model(folder, "a", Workshop.SMALL);
    Workshop.model(folder, "b", Workshop.SMALL.replace("みなみ市", "きた市"));
    workshop = Workshop.over(folder);
  }

  @AfterEach
  void stop() {
    workshop.close();
  }

  private String keep(String board, String name) throws Exception {
    HttpResponse<byte[]> kept =
        workshop.post(
            "/api/boards/" + board + "/versions",
            Json.line(Json.object().put("name", name).put("by", "山田")));
    assertThat(kept.statusCode()).isEqualTo(201);
    return Workshop.json(kept).path("id").asText();
  }

  private List<String> names(String board) throws Exception {
    String list = Workshop.text(workshop.get("/api/boards/" + board + "/versions"));
    return Json.object("{\"all\":" + list + "}").orElseThrow().findValuesAsText("name");
  }

  @Test
  void areListedByBoardTheNewestFirst() throws Exception {
    assertThat(names("a")).isEmpty();
    keep("a", "たたき台");
    keep("b", "別のモデル");
    keep("a", "Board: b");
    assertThat(names("a")).containsExactly("Board: b", "たたき台");
    assertThat(names("b")).containsExactly("別のモデル");
    JsonNode newest =
        Json.object("{\"all\":" + Workshop.text(workshop.get(VERSIONS)) + "}")
            .orElseThrow()
            .at("/all/0");
    assertThat(newest.path("by").asText()).isEqualTo("山田");
    assertThat(newest.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z");
  }

  @Test
  void needAName() throws Exception {
    assertThat(workshop.post(VERSIONS, "{\"name\":\" \"}").statusCode()).isEqualTo(422);
  }

  @Test
  void canBeComparedAndGoneBackTo() throws Exception {
    String first = keep("a", "たたき台");
    try (Browser ann = workshop.connect("a", "ann-1")) {
      JsonNode before = ann.hello(workshop.token()).path("model");
      ann.answer(
          ann.edit(
              "[{\"op\":\"remove\",\"kind\":\"element\",\"id\":\"o1\"},"
                  + "{\"op\":\"model\",\"set\":{\"title\":\"変えた\",\"field\":\"community\"}}]"));
      String second = keep("a", "変えたあと");
      JsonNode since = Workshop.json(workshop.get(VERSIONS + "/" + first + "/diff"));
      JsonNode between =
          Workshop.json(workshop.get(VERSIONS + "/" + first + "/diff?with=" + second));
      assertThat(since.toString()).contains("変えた", "高齢者世帯にセンサーが設置される");
      assertThat(between.path("model")).isEqualTo(since.path("model"));
      HttpResponse<byte[]> restored =
          workshop.post(VERSIONS + "/" + first + "/restore", "{\"client\":\"ann-1\"}");
      assertThat(Workshop.json(restored).path("rev").asLong()).isEqualTo(2);
      JsonNode edit = ann.await(m -> m.path("rev").asLong() == 2, "going back");
      assertThat(edit.path("client").asText()).isEqualTo("ann-1");
      assertThat(edit.path("label").asText()).startsWith("「たたき台」の版に戻す");
      try (Browser ben = workshop.connect("a", "ben-1")) {
        assertThat(ben.hello(workshop.token()).path("model")).isEqualTo(before);
      }
      JsonNode undone = ann.answer(ann.edit(Json.line(edit.path("undo"))));
      assertThat(undone.path("rev").asLong()).isEqualTo(3);
      try (Browser cho = workshop.connect("a", "cho-1")) {
        assertThat(cho.hello(workshop.token()).at("/model/title").asText()).isEqualTo("変えた");
      }
    }
  }

  @Test
  void ofOtherBoardsOrOfNoneAreNotFound() throws Exception {
    String other = keep("b", "別のモデル");
    for (String id : List.of(other, "0".repeat(40), "main", "HEAD")) {
      assertThat(workshop.get(VERSIONS + "/" + id + "/diff").statusCode()).isEqualTo(404);
      assertThat(workshop.post(VERSIONS + "/" + id + "/restore", "{}").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void leaveARepositoryOfTheFolderAlone() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    keep("a", "たたき台");
    try (var files = Files.list(folder.resolve(".git"))) {
      assertThat(files).containsExactly(folder.resolve(".git/HEAD"));
    }
    assertThat(folder.resolve(".sujimichi/.gitignore")).hasContent("*\n");
    assertThat(folder.resolve(".sujimichi/versions.git/refs/heads/main")).exists();
  }
}
