package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.portfolio.Portfolio;
import jp.sujimichi.report.PortfolioHtml;
import jp.sujimichi.report.PortfolioJson;
import jp.sujimichi.report.PortfolioText;
import jp.sujimichi.report.PortfolioXlsx;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portfolio}: the models of many cities side by side. */
final class PortfolioCommand implements Command {

  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final List<String> FORMATS = List.of("text", "html", "xlsx", "json");
  private static final List<String> BINARY = List.of("xlsx");

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
            "モデルのフォルダー（中のモデルすべて）またはファイル（*.json、*.xlsx、*.xlsm）。",
            "Folders of models, or files (*.json, *.xlsx, *.xlsm)."));
    spec.addOption(
        options.value(
            FORMAT,
            "FORMAT",
            "結果の形: text（読みもの）、html（ページ）、xlsx（表計算）、json（プログラム向け）。"
                + "指定しないときは --output の名前で決まり、なければ text です。",
            "Form of the result: text, html, xlsx or json; by default as the name of --output ends,"
                + " else text."));
    spec.addOption(options.profile());
    spec.addOption(options.rules());
    spec.addOption(
        options.value(
            OUTPUT,
            "FILE",
            "結果をファイルに書きます（xlsx では必須）。モデルのファイルには上書きしません。",
            "Write the result to a file (needed for xlsx); never over an input."));
  }

  @Override
  public boolean checksModels() {
    return true;
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    Optional<String> output =
        Optional.ofNullable(arguments.matchedOptionValue(OUTPUT, (String) null));
    String format = format(arguments, output);
    List<Inputs.Input> inputs = Inputs.of(arguments.matchedPositionalValue(0, List.of()));
    List<ModelDocument> documents = new ArrayList<>();
    boolean unreadable = read(inputs, documents, session);
    Checker checker = Rules.checker(arguments);
    List<ModelReport> reports = checker.check(documents).models();
    List<LogicModel> models = documents.stream().map(ModelDocument::model).toList();
    ShippedCatalogues shipped = ShippedCatalogues.load();
    Portfolio portfolio = Portfolio.of(models, shipped.catalogues(), shipped.matcher());
    TextStyle style = output.isPresent() ? session.fileStyle() : session.style();
    byte[] content =
        switch (format) {
          case "html" -> utf8(new PortfolioHtml(portfolio, reports).text(style));
          case "json" -> utf8(new PortfolioJson(portfolio, reports).text());
          case "xlsx" -> new PortfolioXlsx(portfolio, reports).bytes(style);
          default -> utf8(new PortfolioText(portfolio, reports).text(style));
        };
    if (output.isEmpty()) {
      session.print(new String(content, StandardCharsets.UTF_8));
    } else {
      write(content, output.get(), inputs);
    }
    return unreadable ? ExitCode.USAGE : ExitCode.FINE;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String format(ParseResult arguments, Optional<String> output) {
    return OutputForm.of(
        arguments,
        output,
        FORMATS,
        BINARY,
        new Bilingual("結果の形（--format）", "format"),
        new Bilingual("比較", "portfolio"));
  }

  /** Reads what can be read; whether something could not is answered, and told. */
  private static boolean read(
      List<Inputs.Input> inputs, List<ModelDocument> documents, Session session) {
    Models models = new Models(session, false, false);
    boolean unreadable = false;
    for (Inputs.Input input : inputs) {
      for (ReadResult result : models.of(input)) {
        if (result instanceof Read read) {
          documents.add(read.document());
        } else if (result instanceof Unreadable problem) {
          unreadable = true;
          session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
        }
      }
    }
    return unreadable;
  }

  private static void write(byte[] content, String output, List<Inputs.Input> inputs) {
    List<Path> files = inputs.stream().flatMap(input -> input.path().stream()).toList();
    try (Target target = Target.file(output, files)) {
      target.write(content);
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
