package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.rs.RsCounts;
import jp.sujimichi.format.rs.RsException;
import jp.sujimichi.format.rs.RsLimits;
import jp.sujimichi.format.rs.RsYear;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;

/** Makes models of a year of the government's review sheets and tells what came of it. */
final class ReviewSheets {

  private static final String ONE_FILE = ".ndjson";

  private final Session session;
  private final boolean overwrite;
  private final ModelWriter writer = new ModelWriter();

  ReviewSheets(Session session, boolean overwrite) {
    this.session = session;
    this.overwrite = overwrite;
  }

  /**
   * Converts a year.
   *
   * @param files the two files of the year, or one zip that holds both
   * @param out a folder, or a file that ends in .ndjson
   * @return the exit code
   */
  int convert(List<Path> files, Path out) {
    try {
      boolean oneFile = out.toString().toLowerCase(Locale.ROOT).endsWith(ONE_FILE);
      RsYear year = year(files);
      RsCounts counts = oneFile ? intoFile(year, out, files) : intoFolder(year, out);
      tell(counts, out);
      return ExitCode.FINE;
    } catch (RsException e) {
      throw new UsageException(e.text().ja(), e.text().en());
    }
  }

  /**
   * The year of two files, or of one zip that holds both.
   *
   * @throws RsException when they cannot be used
   */
  static RsYear year(List<Path> files) {
    return files.size() == 1
        ? RsYear.of(files.get(0), RsLimits.standard())
        : RsYear.of(files.get(0), files.get(1), RsLimits.standard());
  }

  private RsCounts intoFile(RsYear year, Path out, List<Path> inputs) {
    NewFile.mayWrite(out, overwrite);
    try (Target target = Target.file(out.toString(), inputs)) {
      RsCounts counts =
          year.forEach(
              model -> {
                try {
                  target.writer().write(writer.writeLine(model));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      target.keep();
      return counts;
    }
  }

  private RsCounts intoFolder(RsYear year, Path out) {
    prepare(out);
    return year.forEach(
        model -> NewFile.write(out.resolve(fileOf(model)), writer.writeBytes(model), overwrite));
  }

  /** A year's files are not mixed with others, so the folder must hold none. */
  private void prepare(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new UsageException(
            "出力先「" + folder + "」はファイルです。フォルダーか、.ndjson で終わる名前を指定してください。",
            "the output \""
                + folder
                + "\" is a file; please name a folder, or a name that ends in"
                + " .ndjson");
      }
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        Optional<Path> first = files.filter(file -> file.toString().endsWith(".json")).findFirst();
        if (first.isPresent() && !overwrite) {
          throw new UsageException(
              "出力先「"
                  + folder
                  + "」には、すでにモデルのファイルがあります。空のフォルダーを指定するか、置き換えてよければ --overwrite を付けてください。",
              "the output \""
                  + folder
                  + "\" holds models already; name an empty folder, or add"
                  + " --overwrite to replace them");
        }
      }
    } catch (IOException e) {
      throw new UsageException(
          "出力先「" + folder + "」に書き込めません。", "the output \"" + folder + "\" cannot be written");
    }
  }

  /** A name any file system takes, whatever the sheet gives as its number. */
  private static String fileOf(LogicModel model) {
    return model.id().orElse("rs").replaceAll("[^A-Za-z0-9_-]", "_") + ".json";
  }

  private void tell(RsCounts counts, Path out) {
    say(
        String.format(
            Locale.ROOT,
            "%,d事業をモデルにしました（要素 %,d、矢印 %,d、指標 %,d）: %s",
            counts.projects(),
            counts.elements(),
            counts.links(),
            counts.indicators(),
            out),
        String.format(
            Locale.ROOT,
            "%,d projects made into models (%,d elements, %,d links, %,d indicators): %s",
            counts.projects(),
            counts.elements(),
            counts.links(),
            counts.indicators(),
            out));
    remarks(counts, true).forEach(remark -> session.print(ConvertCommand.lines(session, remark)));
  }

  /**
   * What was not as expected in the files of a year.
   *
   * @param whole whether to name the columns that are not used too
   */
  static List<Bilingual> remarks(RsCounts counts, boolean whole) {
    List<Bilingual> remarks = new ArrayList<>();
    if (counts.looseEnds() > 0) {
      remarks.add(
          new Bilingual(
              "つながりの一方が目標のファイルに見当たらない矢印の端が " + counts.looseEnds() + "件あります。矢印は残してあり、点検で示されます。",
              counts.looseEnds()
                  + " ends of links are not in the file of targets. The links are kept,"
                  + " and a check shows them."));
    }
    if (counts.unmatchedProjects() > 0) {
      remarks.add(
          new Bilingual(
              "つながりのファイルだけにある事業が "
                  + counts.unmatchedProjects()
                  + "件あり、モデルにしていません。2つのファイルの年度が同じか確かめてください。",
              counts.unmatchedProjects()
                  + " projects are in the file of connections only and were left"
                  + " out; are both files of one year?"));
    }
    if (counts.skippedRows() > 0) {
      remarks.add(
          new Bilingual(
              "事業の番号か種別が読み取れない行が " + counts.skippedRows() + "行あり、使っていません。",
              counts.skippedRows() + " rows name no project or no known kind and were left out."));
    }
    if (counts.unreadableCharacters() > 0) {
      remarks.add(
          new Bilingual(
              "文字として読めないところが " + counts.unreadableCharacters() + "か所あり、「\uFFFD」にしてあります。",
              counts.unreadableCharacters()
                  + " characters could not be read; they stand as \uFFFD."));
    }
    if (whole && !counts.unusedColumns().isEmpty()) {
      remarks.add(
          new Bilingual(
              "使わなかった列: " + String.join("、", counts.unusedColumns()),
              "Columns not used: " + String.join(", ", counts.unusedColumns())));
    }
    return remarks;
  }

  private void say(String ja, String en) {
    session.print(ConvertCommand.lines(session, new Bilingual(ja, en)));
  }
}
