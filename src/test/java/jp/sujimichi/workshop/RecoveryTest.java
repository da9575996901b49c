package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is on disk at any moment is enough to come back with everything that was acknowledged. A
 * copy of the folder, taken while the server runs, is what a power cut would leave.
 */
class RecoveryTest {

  private static final String BOARD = "見守り";

  @TempDir Path folder;
  @TempDir Path elsewhere;

  private Path copied() throws IOException {
    Path copy = Files.createTempDirectory(elsewhere, "copy");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private static Path journal(Path folder) {
    return folder.resolve(".sujimichi/journal/" + BOARD + ".ndjson");
  }

  private static String card(String id) {
    return "[{\"op\":\"put\",\"kind\":\"element\",\"id\":\""
        + id
        + "\",\"set\":{\"tier\":\"output\",\"text\":\""
        + id
        + "\"}}]";
  }

  private static JsonNode welcome(Workshop workshop) throws Exception {
    try (Browser browser = workshop.connect(BOARD, "asks-1")) {
      return browser.hello(workshop.token());
    }
  }

  private static List<String> cards(JsonNode model) {
    return model.path("elements").findValuesAsText("id");
  }

  private static JsonNode saved(Path folder) throws IOException {
    return Json.object(Files.readString(folder.resolve(BOARD + ".json"))).orElseThrow();
  }

  @Test
  void comesBackAfterAPowerCutWithEverythingAcknowledged() throws Exception {
    Workshop.model(folder, BOARD, Workshop.SMALL);
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.connect(BOARD, "ann-1")) {
      JsonNode first = ann.hello(workshop.token());
      for (int i = 1; i <= 10; i++) {
        JsonNode made = ann.answer(ann.edit(card("e" + i)));
        // Before the file itself is saved, and after.
        Path left = copied();
        try (Workshop again = Workshop.over(left);
            Browser back = again.connect(BOARD, "ann-1")) {
          JsonNode welcome = back.helloAgain(again.token(), first.path("epoch").asText(), i - 1);
          assertThat(welcome.path("rev").asLong()).isEqualTo(i);
          assertThat(welcome.path("acked").asLong()).isEqualTo(i);
          assertThat(welcome.path("edits")).hasSize(1);
          assertThat(welcome.at("/edits/0")).isEqualTo(made);
          // Sent again for want of an answer, it is not made twice.
          back.edit(i, card("e" + i));
          assertThat(back.answer(i)).isEqualTo(made);
        }
        assertThat(cards(saved(left))).hasSize(2 + i).endsWith("e" + i);
      }
    }
  }

