package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.sujimichi.benchmarks.byhand.HandWrittenRules;
import jp.sujimichi.engine.build.RuleCompiler;

/**
 * Makes the product's classes once more with a few rules alone, so that it can be compared with
 * others on equal work: a checker told to show only some findings would still look for all.
 */
final class FewRules {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> BESIDE_RULES = Set.of("lexicon", "profiles", "guideline.yaml");

  private final Path rules;
  private final Path target;

  private FewRules(Path rules, Path target) {
    this.rules = rules;
    this.target = target;
  }

  /**
   * Leaves the rules in {@code few-rules} and the classes in {@code few-rules-classes}.
   *
   * @param args the folder of rules, the folder of the product's classes, and where to leave them
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[2]);
    Path folder = target.resolve("few-rules");
    Path classes = target.resolve("few-rules-classes");
    Path stamp = target.resolve("few-rules.txt");
    remove(folder);
    remove(classes);
    Files.deleteIfExists(stamp);
    Files.createDirectories(folder);
    Files.createDirectories(classes);
    new FewRules(Path.of(args[0]), folder).write();
    copy(Path.of(args[1]), classes, file -> !isOfRules(file));
    RuleCompiler.main(new String[] {folder.toString(), classes.toString(), stamp.toString()});
  }

  /** Nothing of an earlier run may stay. */
  private static void remove(Path target) throws IOException {
    if (Files.exists(target)) {
      try (Stream<Path> old = Files.walk(target)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Whether a class or list was made of rules, which are to be made anew. */
  private static boolean isOfRules(String file) {
    return file.startsWith("jp/sujimichi/rules/")
        || file.startsWith("META-INF/sujimichi/rules.");
  }

  private void write() throws IOException {
    copy(rules, target, file -> BESIDE_RULES.contains(file.replaceFirst("/.*", "")));
    for (String id : HandWrittenRules.ids()) {
      Path rule = target.resolve(id);
      Files.createDirectories(rule);
      for (String file : List.of("rule.drl", "examples.yaml")) {
        Files.copy(
            rules.resolve(id).resolve(file),
            rule.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      ObjectNode texts =
          (ObjectNode) YAML.readTree(rules.resolve(id).resolve("rule.yaml").toFile());
      keepKnown(texts, "after");
      keepKnown(texts, "causedBy");
      YAML.writeValue(rule.resolve("rule.yaml").toFile(), texts);
    }
    try (Stream<Path> files = Files.list(target.resolve("profiles"))) {
      for (Path file : files.toList()) {
        ObjectNode profile = (ObjectNode) YAML.readTree(file.toFile());
        keepKnown(profile, "keep");
        profile.putObject("rules");
        YAML.writeValue(file.toFile(), profile);
      }
    }
  }

  /** Rules that are not there cannot be named. */
  private static void keepKnown(ObjectNode from, String list) {
    if (from.path(list) instanceof ArrayNode names) {
      ArrayNode known = from.putArray(list);
      for (JsonNode name : names) {
        if (HandWrittenRules.ids().contains(name.asText())) {
          known.add(name);
        }
      }
    }
  }

  private static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = from.relativize(file).toString().replace('\\', '/');
            if (wanted.test(name)) {
              Path copy = to.resolve(name);
              Files.createDirectories(copy.getParent());
              Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
