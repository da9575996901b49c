package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sujimichi.benchmarks.byhand.HandWrittenRules;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.LogicModel;

/**
 * The models that are compared on, as files: JSON for those that read it and beside each the same
 * in Turtle. Both are written as the product writes models, in the words of the format, with years
 * as numbers, so that nobody has to know its other spellings or Japanese eras.
 */
final class Models {

  static final int ELEMENTS = 40;
  static final int DRAFTS = 1_000;
  static final List<Integer> SIZES = List.of(50, 500, 5_000, 50_000);

  private static final long SEED = 2026;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> YEARS = List.of("year", "start", "end", "asOf");

  private final Path folder;

  private Models(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes all models.
   *
   * @param project the checkout
   * @param folder where they shall lie
   */
  static Models write(Path project, Path folder) throws IOException {
    Models models = new Models(folder);
    for (Path part : List.of(models.drafts(), models.whole(), models.single(), models.large())) {
      Files.createDirectories(part);
      try (Stream<Path> old = Files.list(part)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    List<Path> sources =
        List.of(project.resolve("models"), project.resolve("src/test/corpus/models"));
    for (Path source : sources) {
      try (Stream<Path> files = Files.list(source)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          String name = file.getFileName().toString();
          write(models.whole(), name.replaceFirst("\\.json$", ""), Files.readAllBytes(file));
        }
      }
    }
    Map<String, ObjectNode> examples =
        ExampleModels.of(project.resolve("rules"), HandWrittenRules.ids());
    for (Map.Entry<String, ObjectNode> example : examples.entrySet()) {
      write(models.whole(), example.getKey(), JSON.writeValueAsBytes(example.getValue()));
    }
    int number = 0;
    for (byte[] draft : Drafts.of(sources, DRAFTS, SEED)) {
      write(models.drafts(), "draft-%04d".formatted(number++), draft);
    }
    SampleModels samples = SampleModels.in(sources.get(0));
    write(models.single(), "one", samples.ofSize(ELEMENTS, 0));
    for (int size : SIZES) {
      Files.write(models.large().resolve(size + ".json"), samples.ofSize(size, 0));
    }
    return models;
  }

  /** Drafts of {@value #ELEMENTS} elements, for what is measured warm. */
  Path drafts() {
    return folder.resolve("drafts");
  }

  /** The shipped models, those of the corpus and the examples of the rules. */
  Path whole() {
    return folder.resolve("whole");
  }

  /** The folder of the one model of {@value #ELEMENTS} elements for cold starts. */
  Path single() {
    return folder.resolve("single");
  }

  /** Models of growing size, each named by its number of elements. */
  Path large() {
    return folder.resolve("large");
  }

  /** The one model for cold starts. */
  Path one(String ending) {
    return single().resolve("one" + ending);
  }

  private static void write(Path folder, String name, byte[] file) throws IOException {
    JsonNode tree = JSON.readTree(new ModelWriter().write(read(name, file)));
    plainYears(tree);
    byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    Files.write(folder.resolve(name + ".json"), json);
    Files.writeString(folder.resolve(name + ".ttl"), Turtle.of(read(name, json)));
  }

  private static LogicModel read(String name, byte[] file) {
    if (new ModelReader().read(name, file) instanceof Read read) {
      return read.document().model();
    }
    throw new IllegalStateException(name + " cannot be read");
  }

  private static void plainYears(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String property : YEARS) {
        if (object.path(property).isTextual()) {
          FiscalYear.parse(object.path(property).asText())
              .number()
              .ifPresent(year -> object.put(property, year));
        }
      }
    }
    node.forEach(Models::plainYears);
  }
}
