package jp.sujimichi.format.xlsx;

import jp.sujimichi.model.Bilingual;

/** A workbook that cannot be read or written; the text says why and what to do. */
public final class WorkbookFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  WorkbookFault(Bilingual text) {
    super(text.en());
    this.text = text;
  }

  /** Why, and what to do. */
  public Bilingual text() {
    return text;
  }
}
