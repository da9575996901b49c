package jp.sujimichi.format.rs;

import jp.sujimichi.model.Bilingual;

/** A file of the review sheets cannot be used; the text says which, why and what is expected. */
public final class RsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  RsException(Bilingual text) {
    super(text.en());
    this.text = text;
  }

  /** What to tell the user. */
  public Bilingual text() {
    return text;
  }
}
