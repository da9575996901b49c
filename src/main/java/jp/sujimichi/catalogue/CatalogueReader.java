package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sujimichi.model.Bilingual;

/**
 * Reads catalogue files: YAML, JSON, a bare JSON or YAML list of names, CSV, and whatever table
 * types are given to the constructor. What is wrong in a file is told by line; nothing is thrown
 * for it.
 */
public final class CatalogueReader {

  private final Map<String, TableOpener> tables;

  /** Reads YAML, JSON and CSV. */
  public CatalogueReader() {
    this(Map.of());
  }

  /**
   * Reads further table types too.
   *
   * @param tables openers by file extension in small letters, such as {@code xlsx}
   */
  public CatalogueReader(Map<String, TableOpener> tables) {
    Map<String, TableOpener> all = new HashMap<>(tables);
    all.putIfAbsent("csv", CsvTable::open);
    all.putIfAbsent("tsv", CsvTable::open);
    this.tables = Map.copyOf(all);
  }

  /** Reads one file; a file that cannot be opened is a fatal problem too. */
  public CatalogueReading read(Path file) {
    Problems problems = new Problems(file.toString());
    try {
      if (!Files.isReadable(file)) {
        throw new NoSuchFileException(file.toString());
      }
      TableOpener opener = tables.get(extension(file));
      Optional<LocatedNode> root =
          opener == null
              ? new TreeFile(problems).read(file)
              : new TableCatalogue(opener.open(file), problems).tree();
      Optional<Catalogue> catalogue =
          root.flatMap(node -> new TreeCatalogue(stem(file), problems).catalogue(node));
      return new CatalogueReading(
          problems.anyFatal() ? Optional.empty() : catalogue, problems.all());
    } catch (CharacterCodingException e) {
      problems.fatal(
          0,
          new Bilingual("文字コードがUTF-8ではありません。", "The file is not in UTF-8."),
          new Bilingual(
              "UTF-8で保存し直してください（Excelでは「CSV UTF-8」）。",
              "Save it as UTF-8 (in Excel: \"CSV UTF-8\")."));
    } catch (UnusableTable e) {
      problems.fatal(
          0,
          e.text(),
          new Bilingual(
              "一覧のひな形は sujimichi catalogue --template 一覧.xlsx で作れます。",
              "A template is made with: sujimichi catalogue --template OUT.xlsx"));
    } catch (IOException e) {
      problems.fatal(
          0,
          new Bilingual("ファイルを開けません。", "The file cannot be opened."),
          new Bilingual("ファイルの場所と種類を確かめてください。", "Check its place and type."));
    }
    return new CatalogueReading(Optional.empty(), problems.all());
  }

  /**
   * Reads every catalogue file of a folder, by name, without its subfolders. Files whose names
   * start with {@code template} are for people to copy and are left out.
   *
   * @throws IOException when the folder cannot be listed
   */
  public List<CatalogueReading> readFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(this::isCatalogue).sorted().toList();
    }
    List<CatalogueReading> readings = new ArrayList<>();
    files.forEach(file -> readings.add(read(file)));
    return readings;
  }

  private boolean isCatalogue(Path file) {
    String extension = extension(file);
    return Files.isRegularFile(file)
        && !stem(file).startsWith("template")
        && (tables.containsKey(extension) || extension.matches("ya?ml|json"));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
