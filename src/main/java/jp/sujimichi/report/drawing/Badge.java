package jp.sujimichi.report.drawing;

import java.util.Objects;

/**
 * A small sign on an element, an arrow or an indicator. Its shape says the same as its colour.
 *
 * @param tone how much it weighs
 * @param text a few characters, such as a number
 * @param meaning what it says in full, for those who point at it or have it read out
 */
public record Badge(Tone tone, String text, String meaning) {

  /** How much a badge weighs. */
  public enum Tone {
    ERROR("■"),
    WARNING("▲"),
    INFO("●");

    private final String shape;

    Tone(String shape) {
      this.shape = shape;
    }

    /** The shape that tells it from the others without colour. */
    public String shape() {
      return shape;
    }
  }

  public Badge {
    Objects.requireNonNull(tone, "tone");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(meaning, "meaning");
  }

  /** What the badge shows: its shape and its text. */
  String shown() {
    return tone.shape() + text;
  }
}
