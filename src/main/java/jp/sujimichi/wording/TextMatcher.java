package jp.sujimichi.wording;

/** A {@link TextPattern} put to a text, as a condition of a rule asks for it. Immutable. */
public final class TextMatcher {

  private final TextPattern pattern;
  private final String text;

  TextMatcher(TextPattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
  }

  /** Whether the expression describes the whole text. */
  public boolean matches() {
    return pattern.matches(text);
  }
}
