package jp.sujimichi.hardness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sujimichi.catalogue.CatalogueProblem;
import jp.sujimichi.catalogue.CatalogueReader;
import jp.sujimichi.catalogue.CatalogueReading;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.batch.JsonLines;
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.format.batch.ZipLimits;
import jp.sujimichi.format.batch.ZippedModels;
import jp.sujimichi.format.rs.RsException;
import jp.sujimichi.format.rs.RsLimits;
import jp.sujimichi.format.rs.RsYear;
import jp.sujimichi.format.rs.RsYearGenerator;
import jp.sujimichi.format.xlsx.Candidates;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.format.xlsx.XlsxWriter;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files: every reader ends with a model or with reasons, never with an exception, and the
 * same each time.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class ReaderFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static List<byte[]> models() throws IOException {
    List<byte[]> models = new ArrayList<>();
    for (Path folder : List.of(Path.of("models"), Path.of("src/test/corpus/models"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          models.add(Files.readAllBytes(file));
        }
      }
    }
    return models;
  }

  private static LogicModel model(byte[] bytes) {
    return ((Read) new ModelReader().read("m.json", bytes)).document().model();
  }

  private Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void jsonWithBytesDamaged() throws IOException {
    List<byte[]> models = models();
    ModelReader reader = new ModelReader();
    Fuzz.run(
        "JSON files with bytes damaged",
        1_200,
        seed -> {
          Mutator mutator = new Mutator(seed);
          byte[] damaged = mutator.bytes(mutator.any(models));
          return new Fuzz.Trial(
              () -> damaged,
              () ->
                  Soundness.holdsOf(
                      reader.read("m.json", damaged), reader.read("m.json", damaged)));
        });
  }

  @Test
  void jsonWithValuesDamaged() throws IOException {
    List<JsonNode> models = new ArrayList<>();
    for (byte[] model : models()) {
      models.add(JSON.readTree(model));
    }
    ModelReader reader = new ModelReader();
    Fuzz.run(
        "JSON files with values damaged",
        600,
        seed -> {
          Mutator mutator = new Mutator(seed);
          String damaged = mutator.tree(mutator.any(models)).toString();
          return new Fuzz.Trial(
              () -> damaged.getBytes(StandardCharsets.UTF_8),
              () -> {
                ReadResult result = reader.read("m.json", damaged);
                Soundness.holdsOf(result, reader.read("m.json", damaged));
                if (result instanceof Read read && seed % 4 == 0) {
                  Soundness.holdsOf(read.document());
                }
              });
        });
  }

  @Test
  void linesDamaged() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] model : models().subList(0, 6)) {
      all.writeBytes(new ModelWriter().writeLine(model(model)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] lines = all.toByteArray();
    Fuzz.run(
        "NDJSON files damaged",
        100,
        seed -> {
          byte[] damaged = new Mutator(seed).bytes(lines);
          return new Fuzz.Trial(
              () -> damaged,
              () -> {
                List<ReadResult> first =
                    taken(new JsonLines("m", new ByteArrayInputStream(damaged)));
                List<ReadResult> again =
                    taken(new JsonLines("m", new ByteArrayInputStream(damaged)));
                assertThat(again).hasSameSizeAs(first);
                for (int i = 0; i < first.size(); i++) {
                  Soundness.holdsOf(first.get(i), again.get(i));
                }
              });
        });
  }

  private static List<ReadResult> taken(Iterator<ModelUnit> units) {
    List<ReadResult> results = new ArrayList<>();
    units.forEachRemaining(unit -> results.addAll(unit.read()));
    return results;
  }

  @Test
  void workbooksDamaged() throws IOException {
    List<byte[]> books = new ArrayList<>();
    for (byte[] model : models().subList(0, 4)) {
      ByteArrayOutputStream book = new ByteArrayOutputStream();
      new XlsxWriter(Candidates.none()).write(model(model), book);
      books.add(book.toByteArray());
    }
    Fuzz.run(
        "workbooks damaged",
        40,
        seed -> {
          Mutator mutator = new Mutator(seed);
          byte[] damaged = mutator.zip(mutator.any(books));
          return new Fuzz.Trial(
              () -> damaged,
              () -> {
                Path file = file("m.xlsx", damaged);
                List<ReadResult> results = new XlsxReader().read(file).results();
                List<ReadResult> again = new XlsxReader().read(file).results();
                assertThat(results).isNotEmpty().hasSameSizeAs(again);
                for (int i = 0; i < results.size(); i++) {
                  Soundness.holdsOf(results.get(i), again.get(i));
                }
              });
        });
  }

  @Test
  void zipsDamaged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (byte[] model : models().subList(0, 3)) {
        zip.putNextEntry(new ZipEntry("市" + model.length + ".json"));
        zip.write(model);
      }
    }
    Fuzz.run(
        "zips damaged",
        120,
        seed -> {
          byte[] damaged = new Mutator(seed).zip(bytes.toByteArray());
          return new Fuzz.Trial(
              () -> damaged,
              () -> {
                Path file = file("m.zip", damaged);
                List<ReadResult> first = taken(open(file));
                List<ReadResult> again = taken(open(file));
                assertThat(first).isNotEmpty().hasSameSizeAs(again);
                for (int i = 0; i < first.size(); i++) {
                  Soundness.holdsOf(first.get(i), again.get(i));
                }
              });
        });
  }

  private static Iterator<ModelUnit> open(Path file) {
    return ZippedModels.open(file, true, ZipLimits.standard(), (book, name) -> List.of());
  }

  @Test
  void reviewSheetsDamaged() throws IOException {
    ByteArrayOutputStream goals = new ByteArrayOutputStream();
    ByteArrayOutputStream connections = new ByteArrayOutputStream();
    RsYearGenerator.write(3, 1, goals, connections, StandardCharsets.UTF_8);
    String first = goals.toString(StandardCharsets.UTF_8);
    String second = connections.toString(StandardCharsets.UTF_8);
    Fuzz.run(
        "review sheets (CSV) damaged",
        100,
        seed -> {
          Mutator mutator = new Mutator(seed);
          String damagedGoals = mutator.table(first);
          String damagedLinks = mutator.below(2) == 0 ? mutator.table(second) : second;
          Charset charset =
              mutator.below(4) == 0 ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
          return new Fuzz.Trial(
              () -> (damagedGoals + "\n----\n" + damagedLinks).getBytes(StandardCharsets.UTF_8),
              () -> {
                Path one = file("goals.csv", damagedGoals.getBytes(charset));
                Path other = file("links.csv", damagedLinks.getBytes(charset));
                assertThat(year(one, other)).isEqualTo(year(one, other));
              });
        });
  }

  /** The models of a year and, where it broke off, why. */
  private static List<String> year(Path goals, Path connections) {
    List<String> written = new ArrayList<>();
    try {
      RsYear.of(goals, connections, RsLimits.standard())
          .forEach(model -> written.add(new ModelWriter().writeLine(model)));
    } catch (RsException told) {
      assertThat(told.text().ja()).isNotBlank();
      assertThat(told.text().en()).isNotBlank();
      written.add(told.text().ja());
    }
    return written;
  }

  @Test
  void cataloguesDamaged() throws IOException {
    List<Path> sources =
        List.of(
            Path.of("rules/catalogue/template.csv"),
            Path.of("rules/catalogue/reform-schedule.yaml"),
            Path.of("rules/catalogue/guideline-excerpt.yaml"),
            Path.of("rules/catalogue/digital-garden-city.yaml"));
    Fuzz.run(
        "catalogues (YAML, CSV) damaged",
        300,
        seed -> {
          Mutator mutator = new Mutator(seed);
          Path source = mutator.any(sources);
          byte[] damaged = damaged(source, mutator);
          return new Fuzz.Trial(
              () -> damaged,
              () -> {
                Path file = file("list" + source.getFileName(), damaged);
                CatalogueReading reading = new CatalogueReader().read(file);
                assertThat(new CatalogueReader().read(file)).isEqualTo(reading);
                assertThat(reading.catalogue().isPresent() || !reading.problems().isEmpty())
                    .isTrue();
                for (CatalogueProblem problem : reading.problems()) {
                  assertThat(problem.what().ja()).isNotBlank();
                  assertThat(problem.expected().en()).isNotBlank();
                }
              });
        });
  }

  private static byte[] damaged(Path source, Mutator mutator) {
    try {
      return source.toString().endsWith(".csv")
          ? mutator.table(Files.readString(source)).getBytes(StandardCharsets.UTF_8)
          : mutator.bytes(Files.readAllBytes(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
