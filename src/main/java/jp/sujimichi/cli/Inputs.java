package jp.sujimichi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.model.Bilingual;

/** The files a command line names: single ones, those of folders, and standard input. */
final class Inputs {

  /** What the names of marked copies of workbooks contain. */
  static final String MARKED = "_点検済";

  /** The name of standard input. */
  static final String STANDARD_INPUT = "-";

  /**
   * One input.
   *
   * @param name as reports call it
   * @param path the file; empty for standard input, and for what turned out to be none
   * @param obstacle why it cannot be read, where that is known beforehand
   * @param named whether the command line names it, and not only a folder it lies in
   */
  record Input(String name, Optional<Path> path, Optional<Bilingual> obstacle, boolean named) {

    /** Whether it is an Excel workbook, by its name. */
    boolean isWorkbook() {
      return path.isPresent() && Inputs.isWorkbook(path.get());
    }

    /** Whether it is a zip, by its name. */
    boolean isZip() {
      return path.isPresent() && ends(path.get(), ".zip");
    }

    /** Whether it is a table in CSV, by its name. */
    boolean isTable() {
      return path.isPresent() && ends(path.get(), ".csv");
    }

    /** Whether it has one model a line, by its name. */
    boolean isLines() {
      return path.isPresent() && (ends(path.get(), ".ndjson") || ends(path.get(), ".jsonl"));
    }
  }

  private final List<Input> inputs = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final boolean bundles;

  private Inputs(boolean bundles) {
    this.bundles = bundles;
  }

  /** The inputs in the order named, the files of a folder sorted; each file once. */
  static List<Input> of(List<String> names) {
    return collect(names, new Inputs(false));
  }

  /** As {@link #of}, with the files of a folder that hold many models: zips and NDJSON. */
  static List<Input> withBundles(List<String> names) {
    return collect(names, new Inputs(true));
  }

  private static List<Input> collect(List<String> names, Inputs result) {
    names.forEach(result::add);
    return result.inputs;
  }

  private void add(String name) {
    if (name.equals(STANDARD_INPUT)) {
      inputs.add(new Input(name, Optional.empty(), Optional.empty(), true));
      return;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else {
        addFile(path, true);
      }
    } catch (InvalidPathException e) {
      obstacle(name, "ファイル名として使えない文字があります。", "this is not a valid file name.");
    }
  }

  private void addFile(Path path, boolean named) {
    if (seen.add(path.toAbsolutePath().normalize())) {
      inputs.add(new Input(path.toString(), Optional.of(path), Optional.empty(), named));
    }
  }

  private void addFolder(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, files));
    } catch (IOException e) {
      obstacle(folder.toString(), "フォルダーを読めません。", "the folder cannot be read.");
      return;
    }
    if (files.isEmpty()) {
      obstacle(
          folder.toString(),
          "このフォルダーにはモデルのファイル（*.json、*.xlsx）がありません。",
          "there is no model (*.json, *.xlsx) in this folder.");
    }
    files.stream().map(Path::normalize).sorted().forEach(file -> addFile(file, false));
  }

  private void obstacle(String name, String ja, String en) {
    inputs.add(new Input(name, Optional.empty(), Optional.of(new Bilingual(ja, en)), true));
  }

  /** Takes every model file that is not hidden; marked copies of workbooks are results. */
  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;

    Collector(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      boolean model = name.endsWith(".json") || (isWorkbook(file) && !name.contains(MARKED));
      if ((model || (bundles && isBundle(name))) && !isHidden(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      obstacle(file.toString(), "読み取る権限がありません。", "there is no permission to read it.");
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
  }

  private static boolean isBundle(String name) {
    return name.endsWith(".zip") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
  }

  private static boolean ends(Path path, String ending) {
    return path.getFileName() != null
        && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  // Excel keeps a file of this kind beside a workbook as long as it is open.
  private static boolean isWorkbook(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).matches("(?!~\\$).*\\.xls[xm]?");
  }

  /** What keeps an input from being read, as a report says it. */
  static ReadResult unreadable(Input input, Bilingual reason) {
    return unreadable(input.name(), reason);
  }

  /** Reads one input; of a workbook with several models, the first. */
  static ReadResult read(Input input, ModelReader reader, InputStream standardInput) {
    if (input.obstacle().isPresent()) {
      return unreadable(input.name(), input.obstacle().get());
    }
    if (input.isWorkbook()) {
      return new XlsxReader().read(input.path().get()).results().get(0);
    }
    if (input.path().isPresent()) {
      return reader.read(input.path().get());
    }
    try {
      return reader.read(input.name(), standardInput.readNBytes(Limits.standard().maxBytes() + 1));
    } catch (IOException e) {
      return unreadable(
          input.name(), new Bilingual("標準入力を読み取れません。", "standard input cannot be read."));
    }
  }

  /** What a report says of a file that could not be read. */
  static UnreadableFile describe(Unreadable unreadable) {
    return new UnreadableFile(
        unreadable.file(),
        unreadable.problems().stream()
            .map(p -> new UnreadableFile.Problem(p.line(), p.column(), p.pointer(), p.message()))
            .toList());
  }

  private static Unreadable unreadable(String name, Bilingual message) {
    return new Unreadable(name, List.of(new Problem(name, 0, 0, "", message)));
  }
}
