package jp.sujimichi.wording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression as rules write them, answered without backtracking where that can be: most
 * ask whether a text holds, or ends with, one of some words. It answers exactly as {@link Pattern}
 * does and leaves to it what it cannot take apart.
 *
 * <p>The conditions of the shipped rules are bound to this class while building; its methods are
 * those of {@link Pattern} that such a condition calls. Immutable as seen from outside; any number
 * of threads may use it.
 */
public final class TextPattern {

  private final String expression;
  private volatile Answer answer;

  private TextPattern(String expression) {
    this.expression = expression;
  }

  /** The pattern of an expression; what is wrong with it shows when it is first used. */
  public static TextPattern compile(String expression) {
    return new TextPattern(expression);
  }

  /** The pattern put to a text. */
  public TextMatcher matcher(CharSequence text) {
    return new TextMatcher(this, text.toString());
  }

  /** Whether the expression describes the whole text. */
  public boolean matches(String text) {
    Answer known = answer;
    if (known == null) {
      known = Answer.to(expression);
      answer = known;
    }
    return known.matches(text);
  }

  @Override
  public String toString() {
    return expression;
  }

  /**
   * How an expression is answered.
   *
   * @param words what a text must hold; empty when the expression is not of that kind
   * @param lines whether the dot stands for a line break too
   * @param starts what a text must begin with, unless it is empty, to be worth trying
   */
  private record Answer(
      String expression,
      Optional<WordList> words,
      boolean lines,
      Optional<CharSet> starts,
      Fallback fallback) {

    static Answer to(String expression) {
      boolean lines = expression.startsWith("(?s)");
      Optional<Expression> parsed = Expression.parse(expression.substring(lines ? 4 : 0));
      return new Answer(
          expression,
          parsed.flatMap(WordList::of),
          lines,
          parsed.flatMap(Expression::starts),
          new Fallback(expression));
    }

    boolean matches(String text) {
      if (words.isPresent() && (lines || isOneLine(text))) {
        return words.get().isIn(text);
      }
      boolean hopeless =
          starts.isPresent() && !text.isEmpty() && !starts.get().contains(text.charAt(0));
      return !hopeless && fallback.matches(text);
    }

    private static boolean isOneLine(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
          return false;
        }
      }
      return true;
    }
  }

  /** The expression as the platform reads it, made when first needed. */
  private static final class Fallback {

    private final String expression;
    private volatile Pattern pattern;

    Fallback(String expression) {
      this.expression = expression;
    }

    boolean matches(String text) {
      Pattern known = pattern;
      if (known == null) {
        known = Pattern.compile(expression);
        pattern = known;
      }
      return known.matcher(text).matches();
    }
  }
}
