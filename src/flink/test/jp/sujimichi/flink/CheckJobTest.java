package jp.sujimichi.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.report.NdjsonReport;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of two slots in this process. */
class CheckJobTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private static List<String> models() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("models"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        lines.add(JSON.readTree(Files.readString(file)).toString());
      }
    }
    return lines;
  }

  private static List<String> linesIn(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  @Test
  void givesTheLinesOfTheCommandLine() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path output = folder.resolve("out");
    List<String> models = models();
    for (int i = 0; i < models.size(); i++) {
      Files.writeString(input.resolve("part-" + i + ".ndjson"), models.get(i) + "\n\n");
    }
    Files.writeString(input.resolve("broken.ndjson"), "{\"title\": \n");

    CheckJob.run(
        StreamExecutionEnvironment.createLocalEnvironment(2),
        input.toUri().toString(),
        output.toUri().toString(),
        "review",
        DAY);

    Checker checker = Checker.standard().withDate(DAY);
    checker = checker.withProfile(checker.rules().profile("review").orElseThrow());
    List<String> expected = new ArrayList<>();
    for (String model : models) {
      Read read = (Read) new ModelReader().read("-", model.getBytes(StandardCharsets.UTF_8));
      expected.add(NdjsonReport.line(checker.checkOne(read.document())).strip());
    }
    List<String> lines = linesIn(output);
    assertThat(lines).hasSize(models.size() + 1).containsAll(expected);
    assertThat(lines).filteredOn(line -> line.contains("\"problems\":")).hasSize(1);
  }
}
