package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sujimichi.format.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --format ndjson} and everything that brings many models, in this process. */
class BatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BROKEN = "{\"formatVersion\": 1, \"title\": ";

  @TempDir Path folder;
  private final List<String> models = new ArrayList<>();

  @BeforeEach
  void readModels() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("models"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        models.add(JSON.readTree(Files.readString(file)).toString());
      }
    }
  }

  private String lines() {
    return String.join("\n", models) + "\n";
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static CommandRun check(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--date", "2026-11-22"));
    all.addAll(List.of(arguments));
    return CommandRun.reading(in, all.toArray(String[]::new));
  }

  private static CommandRun ndjson(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--format", "ndjson"));
    all.addAll(List.of(arguments));
    return check(in, all.toArray(String[]::new));
  }

  private static List<JsonNode> parsed(CommandRun run) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  @Test
  void aLineIsWhatTheReportHoldsForTheModel() throws IOException {
    for (int i = 0; i < models.size(); i++) {
      CommandRun one = check(models.get(i), "-", "--format", "json");
      CommandRun line = ndjson(models.get(i), "-");
      assertThat(parsed(line)).containsExactly(JSON.readTree(one.out()).path("models").get(0));
      assertThat(line.code()).isEqualTo(one.code());
      assertThat(line.err()).isEmpty();
    }
  }

  @Test
  void linesHoldToTheSchemaOfTheirPart() throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(Schemas.report());
    schema.remove(List.of("type", "required", "properties", "additionalProperties", "$id"));
    schema.putArray("oneOf").addObject().put("$ref", "#/$defs/model");
    schema.withArray("oneOf").addObject().put("$ref", "#/$defs/unreadable");
    Schema line =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString());
    CommandRun run = ndjson(lines() + BROKEN + "\n", "-");
    assertThat(run.out().lines())
        .hasSize(models.size() + 1)
        .allSatisfy(text -> assertThat(line.validate(text, InputFormat.JSON)).isEmpty());
  }

  @Test
  void oneBadModelNeverStopsTheRest() throws IOException {
    String sound = CliTest.DEAD_END.replace("\n", " ");
    String in = sound + "\n" + BROKEN + "\n[]\n\n" + sound + "\n";
    CommandRun run = ndjson(in, "-");
    List<JsonNode> lines = parsed(run);
    assertThat(run.code()).isEqualTo(2);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).path("findings").get(0).path("at").path("line").asInt()).isEqualTo(1);
    assertThat(lines.get(1).path("file").asText()).isEqualTo("-");
    assertThat(lines.get(1).path("problems").get(0).path("line").asInt()).isEqualTo(2);
    assertThat(lines.get(2).path("problems").get(0).path("line").asInt()).isEqualTo(3);
    assertThat(lines.get(2).path("problems").get(0).path("message").path("ja").asText())
        .isNotEmpty();
    assertThat(lines.get(3).path("findings").get(0).path("at").path("line").asInt()).isEqualTo(5);
  }

  @Test
  void aFirstLineThatIsBrokenIsStillALine() throws IOException {
    assertThat(parsed(ndjson(BROKEN + "\n" + models.get(1) + "\n", "-"))).hasSize(2);
    assertThat(parsed(ndjson(BROKEN + "\n" + BROKEN + "\n" + models.get(1), "-"))).hasSize(1);
    assertThat(
            parsed(ndjson(BROKEN + "\n" + BROKEN + "\n" + models.get(1), "-", "--input", "ndjson")))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "md"})
  void linesAreReadForEveryFormOfResult(String format) {
    CommandRun together = check(lines(), "-", "--format", format, "--fail-on", "never");
    assertThat(together.code()).isZero();
    for (String model : models) {
      String title = model.replaceFirst(".*?\"title\":\"", "").replaceFirst("\".*", "");
      assertThat(together.out()).contains(title);
    }
  }

  @Test
  void aModelOverSeveralLinesIsOneModel() throws IOException {
    String pretty = JSON.readTree(models.get(0)).toPrettyString();
    assertThat(parsed(ndjson(pretty, "-")))
        .isEqualTo(parsed(ndjson(pretty, "-", "--input", "json")));
    assertThat(ndjson(pretty, "-").code()).isNotEqualTo(2);
    assertThat(ndjson(pretty, "-", "--input", "ndjson").code()).isEqualTo(2);
    assertThat(ndjson("\uFEFF" + lines(), "-").out()).isEqualTo(ndjson(lines(), "-").out());
    assertThat(ndjson("", "-").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theSameBytesComeOfAnyNumberOfThreads(int threads) {
    String in = lines().repeat(8);
    String expected = ndjson(in, "-", "--threads", "1").out();
    assertThat(ndjson(in, "-", "--threads", String.valueOf(threads)).out()).isEqualTo(expected);
  }

  @Test
  void shardsTogetherAreTheWhole() throws IOException {
    Path file = file("all.ndjson", lines());
    List<String> whole = ndjson("", file.toString()).out().lines().toList();
    List<List<String>> parts = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      parts.add(ndjson("", file.toString(), "--shard", i + "/4").out().lines().toList());
    }
    for (int i = 0; i < whole.size(); i++) {
      assertThat(parts.get(i % 4).get(i / 4)).isEqualTo(whole.get(i));
    }
    assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(whole.size());
    String text = check("", file.toString(), "--shard", "2/9", "--format", "text").out();
    assertThat(text).contains(JSON.readTree(models.get(1)).path("title").asText());
  }

  @Test
  void foldersAndZipsAreTakenInOrder() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    file("b/c/one.json", models.get(0));
    file("a.ndjson", lines());
    file("note.txt", "no model");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("z.zip")))) {
      zip.putNextEntry(new ZipEntry("x/y.json"));
      zip.write(models.get(2).getBytes(StandardCharsets.UTF_8));
    }
    List<String> files =
        parsed(ndjson("", folder.toString())).stream()
            .map(node -> node.path("file").asText().replace(folder + "/", ""))
            .distinct()
            .toList();
    assertThat(files).containsExactly("a.ndjson", "b/c/one.json", "z.zip!/x/y.json");
    CommandRun text = check("", folder.resolve("z.zip").toString(), "--format", "text");
    assertThat(text.out()).contains("z.zip!/x/y.json");
  }

  @Test
  void progressIsShownOnStandardError() throws IOException {
    Path file = file("all.ndjson", lines());
    CommandRun run = ndjson("", file.toString(), "--progress");
    assertThat(run.err()).contains("点検中", "100%", " 9件").endsWith("\n");
    assertThat(run.out()).isEqualTo(ndjson("", file.toString()).out());
    CommandRun watched =
        CommandRun.of(
            Map.of("SUJIMICHI_STDERR_IS_TERMINAL", "1", "LANG", "en_US.UTF-8"),
            lines().getBytes(StandardCharsets.UTF_8),
            "check",
            "--format",
            "ndjson",
            "-");
    assertThat(watched.err()).contains("Checking", " 9 models");
  }

  @Test
  void aBaselineTellsWhatIsNew() throws IOException {
    Path file = file("all.ndjson", lines());
    Path known = folder.resolve("known.json");
    assertThat(CommandRun.ja("baseline", file.toString(), "--output", known.toString()).code())
        .isZero();
    CommandRun run = ndjson("", file.toString(), "--baseline", known.toString());
    assertThat(run.code()).isZero();
    assertThat(parsed(run))
        .allSatisfy(line -> assertThat(line.toString()).doesNotContain("\"state\":\"new\""));
  }

  @Test
  void theResultGoesToAFileWhole() throws IOException {
    Path result = folder.resolve("r.ndjson");
    CommandRun run = ndjson(lines(), "-", "--output", result.toString());
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(result)).isEqualTo(ndjson(lines(), "-").out());
  }

  @Test
  void wrongOptionsAreTold() {
    assertThat(ndjson("", "-", "--shard", "4/3").err())
        .startsWith("sujimichi: 分け方（--shard）「4/3」は 3/8（8個に分けた3番目）のように書いてください。");
    assertThat(ndjson("", "-", "--shard", "0/3").code()).isEqualTo(2);
    assertThat(ndjson("", "-", "--threads", "0").err())
        .startsWith("sujimichi: 並べる数（--threads）「0」は 1 から 256 までの数で書いてください。");
    assertThat(ndjson("", "-", "--input", "ndjsn").err()).contains("「ndjson」ではありませんか。");
  }

  @Test
  void noMarkedCopyIsMadeOfABundle() throws IOException {
    Path file = file("all.ndjson", lines());
    CommandRun run = check("", file.toString(), "--format", "xlsx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("写しを作れません");
  }

  @Test
  void moreThanCanBeComparedPassThrough() throws IOException {
    String in = (models.get(0) + "\n").repeat(501);
    JsonNode many = JSON.readTree(check(in, "-", "--format", "json").out());
    assertThat(many.path("models")).hasSize(501);
    assertThat(many.toString()).doesNotContain("\"portfolio/");
    JsonNode two =
        JSON.readTree(check((models.get(0) + "\n").repeat(2), "-", "--format", "json").out());
    assertThat(two.path("models")).hasSize(2);
  }
}
