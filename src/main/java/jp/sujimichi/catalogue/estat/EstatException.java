package jp.sujimichi.catalogue.estat;

import jp.sujimichi.model.Bilingual;

/** e-Stat gave no figures; the text says why and what can be done. It never holds the key. */
public final class EstatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;
  private final boolean hopeless;

  private EstatException(Bilingual text, boolean hopeless) {
    super(text.en());
    this.text = text;
    this.hopeless = hopeless;
  }

  /** Concerns this question alone. */
  static EstatException of(String ja, String en) {
    return new EstatException(new Bilingual(ja, en), false);
  }

  /** Concerns every further question too. */
  static EstatException hopeless(String ja, String en) {
    return new EstatException(new Bilingual(ja, en), true);
  }

  /** What to tell the user. */
  public Bilingual text() {
    return text;
  }

  /** Whether asking for another series would fail alike. */
  public boolean isHopeless() {
    return hopeless;
  }
}
