package jp.sujimichi.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import jp.sujimichi.model.Bilingual;

/**
 * The first place where a text stops being JSON, and what to do about it.
 *
 * <p>The parser proper only says that a text is malformed, in words for programmers. This goes over
 * the text once more, after that has happened, to say it in words for the author.
 *
 * @param offset where the fault is, in characters from the beginning
 * @param pointer the JSON Pointer of the value being read there
 * @param message what stands there and what is expected
 */
record SyntaxFault(int offset, String pointer, Bilingual message) {

  static final int LONGEST_NUMBER = 1000;

  static SyntaxFault find(SourceText source) {
    Scan scan = new Scan(source);
    if (scan.document()) {
      return new SyntaxFault(0, "", SyntaxTexts.unknown());
    }
    return scan.fault;
  }

  /** One pass over the text; every method answers false once a fault is found. */
  private static final class Scan {

    private final SourceText source;
    private final char[] chars;
    private final int end;
    private final Deque<Integer> openings = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int at;
    private SyntaxFault fault;

    Scan(SourceText source) {
      this.source = source;
      this.chars = source.chars();
      this.end = source.length();
    }

    boolean document() {
      if (!value()) {
        return false;
      }
      skip();
      return at == end || fail(at, SyntaxTexts.afterTheEnd(quote()));
    }

    private boolean value() {
      skip();
      if (at == end) {
        return truncated();
      }
      char c = chars[at];
      if (c == '{') {
        return object();
      }
      if (c == '[') {
        return array();
      }
      if (c == '"') {
        return string();
      }
      if (isDigit(c) || c == '-' || c == '+' || (c == '.' && isDigit(peek(1)))) {
        return number();
      }
      if (Character.isLetter(c)) {
        return word();
      }
      return unexpected(SyntaxTexts.valueExpected(quote()));
    }

    private boolean object() {
      openings.push(at++);
      int comma = -1;
      while (true) {
        skip();
        if (at == end) {
          return truncated();
        }
        if (chars[at] == '}') {
          return comma >= 0 ? fail(comma, SyntaxTexts.trailingComma()) : leave();
        }
        if (!member(comma)) {
          return false;
        }
        skip();
        if (at == end) {
          return truncated();
        }
        if (chars[at] == '}') {
          return leave();
        }
        comma = at;
        if (!comma('}')) {
          return false;
        }
      }
    }

    private boolean member(int comma) {
      char c = chars[at];
      if (c != '"') {
        if (comma > 0 && isDigit(c) && isDigit(chars[comma - 1])) {
          return fail(comma, SyntaxTexts.groupedDigits());
        }
        return (Character.isLetterOrDigit(c) || c == '_')
            ? fail(at, SyntaxTexts.bareName(token()))
            : unexpected(SyntaxTexts.nameExpected(quote()));
      }
      int start = at;
      if (!string()) {
        return false;
      }
      String name = new String(chars, start + 1, at - start - 2);
      skip();
      if (at == end) {
        return truncated();
      }
      if (chars[at] != ':') {
        return unexpected(SyntaxTexts.colonExpected(name));
      }
      at++;
      path.push(JsonTree.escape(name));
      boolean ok = value();
      if (ok) {
        path.pop();
      }
      return ok;
    }

    private boolean array() {
      openings.push(at++);
      int comma = -1;
      for (int index = 0; ; index++) {
        skip();
        if (at == end) {
          return truncated();
        }
        if (chars[at] == ']') {
          return comma >= 0 ? fail(comma, SyntaxTexts.trailingComma()) : leave();
        }
        path.push(Integer.toString(index));
        if (!value()) {
          return false;
        }
        path.pop();
        skip();
        if (at == end) {
          return truncated();
        }
        if (chars[at] == ']') {
          return leave();
        }
        comma = at;
        if (!comma(']')) {
          return false;
        }
      }
    }

