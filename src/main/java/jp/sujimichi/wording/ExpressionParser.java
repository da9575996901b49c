package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.wording.Expression.Any;
import jp.sujimichi.wording.Expression.Choice;
import jp.sujimichi.wording.Expression.One;
import jp.sujimichi.wording.Expression.Part;
import jp.sujimichi.wording.Expression.Repeat;
import jp.sujimichi.wording.Expression.Sequence;

/** Takes a regular expression apart. What it does not know for certain, it refuses. */
final class ExpressionParser {

  private static final String WHITE_SPACE = " \t\n\u000B\f\r";
  private static final String LITERAL_WHEN_ESCAPED = ".[]{}()*+?|\\/-^$";
  private static final int WIDEST_RANGE = 128;

  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private int at;

  ExpressionParser(String text) {
    this.text = text;
  }

  /** The expression; empty when it has a part this class does not know. */
  Optional<Part> parse() {
    if (text.codePointCount(0, text.length()) < text.length()) {
      return Optional.empty();
    }
    try {
      Part part = choice();
      return at == text.length() ? Optional.of(part) : Optional.empty();
    } catch (Unknown unknown) {
      return Optional.empty();
    }
  }

  private boolean has(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean take(char c) {
    if (has(c)) {
      at++;
      return true;
    }
    return false;
  }

  private char next() throws Unknown {
    if (at == text.length()) {
      throw new Unknown();
    }
    return text.charAt(at++);
  }

  private Part choice() throws Unknown {
    List<Part> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (take('|'));
    return parts.size() == 1 ? parts.get(0) : new Choice(parts);
  }

  private Part sequence() throws Unknown {
    List<Part> parts = new ArrayList<>();
    while (at < text.length() && !has('|') && !has(')')) {
      parts.add(repeated(single()));
    }
    return new Sequence(parts);
  }

  private Part repeated(Part part) throws Unknown {
    Part result = part;
    if (take('*')) {
      result = new Repeat(part, 0, Integer.MAX_VALUE);
    } else if (take('+')) {
      result = new Repeat(part, 1, Integer.MAX_VALUE);
    } else if (take('?')) {
      result = new Repeat(part, 0, 1);
    } else if (take('{')) {
      result = counted(part);
    }
    // Reluctant and possessive ones, and a repetition of a repetition.
    if (result != part && (has('?') || has('+') || has('*') || has('{'))) {
      throw new Unknown();
    }
    return result;
  }

  private Part counted(Part part) throws Unknown {
    int least = number();
    int most = least;
    if (take(',')) {
      most = has('}') ? Integer.MAX_VALUE : number();
    }
    if (!take('}') || most < least) {
      throw new Unknown();
    }
    return new Repeat(part, least, most);
  }

  private int number() throws Unknown {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (start == at || at - start > 4) {
      throw new Unknown();
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private Part single() throws Unknown {
    char c = next();
    return switch (c) {
      case '.' -> new Any(true);
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escaped();
      case '^', '$', '*', '+', '?', '{' -> throw new Unknown();
      default -> new One(String.valueOf(c));
    };
  }

  private Part group() throws Unknown {
    if (take('?') && !take(':')) {
      throw new Unknown();
    }
    Part part = choice();
    if (!take(')')) {
      throw new Unknown();
    }
    return part;
  }

  private Part escaped() throws Unknown {
    char c = next();
    if (c == 's') {
      return new One(WHITE_SPACE);
    } else if (c == 'd') {
      return new One("0123456789");
    } else if (c == 'S' || c == 'D' || c == 'w' || c == 'W') {
      return new Any(false);
    } else if (LITERAL_WHEN_ESCAPED.indexOf(c) >= 0) {
      return new One(String.valueOf(c));
    }
    throw new Unknown();
  }

  private Part set() throws Unknown {
    boolean others = take('^');
    StringBuilder characters = new StringBuilder();
    while (!take(']')) {
      addToSet(characters);
    }
    if (others) {
      return new Any(false);
    }
    if (characters.isEmpty()) {
      throw new Unknown();
    }
    return new One(characters.toString());
  }

  private void addToSet(StringBuilder characters) throws Unknown {
    char first = next();
    if (first == '[' || first == '&' || first == '^') {
      throw new Unknown();
    }
    if (first == '\\') {
      if (!(escaped() instanceof One one) || has('-')) {
        throw new Unknown();
      }
      characters.append(one.characters());
      return;
    }
    if (!has('-') || at + 1 < text.length() && text.charAt(at + 1) == ']') {
      characters.append(first);
      return;
    }
    at++;
    char last = next();
    if (last == '\\' || last == '[' || last < first || last - first > WIDEST_RANGE) {
      throw new Unknown();
    }
    for (char c = first; c <= last; c++) {
      characters.append(c);
    }
  }
}
