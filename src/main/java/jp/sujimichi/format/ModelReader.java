package jp.sujimichi.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;

/**
 * Reads logic models from JSON files.
 *
 * <p>Only what makes a file unusable is refused; what a draft lacks is left for rules to say. No
 * method throws because of what a file holds or because it cannot be opened. Immutable and safe for
 * use by many threads.
 */
public final class ModelReader {

  private final Limits limits;

  /** A reader with {@link Limits#standard()}. */
  public ModelReader() {
    this(Limits.standard());
  }

  /** A reader with limits of one's own. */
  public ModelReader(Limits limits) {
    this.limits = limits;
  }

  /** Reads a file; a file over the limit is refused without reading it. */
  public ReadResult read(Path path) {
    String name = path.toString();
    Optional<Bilingual> obstacle = obstacle(path);
    if (obstacle.isPresent()) {
      return unreadable(name, obstacle.get());
    }
    try (InputStream in = Files.newInputStream(path)) {
      FileTime before = Files.getLastModifiedTime(path);
      // One byte more than allowed tells a file that grows, or hides its size, from one that fits.
      byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
      BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
      boolean changed = bytes.length != after.size() || !before.equals(after.lastModifiedTime());
      return changed && bytes.length <= limits.maxBytes()
          ? unreadable(name, ReadingTexts.changedMeanwhile())
          : read(name, bytes);
    } catch (IOException failed) {
      return unreadable(name, ReadingTexts.notReadable());
    }
  }

  private Optional<Bilingual> obstacle(Path path) {
    if (!Files.exists(path)) {
      return Optional.of(ReadingTexts.missingFile());
    }
    if (Files.isDirectory(path)) {
      return Optional.of(ReadingTexts.folder());
    }
    if (!Files.isRegularFile(path)) {
      return Optional.of(ReadingTexts.notAFile());
    }
    if (!Files.isReadable(path)) {
      return Optional.of(ReadingTexts.notReadable());
    }
    return path.toFile().length() > limits.maxBytes()
        ? Optional.of(ReadingTexts.tooLarge(limits.maxBytes()))
        : Optional.empty();
  }

  /**
   * Reads the bytes of a file.
   *
   * @param fileName the name that results and problems carry
   * @param bytes UTF-8, with or without byte order mark
   */
  public ReadResult read(String fileName, byte[] bytes) {
    return read(fileName, bytes, 1);
  }

  /**
   * Reads the bytes of a model that stands in a file with others.
   *
   * @param fileName the name that results and problems carry
   * @param bytes UTF-8, with or without byte order mark
   * @param firstLine the line of the file at which they begin, from 1
   */
  public ReadResult read(String fileName, byte[] bytes, int firstLine) {
    if (bytes.length > limits.maxBytes()) {
      Bilingual message = ReadingTexts.tooLarge(limits.maxBytes());
      return new Unreadable(
          fileName, List.of(new Problem(fileName, firstLine > 1 ? firstLine : 0, 0, "", message)));
    }
    Optional<SourceText> plain = FileText.quickly(bytes, firstLine);
    if (plain.isPresent()) {
      return read(fileName, plain.get());
    }
    FileText decoded = FileText.decode(bytes);
    SourceText source = new SourceText(decoded.text(), firstLine);
    if (decoded.fault().isPresent()) {
      Problems problems = new Problems(fileName, source);
      problems.add(source.length(), "", decoded.fault().get());
      return problems.unreadable();
    }
    return read(fileName, source);
  }

  /**
   * Reads a text.
   *
   * @param fileName the name that results and problems carry
   * @param json the text of the file
   */
  public ReadResult read(String fileName, String json) {
    if (json.length() > limits.maxBytes()) {
      return unreadable(fileName, ReadingTexts.tooLarge(limits.maxBytes()));
    }
    return read(fileName, new SourceText(FileText.withoutMark(json)));
  }

  private ReadResult read(String fileName, SourceText source) {
    Problems problems = new Problems(fileName, source);
    if (source.isBlank()) {
      problems.add(0, "", ReadingTexts.empty());
      return problems.unreadable();
    }
    Optional<JsonTree> tree =
        QuickParser.parse(source, limits.maxNesting())
            .or(() -> TreeParser.parse(source, limits.maxNesting(), problems));
    if (tree.isEmpty()) {
      return problems.unreadable();
    }
    Reading reading = new Reading(tree.get(), problems);
    if (tree.get().kind(0) != JsonTree.OBJECT) {
      reading.problem(0, ReadingTexts.notAnObject(reading.shown(0)));
      return problems.unreadable();
    }
    LogicModel model = new ModelAssembler(reading).model();
    return problems.none()
        ? new Read(new ModelDocument(fileName, model, tree.get(), reading.notes()))
        : problems.unreadable();
  }

  private static Unreadable unreadable(String name, Bilingual message) {
    return new Unreadable(name, List.of(new Problem(name, 0, 0, "", message)));
  }
}