    private boolean leave() {
      openings.pop();
      at++;
      return true;
    }

    private boolean comma(char closing) {
      char c = chars[at];
      if (c == ',') {
        at++;
        return true;
      }
      if (c == '}' || c == ']') {
        int opening = openings.element();
        return fail(at, SyntaxTexts.wrongClosing(c, closing, chars[opening], source.line(opening)));
      }
      int before = at - 1;
      if (Character.isLetterOrDigit(c) && chars[before] == '"') {
        return fail(at, SyntaxTexts.quoteInText(quote()));
      }
      boolean startsValue = c == '"' || c == '{' || c == '[' || Character.isLetterOrDigit(c);
      return startsValue
          ? fail(at, SyntaxTexts.missingComma())
          : unexpected(SyntaxTexts.commaExpected(quote(), closing));
    }

    private boolean string() {
      int start = at++;
      while (at < end && chars[at] != '"') {
        char c = chars[at];
        if (c == '\n' || c == '\r') {
          return fail(start, SyntaxTexts.lineBreakInText());
        }
        if (c < ' ') {
          return fail(at, SyntaxTexts.controlCharacter(c));
        }
        if (c == '\\' && !escape()) {
          return false;
        }
        at++;
      }
      if (at >= end) {
        return fail(start, SyntaxTexts.unclosedText());
      }
      at++;
      return true;
    }

    private boolean escape() {
      at++;
      if (at == end) {
        return true;
      }
      if (chars[at] == 'u') {
        for (int i = 1; i <= 4; i++) {
          if (Character.digit(peek(i), 16) < 0 || peek(i) > 'f') {
            return fail(at - 1, SyntaxTexts.badEscape("u"));
          }
        }
        at += 4;
        return true;
      }
      return "\"\\/bfnrt".indexOf(chars[at]) >= 0 || fail(at - 1, SyntaxTexts.badEscape(quote()));
    }

    private boolean number() {
      int start = at;
      String written = token();
      at = start + written.length();
      if (written.length() > LONGEST_NUMBER) {
        return fail(start, ReadingTexts.numberTooLong());
      }
      return written.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")
          || fail(start, SyntaxTexts.badNumber(written));
    }

    private boolean word() {
      int start = at;
      String written = token();
      at = start + written.length();
      return written.equals("true")
          || written.equals("false")
          || written.equals("null")
          || fail(start, SyntaxTexts.bareWord(written));
    }

    /** The letters, digits and signs from here on, as far as they hang together. */
    private String token() {
      int to = at;
      while (to < end && (Character.isLetterOrDigit(chars[to]) || "+-._".indexOf(chars[to]) >= 0)) {
        to++;
      }
      return new String(chars, at, to - at);
    }

    private void skip() {
      while (at < end
          && (chars[at] == ' ' || chars[at] == '\n' || chars[at] == '\r' || chars[at] == '\t')) {
        at++;
      }
    }

    /** Says what is wrong with a character that people often write by mistake, else the given. */
    private boolean unexpected(Bilingual otherwise) {
      return fail(at, SyntaxTexts.slip(chars[at], peek(1)).orElse(otherwise));
    }

    private boolean truncated() {
      if (openings.isEmpty()) {
        return fail(end, ReadingTexts.empty());
      }
      int opening = openings.element();
      return fail(end, SyntaxTexts.truncated(chars[opening], source.line(opening)));
    }

    private boolean fail(int offset, Bilingual message) {
      StringBuilder pointer = new StringBuilder();
      for (Iterator<String> steps = path.descendingIterator(); steps.hasNext(); ) {
        pointer.append('/').append(steps.next());
      }
      fault = new SyntaxFault(offset, pointer.toString(), message);
      return false;
    }

    private char peek(int ahead) {
      return at + ahead < end ? chars[at + ahead] : '\0';
    }

    private String quote() {
      return new String(Character.toChars(Character.codePointAt(chars, at, end)));
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
