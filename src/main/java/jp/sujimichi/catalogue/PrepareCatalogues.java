package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build step that reads {@code rules/catalogue} and {@code rules/lexicon} and writes their
 * prepared form. Any problem in a shipped file stops the build.
 */
public final class PrepareCatalogues {

  private PrepareCatalogues() {}

  /**
   * Prepares the catalogues.
   *
   * @param args the folder {@code rules}, and the folder of compiled classes
   * @throws IOException when a file cannot be read or written, or a catalogue has a problem
   */
  public static void main(String[] args) throws IOException {
    prepare(Path.of(args[0]), Path.of(args[1]));
  }

  static void prepare(Path rules, Path classes) throws IOException {
    List<Catalogue> catalogues = new ArrayList<>();
    for (CatalogueReading reading : new CatalogueReader().readFolder(rules.resolve("catalogue"))) {
      if (!reading.problems().isEmpty()) {
        CatalogueProblem first = reading.problems().get(0);
        throw new IOException(first.file() + ":" + first.line() + ": " + first.what().en());
      }
      reading.catalogue().ifPresent(catalogues::add);
    }
    NameLexicon lexicon = new LexiconReader().read(rules.resolve("lexicon"));
    Files.createDirectories(classes.resolve(ShippedCatalogues.RESOURCE).getParent());
    Catalogues all = Catalogues.of(catalogues);
    ShippedCatalogues.write(all, lexicon, fingerprint(rules), classes);
    CandidateTable.write(
        new Suggestions(all, NameMatcher.over(all, lexicon)),
        classes.resolve(CandidateTable.RESOURCE));
    Files.copy(
        rules.resolve("catalogue/template.csv"),
        classes.resolve(ShippedCatalogues.TEMPLATE),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String fingerprint(Path rules) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : sources(rules)) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> sources(Path rules) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(rules.resolve("catalogue"))) {
      all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
    }
    files.add(rules.resolve("lexicon/thesaurus.yaml"));
    files.add(rules.resolve("lexicon/indicator-names.yaml"));
    return files;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
