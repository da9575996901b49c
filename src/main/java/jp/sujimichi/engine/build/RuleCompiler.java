package jp.sujimichi.engine.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.sujimichi.engine.rule.RuleFileException;
import jp.sujimichi.engine.rule.RuleFolder;
import jp.sujimichi.engine.rule.RuleIndexFile;
import jp.sujimichi.wording.LexiconCompiler;
import jp.sujimichi.wording.LexiconException;

/**
 * Turns the folder {@code rules/} into classes while the product is built, so that a start compiles
 * nothing.
 *
 * <p>The generated models, one for each family of rules, are named in a list that {@link
 * jp.sujimichi.engine.RuleModels} reads.
 */
public final class RuleCompiler {

  private RuleCompiler() {}

  /**
   * Compiles every {@code rules/<family>/<name>/rule.drl}.
   *
   * <p>Ends the process with 1 and one line for each mistake when a rule does not compile.
   *
   * @param args the folder of rules, the folder of compiled classes, and the file that remembers
   *     the last run
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: RuleCompiler RULES CLASSES STAMP");
    }
    List<String> errors = compile(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    errors.forEach(System.err::println);
    // Drools leaves threads behind that would keep the build waiting.
    System.exit(errors.isEmpty() ? 0 : 1);
  }

  /**
   * Compiles the rules unless the last run read the same, and prepares their texts.
   *
   * @return what is wrong with them, each as {@code file:line: reason}; empty when they compiled
   */
  static List<String> compile(Path rules, Path classes, Path stampFile) throws IOException {
    List<String> errors = compileConditions(rules, classes, stampFile);
    if (!errors.isEmpty()) {
      return errors;
    }
    try {
      write(Map.of(RuleIndexFile.RESOURCE.substring(1), index(rules)), classes);
      if (Files.isDirectory(rules.resolve("lexicon"))) {
        LexiconCompiler.compile(
            rules.resolve("lexicon"), classes.resolve(LexiconCompiler.RESOURCE));
      }
      return List.of();
    } catch (LexiconException e) {
      return List.of(rules + "/lexicon: " + e.getMessage());
    } catch (RuleFileException e) {
      return List.of(rules + "/" + e.text().ja() + " / " + e.text().en());
    }
  }

  private static List<String> compileConditions(Path rules, Path classes, Path stampFile)
      throws IOException {
    List<RuleSource> sources = RuleSource.in(rules);
    BuildStamp stamp = new BuildStamp(stampFile, classes);
    String digest = BuildStamp.digest(sources, classes);
    if (stamp.isCurrent(digest)) {
      return List.of();
    }
    stamp.removeWritten();
    List<String> errors = ClassicCheck.errors(sources);
    if (!errors.isEmpty()) {
      return errors;
    }
    ExecutableRules compiled = ExecutableRules.of(sources);
    if (compiled.errors().isEmpty()) {
      write(compiled.files(), classes);
      stamp.record(digest, List.copyOf(compiled.files().keySet()));
    }
    return compiled.errors();
  }

  private static byte[] index(Path rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RuleIndexFile.write(RuleFolder.read(rules), bytes);
    return bytes.toByteArray();
  }

  private static void write(Map<String, byte[]> files, Path classes) throws IOException {
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = classes.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }
}
