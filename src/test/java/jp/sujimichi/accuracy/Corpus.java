package jp.sujimichi.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;

/** The labelled models in {@code src/test/corpus}. */
final class Corpus {

  static final Path FOLDER = Path.of("src/test/corpus");

  private Corpus() {}

  /**
   * A model and what a reviewer says of it.
   *
   * @param labels the reviewer's labels
   * @param document the model
   */
  record Case(Labels labels, ModelDocument document) {}

  /** All models, by name. */
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String name : names("models")) {
      ReadResult result = new ModelReader().read(FOLDER.resolve("models").resolve(name));
      if (!(result instanceof Read read)) {
        throw new IllegalStateException(result + " cannot be read");
      }
      cases.add(new Case(labels(name), read.document()));
    }
    return cases;
  }

  /** The file names in one of the two folders, sorted. */
  static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Labels labels(String name) {
    try {
      return LabelReader.read(FOLDER.resolve("labels").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
