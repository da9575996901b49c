package jp.sujimichi.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folder whose models are boards: every {@code *.json} directly in it. A board is found by
 * comparing its name with the files there are, so that no path comes from outside. Immutable.
 */
final class ModelFolder {

  private static final String ENDING = ".json";
  private static final int LONGEST_NAME = 60;
  private static final String ALONE = "モデル";

  /** Names that Windows gives to devices. */
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  private final Path folder;

  /**
   * The models of a folder.
   *
   * @param folder an existing folder
   */
  ModelFolder(Path folder) {
    this.folder = folder;
  }

  /** A model's file and the name of its board. */
  record Entry(String name, Path file) {}

  /** Where the program keeps what belongs to the boards. */
  Path work() {
    return folder.resolve(".sujimichi");
  }

  /**
   * Makes the place for what belongs to the boards, and keeps it out of a git repository the folder
   * may belong to.
   */
  void prepare() throws IOException {
    Files.createDirectories(work());
    Path ignore = work().resolve(".gitignore");
    if (!Files.exists(ignore)) {
      Files.writeString(ignore, "*\n");
    }
  }

  /** The folder itself. */
  Path path() {
    return folder;
  }

  /** The models there are, by name. */
  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(ENDING)
            && !name.startsWith(".")
            && Files.isRegularFile(file)) {
          entries.add(new Entry(name.substring(0, name.length() - ENDING.length()), file));
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  /** The model of this name; empty when the folder has none. */
  Optional<Entry> find(String name) throws IOException {
    return entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /**
   * Adds a model; a file that is there is never touched.
   *
   * @param title what the name is made of
   * @return the name of its board
   */
  String add(String title, String json) throws IOException {
    String base = nameOf(title);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    for (int number = 1; ; number++) {
      String name = number == 1 ? base : base + "-" + number;
      try {
        Files.write(
            folder.resolve(name + ENDING),
            bytes,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SYNC);
        return name;
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
    }
  }

  /**
   * Keeps a content beside a board's file.
   *
   * @return the name of the file it was kept as
   */
  String keep(String board, byte[] bytes) throws IOException {
    for (int number = 1; ; number++) {
      String name = board + "（別の変更" + number + "）" + ENDING;
      try {
        Files.write(
            folder.resolve(name), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return name;
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
    }
  }

  /** A title as a file name that every system takes. */
  static String nameOf(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    int length = Math.min(plain.codePointCount(0, plain.length()), LONGEST_NAME);
    String name =
        plain.substring(0, plain.offsetByCodePoints(0, length)).replaceAll("^[. ~]+|[. ]+$", "");
    return name.isEmpty() || DEVICES.contains(name.toLowerCase(Locale.ROOT)) ? ALONE : name;
  }
}
