package jp.sujimichi.cli;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what the parser found wrong with the command line. */
final class UsageTexts {

  private UsageTexts() {}

  /** What is wrong, and what was probably meant. */
  static Bilingual of(ParameterException failure, List<String> commands) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, commands);
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (failure instanceof OverwrittenOptionException overwritten) {
      String name = label(overwritten.getOverwritten());
      return new Bilingual(
          "「" + name + "」が二度指定されています。", "\"" + name + "\" is given more than once.");
    }
    return new Bilingual("コマンドの書き方を読み取れません（" + failure.getMessage() + "）。", failure.getMessage());
  }

  private static Bilingual unmatched(UnmatchedArgumentException failure, List<String> commands) {
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    String written = failure.getUnmatched().get(0);
    boolean isOption = written.startsWith("-") && written.length() > 1;
    String word = isOption ? written.split("=", 2)[0] : written;
    boolean isCommand = !isOption && spec.parent() == null;
    List<String> known =
        isOption
            ? spec.options().stream().map(OptionSpec::longestName).toList()
            : isCommand ? commands : List.of();
    Optional<String> near = Nearest.to(word, known);
    String what =
        isOption ? "オプション「" + word + "」" : isCommand ? "コマンド「" + word + "」" : "「" + word + "」";
    String ja = isOption || isCommand ? what + "はありません。" : what + "は余分です。";
    String kind = isOption ? "option" : "command";
    String en =
        isOption || isCommand
            ? "there is no " + kind + " \"" + word + "\"."
            : "\"" + word + "\" is one argument too many.";
    return new Bilingual(
        ja + near.map(name -> "「" + name + "」ではありませんか。").orElse(""),
        en + near.map(name -> " Did you mean \"" + name + "\"?").orElse(""));
  }

  private static Bilingual missing(MissingParameterException failure) {
    ArgSpec argument = failure.getMissing().isEmpty() ? null : failure.getMissing().get(0);
    if (argument == null) {
      return new Bilingual("指定が足りません。", "something is missing.");
    }
    String name = label(argument);
    return argument.isOption()
        ? new Bilingual(
            "「" + name + "」には " + argument.paramLabel() + " を続けて書いてください。",
            "\"" + name + "\" needs " + argument.paramLabel() + " after it.")
        : new Bilingual(name + " を指定してください。", name + " is missing.");
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
