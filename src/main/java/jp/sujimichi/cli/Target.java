package jp.sujimichi.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where a result goes: standard output, or a file that is there whole or not at all. Close it in
 * any case; what was not {@link #keep kept} leaves the file as it was.
 */
final class Target implements AutoCloseable {

  private final Writer writer;
  private final Optional<Path> file;
  private final Optional<Path> draft;

  private Target(Writer writer, Optional<Path> file, Optional<Path> draft) {
    this.writer = writer;
    this.file = file;
    this.draft = draft;
  }

  /** Standard output. */
  static Target standardOutput(Terminal terminal) {
    return new Target(new BufferedWriter(terminal.out()), Optional.empty(), Optional.empty());
  }

  /**
   * A file.
   *
   * @param name the file; its folder must exist
   * @param inputs files it must not be
   * @throws UsageException when it cannot be written
   */
  static Target file(String name, List<Path> inputs) {
    Path file = Path.of(name).toAbsolutePath().normalize();
    try {
      if (Files.isDirectory(file)) {
        throw new UsageException(
            "出力先「" + name + "」はフォルダーです。ファイル名まで指定してください。",
            "the output \"" + name + "\" is a folder; please name a file in it");
      }
      Path folder = file.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new UsageException(
            "出力先のフォルダーがありません: " + folder + "。先に作ってください。",
            "the folder of the output does not exist: " + folder);
      }
      if (Files.exists(file)) {
        file = file.toRealPath();
        for (Path input : inputs) {
          if (Files.exists(input) && Files.isSameFile(input, file)) {
            throw new UsageException(
                "出力先「" + name + "」は点検するファイルそのものです。上書きしないよう、別の名前にしてください。",
                "the output \"" + name + "\" is one of the inputs; please choose another name");
          }
        }
      }
      Path draft = Files.createTempFile(file.getParent(), ".sujimichi", ".tmp");
      Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
      return new Target(writer, Optional.of(file), Optional.of(draft));
    } catch (IOException e) {
      throw new UsageException(
          "出力先「" + name + "」に書き込めません。", "the output \"" + name + "\" cannot be written");
    }
  }

  Writer writer() {
    return writer;
  }

  /** Writes the whole content of a file, which need not be text, in place of the writer. */
  void write(byte[] content) throws IOException {
    Files.write(draft.orElseThrow(), content);
  }

  /** Makes what was written the content of the file. */
  void keep() {
    try {
      writer.flush();
      if (draft.isPresent()) {
        writer.close();
        move(draft.get(), file.orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try {
      if (draft.isPresent()) {
        writer.close();
        Files.deleteIfExists(draft.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
