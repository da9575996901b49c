package jp.sujimichi.workshop;

import jp.sujimichi.model.Bilingual;

/** An edit that cannot be made; nothing of it was. */
final class EditException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  EditException(Bilingual text) {
    super(text.en());
    this.text = text;
  }

  EditException(String ja, String en) {
    this(new Bilingual(ja, en));
  }

  /** Why, for the person who edits. */
  Bilingual text() {
    return text;
  }
}
