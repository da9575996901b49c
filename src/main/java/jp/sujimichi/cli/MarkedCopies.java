package jp.sujimichi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.xlsx.Candidates;
import jp.sujimichi.format.xlsx.WorkbookFault;
import jp.sujimichi.format.xlsx.XlsxWriter;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.xlsx.CheckedWorkbook;

/**
 * {@code check --format xlsx}: a copy of each workbook with its findings in it, beside the
 * workbook. Models of other types of file become workbooks first.
 */
final class MarkedCopies {

  static final String FORMAT = "xlsx";

  private static final Bilingual MANY_IN_ONE =
      new Bilingual(
          "zip や、1行に1モデルのファイルからは、指摘を書き込んだ写しを作れません。ファイルを取り出してから指定してください。",
          "no marked copy can be made of a zip or of a file with one model a line; take the files"
              + " out first");

  private final Checker checker;
  private final Models models;
  private final Session session;
  private Summary summary = Summary.NONE;
  private boolean unreadable;

  MarkedCopies(Checker checker, Models models, Session session) {
    this.checker = checker;
    this.models = models;
    this.session = session;
  }

  /** Checks every input and writes its copy; answers the exit code. */
  int write(List<Inputs.Input> inputs, Optional<String> output, Optional<Severity> failOn) {
    if (output.isPresent() && inputs.size() > 1 && !Files.isDirectory(NewFile.path(output.get()))) {
      throw new UsageException(
          "点検するファイルがいくつもあるときは、--output にフォルダーを指定してください。",
          "with several inputs, --output must be a folder");
    }
    List<Path> sources = inputs.stream().flatMap(input -> input.path().stream()).toList();
    for (Inputs.Input input : inputs) {
      try {
        write(input, output, sources);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (unreadable) {
      return ExitCode.USAGE;
    }
    boolean fails = failOn.isPresent() && summary.atLeast(failOn.get()) > 0;
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void write(Inputs.Input input, Optional<String> output, List<Path> sources)
      throws IOException {
    List<ReadResult> results =
        models.isBundle(input) ? List.of(Inputs.unreadable(input, MANY_IN_ONE)) : models.of(input);
    if (results.isEmpty() || !allRead(results)) {
      return;
    }
    if (input.isWorkbook()) {
      mark(input.path().orElseThrow(), input, results, output, sources);
      return;
    }
    Path draft = Files.createTempFile("sujimichi", ".xlsx");
    try {
      try (var out = Files.newOutputStream(draft)) {
        new XlsxWriter(Candidates.none()).write(((Read) results.get(0)).document().model(), out);
      }
      mark(draft, input, models.of(draft, input.name(), true), output, sources);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private boolean allRead(List<ReadResult> results) {
    boolean all = true;
    for (ReadResult result : results) {
      if (result instanceof Unreadable problem) {
        session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
        all = false;
      }
    }
    unreadable |= !all;
    return all;
  }

  private void mark(
      Path workbook,
      Inputs.Input input,
      List<ReadResult> results,
      Optional<String> output,
      List<Path> sources)
      throws IOException {
    List<CheckedWorkbook.Checked> checked = new ArrayList<>();
    Summary here = Summary.NONE;
    for (ReadResult result : results) {
      ModelDocument document = ((Read) result).document();
      ModelReport report = checker.checkOne(document);
      here = here.plus(report.summary());
      checked.add(new CheckedWorkbook.Checked(report, document.model()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CheckedWorkbook.write(workbook, checked, remark(), session.languages().get(0), bytes);
    } catch (WorkbookFault fault) {
      unreadable = true;
      session.complain(
          new Bilingual(
              input.name() + ": " + fault.text().ja(), input.name() + ": " + fault.text().en()));
      return;
    }
    summary = summary.plus(here);
    Path target = target(input, output, sources);
    // A name of our own choosing never replaces what is there.
    NewFile.write(target, bytes.toByteArray(), output.isPresent());
    tell(target, here);
  }

  private String remark() {
    return "sujimichi　" + checker.profile().id() + "　" + checker.date();
  }

  private void tell(Path target, Summary here) {
    session.print(
        ConvertCommand.lines(
            session,
            new Bilingual(
                "「"
                    + target
                    + "」に書き込みました（エラー "
                    + here.error()
                    + "件・注意 "
                    + here.warning()
                    + "件・参考 "
                    + here.info()
                    + "件）。",
                "Wrote \""
                    + target
                    + "\" ("
                    + here.error()
                    + " errors, "
                    + here.warning()
                    + " warnings, "
                    + here.info()
                    + " info).")));
  }

  private static Path target(Inputs.Input input, Optional<String> output, List<Path> sources)
      throws IOException {
    Path source = input.path().orElse(Path.of("model.json"));
    Path folder = source.toAbsolutePath().getParent();
    if (output.isPresent()) {
      Path named = NewFile.path(output.get());
      if (!Files.isDirectory(named)) {
        for (Path other : sources) {
          ConvertCommand.refuseSame(other, named);
        }
        return named;
      }
      folder = named;
    }
    String name = source.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String base = (dot < 0 ? name : name.substring(0, dot)).replaceFirst("_点検済\\d*$", "");
    String ending = name.endsWith(".xlsm") ? ".xlsm" : ".xlsx";
    for (int number = 1; ; number++) {
      Path target = folder.resolve(base + Inputs.MARKED + (number == 1 ? "" : number) + ending);
      if (!Files.exists(target)) {
        return input.path().isPresent() && folder.equals(source.toAbsolutePath().getParent())
            ? source.resolveSibling(target.getFileName())
            : target;
      }
    }
  }
}
