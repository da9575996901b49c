package jp.sujimichi.engine.userrule;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sujimichi.model.Bilingual;

/**
 * Finds the rule files of a folder: {@code <family>/<name>/rule.drl} with its {@code rule.yaml}, as
 * in the shipped rule base, and any other {@code *.drl} with a YAML file of the same name beside
 * it.
 */
final class UserRuleFolder {

  private static final int DEEPEST = 8;

  private UserRuleFolder() {}

  /**
   * The rule files, sorted by path.
   *
   * @throws UserRuleException when the folder cannot be read or holds none
   */
  static List<UserRuleSource> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserRuleException(
          new Bilingual(
              folder + ": 規則のフォルダーが見つかりません。", folder + ": there is no such folder of rules"));
    }
    List<UserRuleSource> sources = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder, DEEPEST)) {
      for (Path file : tree.filter(UserRuleFolder::isRuleFile).sorted().toList()) {
        sources.add(source(folder, file));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new UserRuleException(
          new Bilingual(folder + ": フォルダーを読めません。", folder + ": the folder cannot be read"));
    }
    if (sources.isEmpty()) {
      throw new UserRuleException(
          new Bilingual(
              folder + ": 規則のファイル（*.drl）がありません。", folder + ": there is no rule file (*.drl)"));
    }
    return sources;
  }

  private static boolean isRuleFile(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().endsWith(".drl");
  }

  private static UserRuleSource source(Path folder, Path file) throws IOException {
    Path inside = folder.relativize(file);
    boolean named = inside.getNameCount() == 3 && inside.endsWith("rule.drl");
    Optional<String> id =
        named ? Optional.of(inside.getName(0) + "/" + inside.getName(1)) : Optional.empty();
    String name = file.getFileName().toString();
    Path beside = file.resolveSibling(name.substring(0, name.length() - ".drl".length()) + ".yaml");
    Optional<UserRuleSource.Texts> texts =
        Files.isRegularFile(beside)
            ? Optional.of(new UserRuleSource.Texts(beside.toString(), text(beside)))
            : Optional.empty();
    return new UserRuleSource(file.toString(), text(file), id, texts);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UserRuleException(
          new Bilingual(
              file + ": 文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
              file + ": not in UTF-8; please save it as UTF-8"));
    }
  }
}
