package jp.sujimichi.report;

import java.util.List;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/**
 * How a text for people is set.
 *
 * @param languages the languages it is written in, the first first; never empty
 * @param width columns of a line
 * @param colour whether colours and weights are used; words say the same without them
 */
public record TextStyle(List<Language> languages, int width, boolean colour) {

  private static final int NARROWEST = 40;
  private static final String BOLD = "1";
  private static final String DIM = "2";

  public TextStyle {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a text needs a language");
    }
    width = Math.max(NARROWEST, width);
  }

  /** Both languages' texts, or the one, put between the given words. */
  String join(Bilingual text, String between) {
    return String.join(between, languages.stream().map(text::in).distinct().toList());
  }

  String bold(String text) {
    return paint(BOLD, text);
  }

  String dim(String text) {
    return paint(DIM, text);
  }

  /** A line that goes. */
  String removed(String text) {
    return paint("31", text);
  }

  /** A line that comes. */
  String added(String text) {
    return paint("32", text);
  }

  /** The text in the colour of a severity. */
  String paint(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "1;36";
        },
        text);
  }

  /** A mark of its own shape for each severity, from characters every Japanese font has. */
  static String mark(Severity severity) {
    return switch (severity) {
      case ERROR -> "■";
      case WARNING -> "▲";
      case INFO -> "●";
    };
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
