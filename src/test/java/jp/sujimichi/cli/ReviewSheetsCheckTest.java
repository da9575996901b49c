package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.sujimichi.format.rs.RsYearGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of review sheets is checked without files in between. */
class ReviewSheetsCheckTest {

  private static final int PROJECTS = 170;

  @TempDir private Path folder;

  private Path goals;
  private Path connections;

  @BeforeEach
  void writeYear() throws IOException {
    RsYearGenerator.main(new String[] {Integer.toString(PROJECTS), folder.toString()});
    goals = folder.resolve("3-1_RS_2024_効果発現経路_目標・実績.zip");
    connections = folder.resolve("3-2_RS_2024_効果発現経路_目標のつながり.zip");
  }

  @Test
  void findsWhatAConvertedYearGives() throws IOException {
    Path lines = folder.resolve("year.ndjson");
    CommandRun.ja("convert", "rs", goals.toString(), connections.toString(), lines.toString());
    List<JsonNode> converted = findings(check(lines.toString()));

    assertThat(findings(check(goals.toString(), connections.toString())))
        .hasSize(PROJECTS)
        .isEqualTo(converted);
    assertThat(findings(check(connections.toString(), goals.toString()))).isEqualTo(converted);
    assertThat(findings(check(both().toString()))).isEqualTo(converted);
    assertThat(findings(check(folder.resolve("in").toString()))).isEqualTo(converted);
  }

  @Test
  void aModelIsCalledAfterItsFileAndItsNumber() {
    CommandRun run = check(goals.toString(), connections.toString());
    assertThat(run.out().lines().skip(2).findFirst().orElseThrow())
        .contains("\"file\":\"" + goals + "#rs-2024-000003\"");
  }

  @Test
  void halfAYearIsTold() {
    CommandRun run = CommandRun.ja("check", goals.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("ファイルが1つしかありません").contains("3-2");
  }

  @Test
  void anUnknownLayoutSaysWhatItMisses() throws IOException {
    Path one = Files.writeString(folder.resolve("a.csv"), "市町村,人口\n柏市,43\n");
    Path other = Files.writeString(folder.resolve("b.csv"), "市町村,面積\n柏市,114\n");
    CommandRun run = CommandRun.ja("check", one.toString(), other.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.csv」に列がありません: 予算事業ID");
  }

  @Test
  void aYearInOneZipIsConvertedToo() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.ja("convert", "rs", both().toString(), out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(PROJECTS);
    }
  }

  /** One zip with both CSV files, in a folder of its own. */
  private Path both() throws IOException {
    Path zip = Files.createDirectories(folder.resolve("in")).resolve("rs.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out)) {
      for (Path one : List.of(goals, connections)) {
        try (ZipFile from = new ZipFile(one.toFile())) {
          ZipEntry entry = from.entries().nextElement();
          zipped.putNextEntry(new ZipEntry(entry.getName()));
          from.getInputStream(entry).transferTo(zipped);
          zipped.closeEntry();
        }
      }
    }
    return zip;
  }

  private static CommandRun check(String... files) {
    List<String> all =
        new ArrayList<>(
            List.of("check", "--format", "ndjson", "--date", "2026-11-22", "--fail-on", "never"));
    all.addAll(List.of(files));
    CommandRun run = CommandRun.ja(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  /** The models of a result without where they stand, which differs with the file. */
  private static List<JsonNode> findings(CommandRun run) throws IOException {
    List<JsonNode> models = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      ObjectNode model = (ObjectNode) new ObjectMapper().readTree(line);
      model.remove("file");
      for (JsonNode finding : model.path("findings")) {
        ((ObjectNode) finding.path("at")).remove(List.of("line", "column"));
      }
      models.add(model);
    }
    return models;
  }
}
