package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.portfolio.Portfolio;
import jp.sujimichi.report.PortfolioHtml;
import jp.sujimichi.report.PortfolioJson;
import jp.sujimichi.report.PortfolioText;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portfolio}: the models of many cities side by side. */
final class PortfolioCommand implements Command {

  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final List<String> FORMATS = List.of("text", "html", "json");

  @Override
  public String name() {
    return "portfolio";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "複数の団体のモデルを並べ、共通の指標や都市OSの地域数を示します（順位は付けません）。",
        "Put the models of many cities side by side: indicators in common, regions with a city OS;"
            + " nothing is ranked.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several(
            "DIR",
            "モデルのフォルダー（中の *.json すべて）またはファイル。",
            "Folders of models (every *.json), or files."));
    spec.addOption(
        options.value(
            FORMAT,
            "FORMAT",
            "結果の形: text（読みもの。指定しないとき）、html（ページ）、json（プログラム向け）。",
            "Form of the result: text (default), html or json."));
    spec.addOption(options.profile());
    spec.addOption(options.rules());
    spec.addOption(
        options.value(
            OUTPUT,
            "FILE",
            "結果をファイルに書きます。モデルのファイルには上書きしません。",
            "Write the result to a file; never over an input."));
  }

  @Override
  public boolean checksModels() {
    return true;
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    String format = arguments.matchedOptionValue(FORMAT, "text").toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw UsageException.unknown(new Bilingual("結果の形（--format）", "format"), format, FORMATS);
    }
    List<Inputs.Input> inputs = Inputs.of(arguments.matchedPositionalValue(0, List.of()));
    List<ModelDocument> documents = new ArrayList<>();
    boolean unreadable = read(inputs, documents, session);
    Checker checker = Rules.checker(arguments);
    List<ModelReport> reports = checker.check(documents).models();
    List<LogicModel> models = documents.stream().map(ModelDocument::model).toList();
    ShippedCatalogues shipped = ShippedCatalogues.load();
    Portfolio portfolio = Portfolio.of(models, shipped.catalogues(), shipped.matcher());
    Optional<String> output =
        Optional.ofNullable(arguments.matchedOptionValue(OUTPUT, (String) null));
    TextStyle style = output.isPresent() ? session.fileStyle() : session.style();
    String text =
        switch (format) {
          case "html" -> new PortfolioHtml(portfolio, reports).text(style);
          case "json" -> new PortfolioJson(portfolio, reports).text();
          default -> new PortfolioText(portfolio, reports).text(style);
        };
    if (output.isEmpty()) {
      session.print(text);
    } else {
      write(text, output.get(), inputs);
    }
    return unreadable ? ExitCode.USAGE : ExitCode.FINE;
  }

  /** Reads what can be read; whether something could not is answered, and told. */
  private static boolean read(
      List<Inputs.Input> inputs, List<ModelDocument> documents, Session session) {
    ModelReader reader = new ModelReader();
    boolean unreadable = false;
    for (Inputs.Input input : inputs) {
      ReadResult result = Inputs.read(input, reader, session.terminal().in());
      if (result instanceof Read read) {
        documents.add(read.document());
      } else if (result instanceof Unreadable problem) {
        unreadable = true;
        session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
      }
    }
    return unreadable;
  }

  private static void write(String text, String output, List<Inputs.Input> inputs) {
    List<Path> files = inputs.stream().flatMap(input -> input.path().stream()).toList();
    try (Target target = Target.file(output, files)) {
      target.writer().write(text);
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
