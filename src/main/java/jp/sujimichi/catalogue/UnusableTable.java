package jp.sujimichi.catalogue;

import java.io.IOException;
import jp.sujimichi.model.Bilingual;

/** A file cannot be read as a table; the text says why and what to do. */
public final class UnusableTable extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  /**
   * Such a file.
   *
   * @param text why, and what to do
   */
  public UnusableTable(Bilingual text) {
    super(text.en());
    this.text = text;
  }

  /** Why, and what to do. */
  public Bilingual text() {
    return text;
  }
}
