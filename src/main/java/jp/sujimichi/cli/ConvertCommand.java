package jp.sujimichi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.TextReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code convert}: a model in another type of file, and the government's open data as models. */
final class ConvertCommand implements Command {

  private static final String TO = "--to";

  /** The word that introduces the files of the review sheets. */
  private static final String REVIEW_SHEETS = "rs";

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "モデルを別の形のファイルにします。行政事業レビューの公開データもモデルにできます（convert rs）。",
        "Turn a model into another type of file, or the government's review sheets into models"
            + " (convert rs).");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    String readable = String.join(" ", ModelFiles.readable());
    String writable = String.join(" ", ModelFiles.writable());
    spec.addPositional(
        options.several(
            "FILE",
            "元のファイル（"
                + readable
                + "）と、作るファイル（"
                + writable
                + "）またはフォルダー。フォルダーを元にすると中のモデルすべて、モデルがいくつもあるブックなら1つずつのファイルになります。"
                + "行政事業レビューなら rs 3-1.csv 3-2.csv 出力先 の順に。"
                + "出力先はフォルダー（事業ごとに1ファイル）か、.ndjson で終わるファイルです。",
            "A file ("
                + readable
                + ") and the file to make of it ("
                + writable
                + ") or a folder: of a folder every model, of a workbook with several models each"
                + " becomes a file. For review sheets: rs 3-1.csv 3-2.csv OUT, where OUT is a folder (one file a"
                + " project) or a file that ends in .ndjson."));
    spec.addOption(
        options.value(
            TO,
            "TYPE",
            "フォルダーに作るファイルの形: json（指定しないとき）、xlsx、mmd、svg。",
            "Type of the files made in a folder: json (default), xlsx, mmd or svg."));
    spec.addOption(NewFile.option(options));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    List<String> files = arguments.matchedPositionalValue(0, List.of());
    boolean overwrite = NewFile.overwrites(arguments);
    if (files.get(0).equals(REVIEW_SHEETS)) {
      if (files.size() != 3 && files.size() != 4) {
        throw new UsageException(
            "行政事業レビューの変換は、rs のあとに 3-1（目標・実績）、3-2（目標のつながり）、出力先を指定してください。2つが1つのzipなら、そのzipと出力先です。",
            "for review sheets, please name after rs: 3-1 (targets), 3-2 (connections) and the"
                + " output; or one zip that holds both, and the output");
      }
      List<Path> paths = files.stream().skip(1).map(NewFile::path).toList();
      return new ReviewSheets(session, overwrite)
          .convert(paths.subList(0, paths.size() - 1), paths.get(paths.size() - 1));
    }
    if (files.size() != 2) {
      throw new UsageException(
          "元のファイルと、作るファイルの2つを指定してください。", "please name two: a file and the file to make of it");
    }
    if (isFolder(files.get(1)) || Files.isDirectory(NewFile.path(files.get(0)))) {
      String ending = "." + arguments.matchedOptionValue(TO, "json").toLowerCase(Locale.ROOT);
      if (!ModelFiles.writable().contains(ending)) {
        throw unknown(ending, ModelFiles.writable());
      }
      return new FolderConversion(session, overwrite, ending)
          .convert(files.get(0), folder(files.get(1)));
    }
    return convert(files.get(0), files.get(1), overwrite, session);
  }

  /** Whether a name means a folder: one that is there, or a name without an ending. */
  private static boolean isFolder(String name) {
    Path path = NewFile.path(name);
    boolean bare = path.getFileName() == null || !path.getFileName().toString().contains(".");
    return Files.isDirectory(path) || name.endsWith("/") || (bare && !Files.exists(path));
  }

  private static Path folder(String name) {
    Path path = NewFile.path(name);
    if (Files.exists(path) ? !Files.isDirectory(path) : !isFolder(name)) {
      throw new UsageException(
          "フォルダーを変換するときは、出力先「" + name + "」もフォルダーにしてください。",
          "to convert a folder, the output \"" + name + "\" must be a folder too");
    }
    return path;
  }

  private static int convert(String in, String out, boolean overwrite, Session session) {
    Function<Path, ReadResult> reader =
        ModelFiles.reader(in).orElseThrow(() -> unknown(in, ModelFiles.readable()));
    BiFunction<LogicModel, Session, byte[]> writer =
        ModelFiles.writer(out).orElseThrow(() -> unknown(out, ModelFiles.writable()));
    Path source = NewFile.path(in);
    Path target = NewFile.path(out);
    refuseSame(source, target);
    NewFile.mayWrite(target, overwrite);
    ReadResult result = reader.apply(source);
    if (result instanceof Unreadable problem) {
      session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
      return ExitCode.USAGE;
    }
    LogicModel model = ((Read) result).document().model();
    NewFile.write(target, writer.apply(model, session), overwrite);
    session.print(lines(session, new Bilingual("「" + out + "」を作りました。", "Wrote \"" + out + "\".")));
    return ExitCode.FINE;
  }

  private static UsageException unknown(String name, List<String> endings) {
    return new UsageException(
        "「" + name + "」の形のファイルは扱えません。使える形: " + String.join(", ", endings),
        "files like \"" + name + "\" are not known here. Known are: " + String.join(", ", endings));
  }

  /** Refuses to write over what is read. */
  static void refuseSame(Path source, Path target) {
    try {
      if (Files.exists(source) && Files.exists(target) && Files.isSameFile(source, target)) {
        throw new UsageException(
            "元のファイルと同じ名前です。上書きしないよう、別の名前にしてください。",
            "the output is the input; please choose another name");
      }
    } catch (IOException e) {
      throw new UsageException("「" + source + "」を読めません。", "\"" + source + "\" cannot be read");
    }
  }

  /** A text in every language of the run, a line each. */
  static String lines(Session session, Bilingual text) {
    StringBuilder lines = new StringBuilder();
    session.languages().stream()
        .map(text::in)
        .distinct()
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }
}
