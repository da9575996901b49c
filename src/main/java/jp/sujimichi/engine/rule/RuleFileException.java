package jp.sujimichi.engine.rule;

import jp.sujimichi.model.Bilingual;

/** A file of a rule base cannot be used; the message names file, line and reason. */
public final class RuleFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  /**
   * Says what is wrong.
   *
   * @param file the file as the user knows it
   * @param line line from 1; 0 when it concerns the whole file
   * @param reason what is wrong and what is expected
   */
  public RuleFileException(String file, int line, Bilingual reason) {
    super(place(file, line) + reason.en());
    this.text = new Bilingual(place(file, line) + reason.ja(), place(file, line) + reason.en());
  }

  /** The message with its place, in both languages. */
  public Bilingual text() {
    return text;
  }

  private static String place(String file, int line) {
    return line > 0 ? file + ":" + line + ": " : file + ": ";
  }
}
