package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that come in and go out as files. */
class FilesTest {

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void serve() throws Exception {
    Files.copy(Path.of("models", "measured.json"), folder.resolve("図書館.json"));
    Workshop.model(folder, "small", Workshop.SMALL);
    workshop = Workshop.over(folder);
  }

  @AfterEach
  void stop() {
    workshop.close();
  }

  private HttpResponse<byte[]> library(String what) throws Exception {
    return workshop.get("/api/boards/" + Workshop.encoded("図書館") + "/" + what);
  }

  @Test
  void takesAModelOutAndInAgainUnchanged() throws Exception {
    var model = ((Read) new ModelReader().read(folder.resolve("図書館.json"))).document().model();
    for (String format : new String[] {"json", "xlsx"}) {
      byte[] file = library("export?format=" + format).body();
      HttpResponse<byte[]> answer =
          workshop.post("/api/import?name=" + Workshop.encoded("図書館.") + format, file);
      assertThat(answer.statusCode()).isEqualTo(201);
      String name = Workshop.json(answer).at("/boards/0").asText();
      assertThat(name).startsWith("図書館-");
      var imported =
          ((Read) new ModelReader().read(folder.resolve(name + ".json"))).document().model();
      // Arrows have ids once they have been on a board.
      assertThat(imported.elements()).isEqualTo(model.elements());
      assertThat(imported.indicators()).isEqualTo(model.indicators());
      assertThat(imported.title()).isEqualTo(model.title());
    }
    assertThat(folder.resolve("図書館.json"))
        .hasContent(Files.readString(Path.of("models", "measured.json")));
    assertThat(workshop.get("/api/boards/" + Workshop.encoded("図書館-3") + "/review").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json, {",
    "svg, image/svg+xml, <?xml",
    "html, text/html, <!DOCTYPE html>",
    "md, text/plain, #",
    "mmd, text/plain, flowchart",
    "xlsx, application/vnd.openxmlformats, PK"
  })
  void exportsEveryForm(String format, String type, String start) throws Exception {
    HttpResponse<byte[]> answer = library("export?format=" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(Workshop.text(answer)).contains(start);
    assertThat(Workshop.text(answer).indexOf(start)).isLessThan(20);
  }

  @ParameterizedTest
  @CsvSource({"html, <!DOCTYPE html>", "md, # ", "pdf, %PDF-", "xlsx, PK"})
  void makesTheSheetInEveryForm(String format, String start) throws Exception {
    HttpResponse<byte[]> answer = library("sheet?format=" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Workshop.text(answer)).startsWith(start);
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() throws Exception {
    assertThat(Workshop.text(library("sheet?format=md&lang=en"))).contains("Retrospective sheet");
    assertThat(Workshop.text(library("sheet?format=md&lang=ja"))).contains("振り返りシート");
    assertThat(Workshop.text(library("export?format=csv"))).startsWith("\uFEFF");
  }

  @Test
  void refusesFormsThereAreNot() throws Exception {
    assertThat(library("export?format=exe").statusCode()).isEqualTo(422);
    assertThat(library("sheet").statusCode()).isEqualTo(422);
    assertThat(workshop.get("/api/boards/small/sheet?format=html").statusCode()).isEqualTo(422);
    assertThat(Workshop.text(workshop.get("/api/boards/small/review")))
        .isEqualTo("{\"measured\":false}");
  }

  @Test
  void printsWhatTheGroupWroteOnTheSheet() throws Exception {
    JsonNode review = Workshop.json(library("review"));
    String kpi =
        review.at("/missed/0/indicator/id").asText(review.at("/missed/0/indicator").asText());
    int year = review.path("year").asInt();
    try (Browser ann = workshop.join("図書館", "ann-1")) {
      JsonNode answer =
          ann.answer(
              ann.edit(
                  "[{\"op\":\"put\",\"kind\":\"review\",\"id\":\""
                      + kpi
                      + " "
                      + year
                      + "\",\"set\":{\"assumption\":\"failed\",\"cause\":\"周知が届いていなかった\","
                      + "\"change\":\"学校から知らせる\",\"by\":\"学校教育課\",\"until\":\"2027-03-31\"}}]"));
      assertThat(answer.path("ops")).hasSize(1);
    }
    String sheet = Workshop.text(library("sheet?format=md"));
    assertThat(sheet).contains("| 周知が届いていなかった | 学校から知らせる | 学校教育課 | 2027-03-31 |");
    String html = Workshop.text(library("sheet?format=html"));
    assertThat(html).contains(">周知が届いていなかった</textarea>", "value=\"学校教育課\"", "value=\"2027-03-31\"");
  }

  @Test
  void saysWhatIsWrongWithAFileAndKeepsNothingOfIt() throws Exception {
    byte[] broken =
        "{\"formatVersion\": 1, \"title\": 5, \"elements\": []}".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = workshop.post("/api/import?name=broken.json", broken);
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = Workshop.json(answer).at("/problems/0");
    assertThat(problem.path("ja").asText()).isNotEmpty();
    assertThat(problem.path("place").asText()).isEqualTo("1:31");
    assertThat(
            workshop
                .post(
                    "/api/import?name=broken.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(422);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("図書館.json", "small.json", ".sujimichi");
    }
    try (var files = Files.list(folder.resolve(".sujimichi"))) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.startsWith("import"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../../outside, ..-..-outside",
    "a/b:c*?, a b c",
    "CON, モデル",
    "..., モデル",
    "みなみ市　見守り, みなみ市　見守り"
  })
  void makesNamesThatStayInTheFolder(String title, String name) throws Exception {
    String expected = name.equals("..-..-outside") ? "outside" : name;
    HttpResponse<byte[]> answer =
        workshop.post("/api/boards", Json.line(Json.object().put("title", title)));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(Workshop.json(answer).path("name").asText()).isEqualTo(expected);
    assertThat(folder.resolve(expected + ".json")).exists();
  }

  @Test
  void neverOverwritesABoard() throws Exception {
    String form = "{\"title\":\"新しい\",\"field\":\"mobility\"}";
    assertThat(Workshop.json(workshop.post("/api/boards", form)).path("name").asText())
        .isEqualTo("新しい");
    assertThat(Workshop.json(workshop.post("/api/boards", form)).path("name").asText())
        .isEqualTo("新しい-2");
    assertThat(workshop.post("/api/boards", "{\"title\":\" \"}").statusCode()).isEqualTo(422);
  }

  @Test
  void checksAModelThatIsNoBoard() throws Exception {
    JsonNode report = Workshop.json(workshop.post("/api/check", Workshop.SMALL));
    assertThat(report.path("profile").asText()).isEqualTo("submission");
    assertThat(report.at("/models/0/findings").findValuesAsText("rule"))
        .contains("causality/dead-end");
    assertThat(
            Workshop.json(workshop.post("/api/check?profile=draft", Workshop.SMALL))
                .path("profile")
                .asText())
        .isEqualTo("draft");
    HttpResponse<byte[]> unreadable = workshop.post("/api/check", "[]");
    assertThat(unreadable.statusCode()).isEqualTo(422);
    assertThat(Workshop.json(unreadable).path("unreadable")).hasSize(1);
  }
}
