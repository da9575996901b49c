package jp.sujimichi.format;

import jp.sujimichi.model.Bilingual;

/** A patch does not fit the text it is applied to: the text has changed since it was checked. */
public final class PatchException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  PatchException(String ja, String en) {
    super(en);
    this.text = new Bilingual(ja, en);
  }

  /** What does not fit, in both languages. */
  public Bilingual text() {
    return text;
  }
}
