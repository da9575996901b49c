package jp.sujimichi.cli;

import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program. Implementations have no state. */
interface Command {

  /** The word it is called by. */
  String name();

  /** What it does, in one line. */
  Bilingual summary();

  /** Adds its own options and parameters; those of every command are there already. */
  void describe(CommandSpec spec, Options options);

  /** Whether it speaks of the other commands, so that these have to be described, too. */
  default boolean describesAll() {
    return false;
  }

  /** Whether it checks models, so that the rules may be loaded while its options are read. */
  default boolean checksModels() {
    return false;
  }

  /**
   * Does it.
   *
   * @return the exit code
   * @throws UsageException when what is asked for cannot be done
   */
  int run(ParseResult arguments, Session session);
}
