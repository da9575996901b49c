package jp.sujimichi.report;

import java.util.Optional;

/** Gives the text of a file a report speaks of, where it still can be read. */
@FunctionalInterface
public interface SourceTexts {

  /**
   * The text of a file.
   *
   * @param file the file as the report names it
   * @return empty when there is no such text, as for standard input
   */
  Optional<String> of(String file);

  /** Knows no text. */
  static SourceTexts none() {
    return file -> Optional.empty();
  }
}
