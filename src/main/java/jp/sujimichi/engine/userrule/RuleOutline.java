package jp.sujimichi.engine.userrule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of one rule of a file.
 *
 * @param name its name
 * @param line the line it begins in
 * @param annotations what is written as {@code @name(value)}, by name
 * @param attributes the tokens before {@code when} that belong to no annotation
 * @param consequence the tokens between {@code then} and {@code end}
 */
record RuleOutline(
    String name,
    int line,
    Map<String, String> annotations,
    List<DrlToken> attributes,
    List<DrlToken> consequence) {

  /** The rules of a file, in order. */
  static List<RuleOutline> of(List<DrlToken> tokens) {
    List<RuleOutline> rules = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("rule")) {
        int end = indexOf(tokens, "end", i);
        rules.add(outline(tokens.subList(i, end)));
        i = end;
      }
    }
    return rules;
  }

  private static RuleOutline outline(List<DrlToken> tokens) {
    int when = Math.min(indexOf(tokens, "when", 0), indexOf(tokens, "then", 0));
    int then = indexOf(tokens, "then", 0);
    Map<String, String> annotations = new LinkedHashMap<>();
    List<DrlToken> attributes = new ArrayList<>();
    int i = Math.min(2, tokens.size());
    while (i < when) {
      Optional<Integer> after =
          tokens.get(i).is("@") ? annotation(tokens, i, annotations) : Optional.empty();
      if (after.isEmpty()) {
        attributes.add(tokens.get(i));
      }
      i = after.orElse(i + 1);
    }
    return new RuleOutline(
        tokens.size() < 2 ? "" : tokens.get(1).text(),
        tokens.get(0).line(),
        annotations,
        attributes,
        tokens.subList(Math.min(then + 1, tokens.size()), tokens.size()));
  }

  /** Reads {@code @name(value)}; the index after it, or nothing when it is none. */
  private static Optional<Integer> annotation(
      List<DrlToken> tokens, int at, Map<String, String> annotations) {
    if (at + 2 >= tokens.size() || !tokens.get(at + 2).is("(")) {
      return Optional.empty();
    }
    int close = indexOf(tokens, ")", at);
    StringBuilder value = new StringBuilder();
    tokens.subList(at + 3, Math.max(at + 3, close)).forEach(token -> value.append(token.text()));
    annotations.put(tokens.get(at + 1).text(), value.toString());
    return Optional.of(close + 1);
  }

  private static int indexOf(List<DrlToken> tokens, String word, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return tokens.size();
  }
}
