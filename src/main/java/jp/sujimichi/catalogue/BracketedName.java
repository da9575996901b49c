package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * A normal name with what stands in its brackets set apart.
 *
 * @param whole the whole name
 * @param outside the text outside brackets, quotation marks dropped
 * @param brackets the outermost brackets in order
 */
record BracketedName(String whole, String outside, List<Bracket> brackets) {

  private static final String OPEN = "([{【〔〈<";
  private static final String CLOSE = ")]}】〕〉>";
  private static final String QUOTES = "「」『』\"'“”‘’";

  /**
   * What stands in a bracket.
   *
   * @param text the content
   * @param inside whether the name goes on behind it, so that it explains the word before
   */
  record Bracket(String text, boolean inside) {}

  BracketedName {
    brackets = List.copyOf(brackets);
  }

  /** Sets the brackets of a normal name apart; one that is never closed reaches to the end. */
  static BracketedName of(String normal) {
    StringBuilder outside = new StringBuilder();
    StringBuilder inside = new StringBuilder();
    List<String> contents = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (OPEN.indexOf(c) >= 0 && ++depth == 1) {
        continue;
      }
      if (CLOSE.indexOf(c) >= 0 && depth > 0 && --depth == 0) {
        contents.add(inside.toString());
        places.add(outside.length());
        inside.setLength(0);
      } else if (depth > 0) {
        inside.append(c);
      } else if (QUOTES.indexOf(c) < 0) {
        outside.append(c);
      }
    }
    if (depth > 0) {
      contents.add(inside.toString());
      places.add(outside.length());
    }
    List<Bracket> brackets = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      boolean goesOn = places.get(i) > 0 && places.get(i) < outside.length();
      brackets.add(new Bracket(contents.get(i), goesOn));
    }
    String text = outside.toString();
    if (text.endsWith("%")) {
      brackets.add(new Bracket("%", false));
      text = text.substring(0, text.length() - 1);
    }
    return new BracketedName(normal, text, brackets);
  }
}
