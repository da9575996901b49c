package jp.sujimichi.cli;

import java.util.List;
import jp.sujimichi.format.Schemas;
import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code schema}: the JSON Schemas of models and reports. */
final class SchemaCommand implements Command {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "モデルまたは点検結果の書式（JSON Schema）を書き出します。", "Print the JSON Schema of models or of reports.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(options.one("KIND", "model（モデル）または report（点検結果）。", "model or report."));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    String kind = arguments.matchedPositionalValue(0, "");
    String schema =
        switch (kind) {
          case "model" -> Schemas.model();
          case "report" -> Schemas.report();
          default ->
              throw UsageException.unknown(
                  new Bilingual("書式", "schema"), kind, List.of("model", "report"));
        };
    session.print(schema.endsWith("\n") ? schema : schema + "\n");
    return ExitCode.FINE;
  }
}
