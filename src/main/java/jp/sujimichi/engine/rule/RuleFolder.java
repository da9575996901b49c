package jp.sujimichi.engine.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.model.Bilingual;

/** Reads a folder laid out like {@code rules/}. */
public final class RuleFolder {

  private RuleFolder() {}

  /**
   * Reads all rules and profiles below a folder.
   *
   * @throws RuleFileException when a file is missing, incomplete or names a rule that does not
   *     exist
   */
  public static RuleIndex read(Path folder) throws IOException {
    Map<String, RuleDefinition> rules = new TreeMap<>();
    Map<String, Profile> profiles = new TreeMap<>();
    MessageDigest digest = sha256();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      byte[] content = Files.readAllBytes(file);
      if (!name.endsWith(".md") && !name.endsWith("examples.yaml")) {
        digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(content);
      }
      String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
      if (name.matches("[^/]+/[^/]+/rule\\.yaml")) {
        String id = name.substring(0, name.lastIndexOf('/'));
        rules.put(id, RuleFile.parse(id, name, text));
      } else if (name.matches("profiles/[^/]+\\.yaml")) {
        String id = name.substring("profiles/".length(), name.length() - ".yaml".length());
        profiles.put(id, ProfileFile.parse(id, name, text));
      } else if (name.endsWith("/rule.drl") && !Files.exists(file.resolveSibling("rule.yaml"))) {
        throw new RuleFileException(
            name, 0, new Bilingual("隣に rule.yaml がありません。", "no rule.yaml beside it"));
      }
    }
    RuleIndex index = new RuleIndex(rules, profiles, HexFormat.of().formatHex(digest.digest()));
    checkNames(index);
    return index;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void checkNames(RuleIndex index) {
    for (RuleDefinition rule : index.all()) {
      for (List<String> names : List.of(rule.after(), rule.causedBy())) {
        names.forEach(name -> checkName(index, rule.id() + "/rule.yaml", name));
      }
    }
    for (Profile profile : index.profiles().values()) {
      String file = "profiles/" + profile.id() + ".yaml";
      profile.keep().forEach(name -> checkName(index, file, name));
      profile.rules().keySet().forEach(name -> checkName(index, file, name));
    }
  }

  private static void checkName(RuleIndex index, String file, String name) {
    if (index.rule(name).isEmpty()) {
      throw new RuleFileException(
          file,
          0,
          new Bilingual("「" + name + "」という規則はありません。", "there is no rule \"" + name + "\""));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
