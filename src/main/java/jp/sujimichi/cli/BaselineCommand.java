package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.BaselineFile;
import jp.sujimichi.report.TextReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code baseline}: keeps today's findings, so that later checks can tell what is new. */
final class BaselineCommand implements Command {

  private static final String OUTPUT = "--output";

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "今の指摘を一覧に残します。次の点検で、新しい指摘だけを見分けられます。",
        "Keep the findings of today, so that later checks can tell what is new.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several(
            "FILE",
            "モデルのファイル、フォルダー、または -（標準入力）。",
            "Model files, folders, or - for standard input."));
    spec.addOption(
        options.value(
            OUTPUT,
            "FILE",
            "一覧を書くファイル（指定しないときは画面）。",
            "Write to a file (default: standard output)."));
    spec.addOption(options.profile());
    spec.addOption(options.rules());
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    List<Inputs.Input> inputs = Inputs.withBundles(arguments.matchedPositionalValue(0, List.of()));
    Checker checker = Rules.checker(arguments);
    Iterator<ModelUnit> units = new Models(session, false, false).units(inputs);
    List<ModelReport> reports = new ArrayList<>();
    boolean unreadable = false;
    while (units.hasNext()) {
      for (ReadResult result : units.next().read()) {
        if (result instanceof Read read) {
          reports.add(checker.checkOne(read.document()));
        } else if (result instanceof Unreadable problem) {
          unreadable = true;
          session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
        }
      }
    }
    if (unreadable) {
      // A baseline that lacks a model would call all of its findings new.
      return ExitCode.USAGE;
    }
    String text =
        BaselineFile.write(Baseline.of(checker.date(), checker.tool().ruleset(), reports));
    Optional<String> output =
        Optional.ofNullable(arguments.matchedOptionValue(OUTPUT, (String) null));
    List<Path> files = inputs.stream().flatMap(input -> input.path().stream()).toList();
    try (Target target =
        output.isPresent()
            ? Target.file(output.get(), files)
            : Target.standardOutput(session.terminal())) {
      target.writer().write(text);
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.FINE;
  }
}
