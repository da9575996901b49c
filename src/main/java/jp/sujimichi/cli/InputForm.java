package jp.sujimichi.cli;

import java.util.List;
import java.util.Locale;
import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How the text of an input is laid out. */
enum InputForm {
  /** By the name of a file; of standard input, by its first lines. */
  AUTO,
  /** One model a file. */
  JSON,
  /** One model a line. */
  NDJSON;

  private static final String OPTION = "--input";

  static OptionSpec option(Options options) {
    return options.value(
        OPTION,
        "FORM",
        "入力の形: auto（指定しないとき。自動で見分けます）、json（1ファイルに1モデル）、ndjson（1行に1モデル）。",
        "Form of the input: auto (default), json (one model a file) or ndjson (one model a line).");
  }

  static InputForm of(ParseResult arguments) {
    String written = arguments.matchedOptionValue(OPTION, "auto").toLowerCase(Locale.ROOT);
    return switch (written) {
      case "auto" -> AUTO;
      case "json" -> JSON;
      case "ndjson" -> NDJSON;
      default ->
          throw UsageException.unknown(
              new Bilingual("入力の形（--input）", "form of input"),
              written,
              List.of("auto", "json", "ndjson"));
    };
  }
}
