package jp.sujimichi.engine.userrule;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, text, number or sign of a rule file, without comments and white space.
 *
 * @param kind what it is
 * @param text as written; a text without its quotation marks
 * @param line line in the file, from 1
 */
record DrlToken(Kind kind, String text, int line) {

  /** What a token is. */
  enum Kind {
    /** A name or key word. */
    WORD,
    /** A text in quotation marks. */
    TEXT,
    /** A number. */
    NUMBER,
    /** One character of punctuation. */
    SIGN,
    /** A text or comment that never ends. */
    UNCLOSED
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** The tokens of a file, in order. */
  static List<DrlToken> of(String drl) {
    return new Scanner(drl).tokens();
  }

  private static final class Scanner {
    private final String drl;
    private final List<DrlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    Scanner(String drl) {
      this.drl = drl;
    }

    List<DrlToken> tokens() {
      while (at < drl.length()) {
        char c = drl.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
          skip(1);
        } else if (drl.startsWith("//", at)) {
          skipUntil("\n", false);
        } else if (drl.startsWith("/*", at)) {
          skipUntil("*/", true);
        } else if (c == '"' || c == '\'') {
          text(c);
        } else if (Character.isJavaIdentifierStart(c)) {
          add(Kind.WORD, run(true));
        } else if (Character.isDigit(c)) {
          add(Kind.NUMBER, run(false));
        } else {
          add(Kind.SIGN, String.valueOf(c));
          skip(1);
        }
      }
      return tokens;
    }

    private void add(Kind kind, String text) {
      tokens.add(new DrlToken(kind, text, line));
    }

    private String run(boolean word) {
      int start = at;
      while (at < drl.length()
          && (Character.isJavaIdentifierPart(drl.charAt(at)) || (!word && isDecimalPoint(at)))) {
        at++;
      }
      return drl.substring(start, at);
    }

    private boolean isDecimalPoint(int index) {
      return drl.charAt(index) == '.'
          && index + 1 < drl.length()
          && Character.isDigit(drl.charAt(index + 1));
    }

    private void text(char quote) {
      int start = at + 1;
      int begun = line;
      int end = start;
      while (end < drl.length() && drl.charAt(end) != quote && drl.charAt(end) != '\n') {
        end += drl.charAt(end) == '\\' ? 2 : 1;
      }
      boolean closed = end < drl.length() && drl.charAt(end) == quote;
      String text = drl.substring(start, Math.min(end, drl.length()));
      tokens.add(new DrlToken(closed ? Kind.TEXT : Kind.UNCLOSED, text, begun));
      skip(Math.min(end + 1, drl.length()) - at);
    }

    private void skipUntil(String mark, boolean mustEnd) {
      int end = drl.indexOf(mark, at + 2);
      if (end < 0) {
        if (mustEnd) {
          add(Kind.UNCLOSED, "/*");
        }
        at = drl.length();
      } else {
        skip(end + mark.length() - at);
      }
    }

    private void skip(int characters) {
      for (int i = 0; i < characters; i++) {
        if (drl.charAt(at++) == '\n') {
          line++;
        }
      }
    }
  }
}
