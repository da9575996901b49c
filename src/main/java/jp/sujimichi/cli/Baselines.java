package jp.sujimichi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.report.BaselineFile;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The baseline a command line names. */
final class Baselines {

  private static final String OPTION = "--baseline";

  private Baselines() {}

  static OptionSpec option(Options options) {
    return options.value(
        OPTION,
        "FILE",
        "前回の指摘の一覧（baseline で作ったもの）と比べます。終了コードは新しい指摘だけで決まります。",
        "Compare with findings kept by the command baseline; only new findings decide the exit code.");
  }

  /** The baseline, if one is named. */
  static Optional<Baseline> of(ParseResult arguments) {
    String name = arguments.matchedOptionValue(OPTION, "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Baseline> baseline = BaselineFile.read(Files.readString(Path.of(name)));
      if (baseline.isEmpty()) {
        throw new UsageException(
            "「" + name + "」は指摘の一覧として読めません。sujimichi baseline で作り直してください。",
            "\"" + name + "\" is no baseline; make one with: sujimichi baseline");
      }
      return baseline;
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(
          "指摘の一覧「" + name + "」を開けません。", "the baseline \"" + name + "\" cannot be opened");
    }
  }
}
