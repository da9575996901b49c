package jp.sujimichi.engine.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sujimichi.engine.DrlPreamble;

/**
 * One rule as its author wrote it.
 *
 * @param family the folder under {@code rules/}
 * @param name the folder under the family
 * @param file the {@code rule.drl}
 * @param text what it says
 */
record RuleSource(String family, String name, Path file, String text) {

  /** The rules of a folder, by family and name; none when the folder does not exist. */
  static List<RuleSource> in(Path rules) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    for (Path family : folders(rules)) {
      for (Path rule : folders(family)) {
        Path file = rule.resolve("rule.drl");
        if (Files.isRegularFile(file)) {
          String text = Files.readString(file);
          sources.add(
              new RuleSource(
                  family.getFileName().toString(), rule.getFileName().toString(), file, text));
        }
      }
    }
    return sources;
  }

  /** The rule's name among all rules, such as {@code causality/tier-jump}. */
  String id() {
    return family + "/" + name;
  }

  /** The path by which Drools tells this rule from the others. */
  String path() {
    return id() + "/rule.drl";
  }

  /** The text with its preamble, as Drools compiles it. */
  String drl() {
    return DrlPreamble.complete(family, text);
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }
}
