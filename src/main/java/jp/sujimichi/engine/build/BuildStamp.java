package jp.sujimichi.engine.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the last rule compilation read and wrote, so that an unchanged rule base is not compiled
 * again and classes of a rule that is gone are removed.
 *
 * <p>The file holds the digest of everything read in its first line and one written file a line
 * after it, relative to the folder of classes.
 */
final class BuildStamp {

  /** The engine and what it stands on: a change there can change how a rule compiles. */
  private static final List<String> NAMED_BY_RULES =
      Stream.of("model", "finding", "catalogue", "wording", "engine")
          .map("jp/sujimichi/"::concat)
          .toList();

  private final Path file;
  private final Path classes;

  /**
   * @param file where the stamp is kept; outside the folder of classes, so that it is not packaged
   * @param classes the folder the written files are relative to
   */
  BuildStamp(Path file, Path classes) {
    this.file = file;
    this.classes = classes;
  }

  /** Whether the last run read exactly this and everything it wrote is still there. */
  boolean isCurrent(String digest) throws IOException {
    List<String> lines = lines();
    return !lines.isEmpty()
        && lines.get(0).equals(digest)
        && lines.stream().skip(1).allMatch(written -> Files.exists(classes.resolve(written)));
  }

  /** Removes what the last run wrote. */
  void removeWritten() throws IOException {
    for (String written : lines().stream().skip(1).toList()) {
      Files.deleteIfExists(classes.resolve(written));
    }
    Files.deleteIfExists(file);
  }

  /** Records a finished run. */
  void record(String digest, List<String> written) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(digest);
    lines.addAll(written);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  /**
   * The digest of all a compilation depends on: the rules, the classes of the facts and values they
   * name, and the compiler itself.
   */
  static String digest(List<RuleSource> sources, Path classes) throws IOException {
    MessageDigest sha = sha256();
    update(sha, System.getProperty("java.class.path"));
    for (RuleSource source : sources) {
      update(sha, source.id());
      update(sha, source.text());
    }
    for (String folder : NAMED_BY_RULES) {
      Path root = classes.resolve(folder);
      if (Files.isDirectory(root)) {
        for (Path compiled : classFiles(root)) {
          update(sha, classes.relativize(compiled).toString());
          sha.update(Files.readAllBytes(compiled));
        }
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static List<Path> classFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static void update(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
