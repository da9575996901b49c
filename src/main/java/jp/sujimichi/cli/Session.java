package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.report.TextStyle;

/**
 * What every command knows of this run.
 *
 * @param terminal where it reads and writes
 * @param languages the languages it speaks, the first first
 * @param colour the choice of colour: {@code auto}, {@code always} or {@code never}
 */
record Session(Terminal terminal, List<Language> languages, String colour) {

  /** How text on the terminal is set. */
  TextStyle style() {
    return new TextStyle(languages, terminal.width(), terminal.colour(colour));
  }

  /** How text in a file is set. */
  TextStyle fileStyle() {
    return new TextStyle(languages, terminal.width(), colour.equals("always"));
  }

  /** Writes to standard output, as it is. */
  void print(String text) {
    write(terminal.out(), text);
  }

  /** Writes lines to standard error, in every language. */
  void complain(Bilingual text) {
    write(
        terminal.err(),
        languages.stream().map(text::in).distinct().collect(Collectors.joining("\n", "", "\n")));
  }

  /** Writes to standard error, as it is. */
  void complain(String text) {
    write(terminal.err(), text);
  }

  private static void write(Writer target, String text) {
    try {
      target.write(text);
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