  @Test
  void leavesOutALineThatWasCutOffAnywhere() throws Exception {
    Workshop.model(folder, BOARD, Workshop.SMALL);
    Path left;
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.join(BOARD, "ann-1")) {
      ann.answer(ann.edit(card("e1")));
      ann.answer(ann.edit(card("e2")));
      left = copied();
    }
    byte[] whole = Files.readAllBytes(journal(left));
    int start = lastLine(whole);
    for (int end = start; end <= whole.length; end += 7) {
      Files.write(journal(left), Arrays.copyOf(whole, end));
      Journal.Content content = Journal.read(journal(left)).orElseThrow();
      assertThat(content.rev()).isEqualTo(1);
      assertThat(cards(content.tree())).containsExactly("a1", "o1", "e1");
    }
    // What a disk may leave of a sector that was never written.
    byte[] zeros = Arrays.copyOf(whole, whole.length + 512);
    Files.write(journal(left), zeros);
    assertThat(Journal.read(journal(left)).orElseThrow().rev()).isEqualTo(2);
    Files.write(journal(left), whole);
    assertThat(Journal.read(journal(left)).orElseThrow().rev()).isEqualTo(2);
  }

  /** Where the last line that holds an edit begins. */
  private static int lastLine(byte[] journal) {
    String text = new String(journal, StandardCharsets.UTF_8);
    int at = text.lastIndexOf("{\"record\":\"edit\"");
    return text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void savesThePlainFileWhenItStops() throws Exception {
    Workshop.model(folder, BOARD, Workshop.SMALL);
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.join(BOARD, "ann-1")) {
      ann.answer(ann.edit(card("e1")));
      ann.answer(ann.edit("[{\"op\":\"model\",\"set\":{\"title\":\"新しい題名\"}}]"));
    }
    String text = Files.readString(folder.resolve(BOARD + ".json"));
    assertThat(text).endsWith("}\n").contains("  \"title\": \"新しい題名\",\n", "\"memo\": 1.50");
    assertThat(cards(saved(folder))).containsExactly("a1", "o1", "e1");
  }

  @Test
  void leavesAFileThatNobodyEditedAsItIs() throws Exception {
    Path file = Workshop.model(folder, BOARD, Workshop.SMALL);
    try (Workshop workshop = Workshop.over(folder)) {
      assertThat(cards(welcome(workshop).path("model"))).containsExactly("a1", "o1");
    }
    assertThat(Files.readString(file)).isEqualTo(Workshop.SMALL);
  }

  @Test
  void opensWhatSomebodyElseWroteWhileItWasStopped() throws Exception {
    Path file = Workshop.model(folder, BOARD, Workshop.SMALL);
    String epoch;
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.connect(BOARD, "ann-1")) {
      epoch = ann.hello(workshop.token()).path("epoch").asText();
      ann.answer(ann.edit(card("e1")));
    }
    Files.writeString(file, Workshop.SMALL.replace("みなみ市", "きた市"));
    try (Workshop workshop = Workshop.over(folder)) {
      JsonNode welcome = welcome(workshop);
      assertThat(welcome.at("/model/title").asText()).isEqualTo("きた市 見守り");
      assertThat(welcome.path("epoch").asText()).isNotEqualTo(epoch);
      assertThat(welcome.path("rev").asLong()).isZero();
    }
    assertThat(Files.readString(file)).contains("きた市");
  }

  @Test
  void keepsWhatSomebodyElseWroteBesideEditsThatWereNotSavedYet() throws Exception {
    Workshop.model(folder, BOARD, Workshop.SMALL);
    Path left;
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.join(BOARD, "ann-1")) {
      ann.answer(ann.edit(card("e1")));
      left = copied();
    }
    ObjectNode unsaved = head(journal(left));
    assertThat(unsaved.path("rev").asLong()).isZero();
    String theirs = Workshop.SMALL.replace("みなみ市", "きた市");
    Files.writeString(left.resolve(BOARD + ".json"), theirs);
    dropSavings(journal(left));
    try (Workshop workshop = Workshop.over(left)) {
      JsonNode welcome = welcome(workshop);
      assertThat(cards(welcome.path("model"))).containsExactly("a1", "o1", "e1");
      assertThat(welcome.at("/notices/0/ja").asText()).contains("見守り（別の変更1）.json");
    }
    assertThat(left.resolve("見守り（別の変更1）.json")).hasContent(theirs);
    assertThat(cards(saved(left))).containsExactly("a1", "o1", "e1");
  }

  private static ObjectNode head(Path journal) throws IOException {
    return Json.object(Files.readAllLines(journal).get(0)).orElseThrow();
  }

  private static void dropSavings(Path journal) throws IOException {
    Files.write(
        journal,
        Files.readAllLines(journal).stream()
            .filter(line -> !line.contains("\"record\":\"saving\""))
            .toList());
  }

  @Test
  void takesInWhatSomebodyElseWritesMeanwhile() throws Exception {
    Path file = Workshop.model(folder, BOARD, Workshop.SMALL);
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.join(BOARD, "ann-1")) {
      Files.writeString(file, Workshop.SMALL.replace("みなみ市", "きた市"));
      JsonNode edit = ann.await("edit");
      assertThat(edit.path("ops").toString())
          .isEqualTo("[{\"op\":\"model\",\"set\":{\"title\":\"きた市 見守り\"}}]");
      assertThat(ann.await("notice").at("/text/en").asText()).isNotEmpty();
      ann.answer(ann.edit(Json.line(edit.path("undo"))));
    }
    assertThat(saved(folder).path("title").asText()).isEqualTo("みなみ市 見守り");
  }

  @Test
  void saysWhyAFileCannotBeOpened() throws Exception {
    Workshop.model(folder, "壊れた", "{\"formatVersion\": 1,");
    try (Workshop workshop = Workshop.over(folder);
        Browser ann = workshop.connect("壊れた", "ann-1")) {
      ann.send(Json.message("hello").put("token", workshop.token()).put("client", "ann-1"));
      assertThat(ann.await("failed").at("/reason/ja").asText()).isNotEmpty();
      JsonNode session = Workshop.json(workshop.get("/api/session"));
      assertThat(session.at("/boards/0/problem/ja").asText()).isNotEmpty();
    }
    assertThat(folder.resolve("壊れた.json")).hasContent("{\"formatVersion\": 1,");
  }
}
