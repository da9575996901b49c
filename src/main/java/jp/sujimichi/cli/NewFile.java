package jp.sujimichi.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes files that were not there before; one that exists is replaced only when asked to. */
final class NewFile {

  private static final String OVERWRITE = "--overwrite";

  private NewFile() {}

  /** The option that asks to replace what exists. */
  static OptionSpec option(Options options) {
    return options.flag(
        "すでにあるファイルを置き換えます（指定しないときは上書きしません）。",
        "Replace files that exist (without it nothing is overwritten).",
        OVERWRITE);
  }

  /** Whether the command line asks to replace what exists. */
  static boolean overwrites(ParseResult arguments) {
    return arguments.hasMatchedOption(OVERWRITE);
  }

  /**
   * The path of a name.
   *
   * @throws UsageException when no file can be called so
   */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "「" + name + "」はファイル名として使えません。", "\"" + name + "\" is not a valid file name");
    }
  }

  /**
   * Refuses a file that exists, before any work is done for it.
   *
   * @throws UsageException when it exists and is not to be replaced
   */
  static void mayWrite(Path file, boolean overwrite) {
    if (Files.isDirectory(file)) {
      throw new UsageException(
          "出力先「" + file + "」はフォルダーです。ファイル名まで指定してください。",
          "the output \"" + file + "\" is a folder; please name a file in it");
    }
    if (!overwrite && Files.exists(file)) {
      throw exists(file);
    }
  }

  /**
   * Writes a file whole or not at all, whenever the process may end.
   *
   * @throws UsageException when it exists and is not to be replaced, or cannot be written
   */
  static void write(Path file, byte[] content, boolean overwrite) {
    if (!overwrite && Files.exists(file)) {
      throw exists(file);
    }
    try (Draft draft = Draft.of(file)) {
      Files.write(draft.path(), content);
      if (overwrite) {
        draft.replace();
      } else {
        draft.create();
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw new UsageException(
          "「" + file + "」に書き込めません。フォルダーがあるか、書き込む権限と空き容量があるかを確かめてください。",
          "\""
              + file
              + "\" cannot be written; check its folder, your permission and the free space");
    }
  }

  private static UsageException exists(Path file) {
    return new UsageException(
        "「" + file + "」はすでにあります。別の名前にするか、置き換えてよければ " + OVERWRITE + " を付けてください。",
        "\""
            + file
            + "\" exists already; choose another name, or add "
            + OVERWRITE
            + " to replace it");
  }
}
