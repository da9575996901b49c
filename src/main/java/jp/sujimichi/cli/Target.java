package jp.sujimichi.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a result goes: standard output, or a file that is there whole or not at all. Close it in
 * any case; what was not {@link #keep kept} leaves the file as it was.
 */
final class Target implements AutoCloseable {

  private final Writer writer;
  private final Optional<Draft> draft;

  private Target(Writer writer, Optional<Draft> draft) {
    this.writer = writer;
    this.draft = draft;
  }

  /** Standard output. */
  static Target standardOutput(Terminal terminal) {
    return new Target(new BufferedWriter(terminal.out()), Optional.empty());
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
      Draft draft = Draft.of(file);
      return new Target(
          Files.newBufferedWriter(draft.path(), StandardCharsets.UTF_8), Optional.of(draft));
    } catch (IOException e) {
      throw new UsageException(
          "出力先「" + name + "」に書き込めません。書き込む権限と空き容量があるかを確かめてください。",
          "the output \""
              + name
              + "\" cannot be written; check your permission and the free space");
    }
  }

  Writer writer() {
    return writer;
  }

  /** Writes the whole content of a file, which need not be text, in place of the writer. */
  void write(byte[] content) throws IOException {
    Files.write(draft.orElseThrow().path(), content);
  }

  /** Makes what was written the content of the file. */
  void keep() {
    try {
      writer.flush();
      if (draft.isPresent()) {
        writer.close();
        draft.get().replace();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (draft.isEmpty()) {
      return;
    }
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // Also on a full disk, where the rest of the text fails once more.
      draft.get().close();
    }
  }
}
