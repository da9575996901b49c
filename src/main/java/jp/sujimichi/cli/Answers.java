package jp.sujimichi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The answers of a command that is asked about several names, printed as they come. */
final class Answers {

  private static final String FORMAT = "--format";
  private static final List<String> FORMATS = List.of("text", "json");

  private final Session session;
  private final boolean json;
  private final Optional<Bilingual> closing;
  private boolean any;

  /**
   * No answer yet.
   *
   * @param closing what is said below the answers for people
   */
  Answers(Session session, boolean json, Optional<Bilingual> closing) {
    this.session = session;
    this.json = json;
    this.closing = closing;
  }

  /** The option that chooses the form of the answers. */
  static OptionSpec format(Options options) {
    return options.value(
        FORMAT,
        "FORMAT",
        "結果の形: text（読みもの。指定しないとき）、json（プログラム向け。1行に1つ）。",
        "Form of the result: text (default) or json, one object a line.");
  }

  /** Whether answers are for programs. */
  static boolean isJson(ParseResult arguments) {
    String format = arguments.matchedOptionValue(FORMAT, "text").toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw UsageException.unknown(new Bilingual("結果の形（--format）", "format"), format, FORMATS);
    }
    return format.equals("json");
  }

  /** One answer, whole lines. */
  void add(String answer) {
    session.print(any && !json ? "\n" + answer : answer);
    any = true;
  }

  /**
   * Nothing more comes.
   *
   * @return the exit code
   */
  int end(boolean understood) {
    if (any && !json && closing.isPresent()) {
      session.print(
          session.languages().stream()
              .map(language -> closing.get().in(language))
              .collect(Collectors.joining("\n", "\n", "\n")));
    }
    return understood ? ExitCode.FINE : ExitCode.USAGE;
  }
}
