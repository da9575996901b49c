package jp.sujimichi.cli;

import jp.sujimichi.model.Bilingual;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code completion}: what a shell needs to complete commands and options. */
final class CompletionCommand implements Command {

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "シェル（bash、zsh）でコマンドを補完するための設定を書き出します。",
        "Print what lets a shell (bash, zsh) complete commands and options.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    // Nothing to choose: one script serves both shells.
  }

  @Override
  public boolean describesAll() {
    return true;
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    CommandSpec root = arguments.commandSpec().root();
    session.print(AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.FINE;
  }
}
