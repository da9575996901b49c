package jp.sujimichi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.TextReport;

/**
 * {@code convert} into a folder: one file a model, of a file or of all files in a folder. What
 * cannot be read or is there already is told, and the others are converted all the same.
 */
final class FolderConversion {

  private static final int LONGEST_NAME = 60;

  private final Session session;
  private final boolean overwrite;
  private final String ending;
  private final BiFunction<LogicModel, Session, byte[]> writer;
  private final Set<Path> written = new HashSet<>();
  private boolean failed;

  /**
   * A conversion.
   *
   * @param ending of the files to make, one that {@link ModelFiles} writes
   */
  FolderConversion(Session session, boolean overwrite, String ending) {
    this.session = session;
    this.overwrite = overwrite;
    this.ending = ending;
    this.writer = ModelFiles.writer(ending).orElseThrow();
  }

  /** Converts a file, or every model file of a folder; answers the exit code. */
  int convert(String in, Path out) {
    Path source = NewFile.path(in);
    Models models = new Models(session, false, true);
    for (Inputs.Input input : Inputs.of(List.of(in))) {
      List<ReadResult> results = models.of(input);
      for (ReadResult result : results) {
        if (result instanceof Read read) {
          LogicModel model = read.document().model();
          write(model, target(source, input, out, results.size() > 1 ? nameOf(model) : ""));
        } else if (result instanceof Unreadable problem) {
          failed = true;
          session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
        }
      }
    }
    tell(out);
    return failed ? ExitCode.USAGE : ExitCode.FINE;
  }

  /** The file's own name in the new folder, with the model's where a file holds several. */
  private Path target(Path source, Inputs.Input input, Path out, String model) {
    Path file = input.path().orElse(Path.of("model"));
    Path inside = Files.isDirectory(source) ? source.relativize(file) : file.getFileName();
    String name = inside.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    Path folder = out.resolve(inside).getParent();
    String base = model.isEmpty() ? name : name + "-" + model;
    Path target = folder.resolve(base + ending);
    for (int number = 2; !written.add(target.normalize()); number++) {
      target = folder.resolve(base + "-" + number + ending);
    }
    return target;
  }

  /** Letters and figures of any script, as every file system takes them. */
  private static String nameOf(LogicModel model) {
    String name = model.id().orElse(model.title()).strip();
    String safe = name.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
    return safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME);
  }

  private void write(LogicModel model, Path target) {
    try {
      Files.createDirectories(target.getParent());
      NewFile.write(target, writer.apply(model, session), overwrite);
    } catch (UsageException e) {
      failed = true;
      written.remove(target.normalize());
      session.complain(e.text());
    } catch (IOException e) {
      throw new UsageException(
          "出力先「" + target.getParent() + "」に書き込めません。",
          "the output \"" + target.getParent() + "\" cannot be written");
    }
  }

  private void tell(Path out) {
    int count = written.size();
    session.print(
        ConvertCommand.lines(
            session,
            new Bilingual(
                count + "個のファイルを「" + out + "」に作りました。",
                String.format(
                    Locale.ROOT,
                    "Wrote %d file%s to \"%s\".",
                    count,
                    count == 1 ? "" : "s",
                    out))));
  }
}
