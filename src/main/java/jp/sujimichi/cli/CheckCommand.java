package jp.sujimichi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.ReportWriter;
import jp.sujimichi.report.TextStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code check}: what does not hold in models. */
final class CheckCommand implements Command {

  private static final String FAIL_ON = "--fail-on";
  private static final String DATE = "--date";
  private static final String OUTPUT = "--output";
  private static final String IMPORT_LOG = "--import-log";
  private static final String FORMAT = "--format";
  private static final String THREADS = "--threads";
  private static final String PROGRESS = "--progress";
  private static final int MOST_THREADS = 256;

  @Override
  public String name() {
    return "check";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "ロジックモデルを点検し、筋道の通らないところを示します。", "Check logic models and say what does not hold.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several(
            "FILE",
            "モデルのファイル（*.json、*.xlsx、*.xlsm、1行に1モデルの *.ndjson、それらの *.zip）、フォルダー（中のモデルすべて）、または -（標準入力）。",
            "Model files (*.json, *.xlsx, *.xlsm, *.ndjson with one model a line, *.zip of such"
                + " files), folders with such files, or - for standard input."));
    spec.addOption(options.profile());
    spec.addOption(
        options.value(
            FORMAT,
            "FORMAT",
            "結果の形: text（読みもの。指定しないとき）、html（図つきの1ページ）、md、csv（表計算）、json（プログラム向け）、ndjson（1モデル1行。何万件でも）、sarif、junit、xlsx（指摘を書き込んだ Excel の写し）。",
            "Form of the result: text (default), html (one page with drawings), md, csv, json,"
                + " ndjson (one model a line, for any number), sarif, junit or xlsx (a marked copy of the workbook)."));
    spec.addOption(
        options.value(
            FAIL_ON,
            "LEVEL",
            "この重さ以上の指摘があれば終了コード1にします: error（指定しないとき）、warning、info、never。",
            "Exit with 1 on findings of this weight or more: error (default), warning, info,"
                + " never."));
    spec.addOption(
        options.value(
            DATE,
            "YYYY-MM-DD",
            "点検の基準日。見送りの期限の判断に使います（指定しないときは今日）。",
            "The day of the check, for waivers that end (default: today)."));
    spec.addOption(Baselines.option(options));
    spec.addOption(options.rules());
    spec.addOption(
        options.value(
            CatalogueFiles.CATALOGUE,
            "FILE",
            "お手元の指標の一覧（指針の別紙など）。推奨・選択指標の照合に使います。",
            "A list of indicators of your own, such as the guideline's annex."));
    spec.addOption(
        options.flag(
            "Excel から何をどう読んだか、何を読まなかったかを表示します。",
            "Tell what was read from a workbook as what, and what was left alone.",
            IMPORT_LOG));
    spec.addOption(
        options.value(
            OUTPUT,
            "FILE",
            "結果をファイルに書きます。点検するファイルには上書きしません。",
            "Write the result to a file; never over an input."));
    spec.addOption(InputForm.option(options));
    spec.addOption(Shard.option(options));
    spec.addOption(
        options.value(
            THREADS,
            "N",
            "ndjson のとき、いくつ並べて点検するか（指定しないときはコアの数）。モデルどうしの比較（portfolio の規則）は、ndjson と500件を超えるときには行いません。",
            "With ndjson, how many models to check at a time (default: the number of cores)."
                + " Models are not compared with each other (the rules of portfolio) with ndjson,"
                + " nor with more than 500 models."));
    spec.addOption(
        options.flag(
            "ndjson のとき、進み具合と残り時間を画面（標準エラー）に出します。画面から使うときは自動で出ます。",
            "With ndjson, show progress and the time left on standard error; on a terminal this is"
                + " the default.",
            PROGRESS));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    String format = format(arguments);
    Optional<Severity> failOn = failOn(arguments);
    Optional<LocalDate> date = date(arguments);
    Shard shard = Shard.of(arguments);
    int threads = threads(arguments);
    InputForm form = InputForm.of(arguments);
    List<Inputs.Input> inputs = Inputs.withBundles(arguments.matchedPositionalValue(0, List.of()));
    Checker checker = Rules.checker(arguments);
    Optional<Baseline> baseline = Baselines.of(arguments);
    if (date.isPresent()) {
      checker = checker.withDate(date.get());
    }
    String catalogue = arguments.matchedOptionValue(CatalogueFiles.CATALOGUE, "");
    if (!catalogue.isEmpty()) {
      checker = checker.withCatalogue(CatalogueFiles.use(catalogue, session));
    }
    Optional<String> output =
        Optional.ofNullable(arguments.matchedOptionValue(OUTPUT, (String) null));
    boolean log = arguments.hasMatchedOption(IMPORT_LOG);
    Models models = new Models(session, log, format.equals("text"), form);
    if (format.equals(MarkedCopies.FORMAT)) {
      MarkedCopies copies = new MarkedCopies(checker, models, session);
      return copies.write(inputs, output, failOn);
    }
    try (Target target = open(output, inputs, session)) {
      if (format.equals(BatchRun.FORMAT)) {
        BatchRun batch = new BatchRun(checker, baseline, failOn, threads, session);
        Progress progress = progress(arguments, inputs, shard, session);
        Iterator<ModelUnit> units = shard.of(models.units(inputs));
        int code = batch.check(units, target.writer(), output.isPresent(), progress);
        target.keep();
        return code;
      }
      TextStyle style = output.isPresent() ? session.fileStyle() : session.style();
      ReportWriter report = ReportFormats.writer(format, target.writer(), style, checker);
      CheckRun run = new CheckRun(checker, baseline, report, failOn, session);
      int code = run.check(shard.of(models.units(inputs)), format.equals("text"));
      target.keep();
      return code;
    }
  }

  private static Target open(Optional<String> output, List<Inputs.Input> inputs, Session session) {
    if (output.isEmpty()) {
      return Target.standardOutput(session.terminal());
    }
    List<Path> files = inputs.stream().flatMap(input -> input.path().stream()).toList();
    return Target.file(output.get(), files);
  }

  private static Progress progress(
      ParseResult arguments, List<Inputs.Input> inputs, Shard shard, Session session) {
    if (!arguments.hasMatchedOption(PROGRESS) && !session.terminal().watched()) {
      return Progress.SILENT;
    }
    boolean known = inputs.stream().allMatch(input -> input.path().isPresent());
    long bytes =
        inputs.stream()
            .flatMap(input -> input.path().stream())
            .mapToLong(path -> path.toFile().length())
            .sum();
    return new ProgressLine(
        known ? OptionalLong.of(bytes / shard.count()) : OptionalLong.empty(), session);
  }

  private static int threads(ParseResult arguments) {
    String written = arguments.matchedOptionValue(THREADS, "");
    if (written.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    int threads = written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    if (threads < 1 || threads > MOST_THREADS) {
      throw new UsageException(
          "並べる数（--threads）「" + written + "」は 1 から " + MOST_THREADS + " までの数で書いてください。",
          "the number of threads \"" + written + "\" must be from 1 to " + MOST_THREADS);
    }
    return threads;
  }

  private static String format(ParseResult arguments) {
    String format = arguments.matchedOptionValue(FORMAT, "text").toLowerCase(Locale.ROOT);
    if (!ReportFormats.NAMES.contains(format)) {
      throw UsageException.unknown(
          new Bilingual("結果の形（--format）", "format"), format, ReportFormats.NAMES);
    }
    return format;
  }

  private static Optional<Severity> failOn(ParseResult arguments) {
    String level = arguments.matchedOptionValue(FAIL_ON, "error").toLowerCase(Locale.ROOT);
    return switch (level) {
      case "error" -> Optional.of(Severity.ERROR);
      case "warning" -> Optional.of(Severity.WARNING);
      case "info" -> Optional.of(Severity.INFO);
      case "never" -> Optional.empty();
      default ->
          throw UsageException.unknown(
              new Bilingual("重さ（--fail-on）", "level"),
              level,
              List.of("error", "warning", "info", "never"));
    };
  }

  private static Optional<LocalDate> date(ParseResult arguments) {
    String written = arguments.matchedOptionValue(DATE, "");
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "日付（--date）「" + written + "」は 2026-04-01 のように書いてください。",
          "the date \"" + written + "\" must be written like 2026-04-01");
    }
  }
}
