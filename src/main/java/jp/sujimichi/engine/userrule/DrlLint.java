package jp.sujimichi.engine.userrule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sujimichi.model.Bilingual;

/**
 * Keeps a user's rules to finding and reporting. DRL is code: what is not on the list of things a
 * rule needs is refused before anything is compiled, since compiling alone can already run code.
 *
 * <p>A lint, not a sandbox: it goes by the words of the file.
 */
final class DrlLint {

  private static final Map<String, Bilingual> REFUSED_WORDS =
      Map.ofEntries(
          refused("package", "package の行は要りません。消してください。", "leave out the package line"),
          refused(
              "import", "import は使えません。事実の名前はそのまま書けます。", "import is not allowed; facts are known"),
          refused("global", "global は要りません。report はそのまま使えます。", "leave out global; report is known"),
          refused("unit", "unit は使えません。", "unit is not allowed"),
          refused("function", "function は使えません。", "functions are not allowed"),
          refused("declare", "declare は使えません。", "declarations are not allowed"),
          refused("query", "query は使えません。", "queries are not allowed"),
          refused("eval", "eval は使えません。条件は ( ) の中に書いてください。", "eval is not allowed"),
          refused("new", "new は使えません。", "new is not allowed"),
          refused("dialect", "dialect は選べません。行を消してください。", "the dialect cannot be chosen"),
          refused("class", "class は使えません。", "class is not allowed"),
          refused("declaringClass", "declaringClass は使えません。", "declaringClass is not allowed"),
          refused("classLoader", "classLoader は使えません。", "classLoader is not allowed"));

  private static final Set<String> ATTRIBUTES =
      Set.of("salience", "no", "loop", "lock", "on", "active", "true", "false", "when");

  private final String file;
  private final Vocabulary vocabulary;
  private final SortedMap<Integer, Bilingual> problems = new TreeMap<>();

  private DrlLint(String file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  private static Map.Entry<String, Bilingual> refused(String word, String ja, String en) {
    return Map.entry(word, new Bilingual(ja, en));
  }

  /**
   * What a rule file must not hold, each with file and line; at most one a line.
   *
   * @param file the file as the user knows it
   */
  static List<Bilingual> problems(
      String file, List<DrlToken> tokens, List<RuleOutline> rules, Vocabulary vocabulary) {
    DrlLint lint = new DrlLint(file, vocabulary);
    lint.checkWords(tokens);
    for (RuleOutline rule : rules) {
      lint.checkName(rule);
      lint.checkAnnotations(rule);
      lint.checkAttributes(rule.attributes());
      lint.checkConsequence(rule);
    }
    if (rules.isEmpty() && lint.problems.isEmpty()) {
      lint.refuse(0, "規則（rule …）が一つもありません。", "there is no rule in it");
    }
    return List.copyOf(lint.problems.values());
  }

  private void checkWords(List<DrlToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      DrlToken token = tokens.get(i);
      if (token.kind() == DrlToken.Kind.UNCLOSED) {
        refuse(token.line(), "引用符またはコメントが閉じていません。", "a text or comment is not closed");
      } else if (token.is("\\") || token.is("`")) {
        refuse(
            token.line(),
            "「" + token.text() + "」は文字列の外では使えません。",
            "\"" + token.text() + "\" is not allowed outside a text");
      } else if (token.isWord()) {
        checkWord(tokens, i);
      }
    }
  }

  private void checkWord(List<DrlToken> tokens, int index) {
    DrlToken token = tokens.get(index);
    String word = token.text();
    boolean annotation = index > 0 && tokens.get(index - 1).is("@");
    boolean called = index + 1 < tokens.size() && tokens.get(index + 1).is("(");
    Bilingual refusal = REFUSED_WORDS.get(word);
    if (refusal != null) {
      refuse(token.line(), refusal.ja(), refusal.en());
    } else if (annotation || word.startsWith("$") || isRuleName(tokens, index)) {
      return;
    } else if (Character.isUpperCase(word.charAt(0))) {
      checkUpperCase(tokens, index, called);
    } else if (called && !vocabulary.mayCall(word)) {
      refuse(token.line(), "「" + word + "(…)」は呼び出せません。", "\"" + word + "(…)\" must not be called");
    }
  }

  private void checkUpperCase(List<DrlToken> tokens, int index, boolean called) {
    String word = tokens.get(index).text();
    int line = tokens.get(index).line();
    boolean afterDot = index > 0 && tokens.get(index - 1).is(".");
    if (afterDot && !called && word.equals(word.toUpperCase(Locale.ROOT))) {
      return;
    }
    if (!vocabulary.knowsType(word)) {
      refuse(
          line,
          "「" + word + "」という事実はありません。使える事実: " + Vocabulary.facts(),
          "there is no fact \"" + word + "\"; known are " + Vocabulary.facts());
      return;
    }
    boolean followedByDot = index + 1 < tokens.size() && tokens.get(index + 1).is(".");
    if (followedByDot && index + 3 < tokens.size() && tokens.get(index + 3).is("(")) {
      String call = word + "." + tokens.get(index + 2).text() + "(…)";
      refuse(line, "「" + call + "」は呼び出せません。", "\"" + call + "\" must not be called");
    }
  }

  private static boolean isRuleName(List<DrlToken> tokens, int index) {
    return index > 0 && tokens.get(index - 1).is("rule");
  }

  private void checkName(RuleOutline rule) {
    if (!rule.name().matches("[a-z0-9-]+/[a-z0-9-]+")) {
      refuse(
          rule.line(),
          "規則の名前「" + rule.name() + "」は「分類/名前」の形（半角の英小文字・数字・ハイフン）にしてください。例: \"local/no-owner\"",
          "the name \""
              + rule.name()
              + "\" must read family/name in lower-case letters, digits and hyphens, such as"
              + " \"local/no-owner\"");
    }
  }

  private void checkAnnotations(RuleOutline rule) {
    for (String name : rule.annotations().keySet()) {
      if (!UserRuleTexts.ANNOTATIONS.contains(name)) {
        String known = "@" + String.join(", @", UserRuleTexts.ANNOTATIONS);
        refuse(
            rule.line(),
            "「@" + name + "」という注記はありません。使える注記: " + known,
            "there is no annotation \"@" + name + "\"; known are " + known);
      }
    }
  }

  private void checkAttributes(List<DrlToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      DrlToken token = tokens.get(i);
      if (token.isWord() && !ATTRIBUTES.contains(token.text())) {
        refuse(
            token.line(),
            "規則の属性「" + token.text() + "」は使えません。使えるのは salience、no-loop、lock-on-active です。",
            "the attribute \""
                + token.text()
                + "\" is not allowed; allowed are salience, no-loop and lock-on-active");
      } else if (token.is("salience") && !isWholeNumber(tokens, i + 1)) {
        refuse(token.line(), "salience には整数だけを書いてください。", "salience must be a whole number");
      }
    }
  }

  private static boolean isWholeNumber(List<DrlToken> tokens, int index) {
    int at = index < tokens.size() && tokens.get(index).is("-") ? index + 1 : index;
    return at < tokens.size()
        && tokens.get(at).kind() == DrlToken.Kind.NUMBER
        && tokens.get(at).text().matches("\\d{1,9}");
  }

  private void checkConsequence(RuleOutline rule) {
    List<DrlToken> statement = new ArrayList<>();
    for (DrlToken token : rule.consequence()) {
      if (token.is(";")) {
        checkStatement(statement);
        statement.clear();
      } else {
        statement.add(token);
      }
    }
    if (!statement.isEmpty()) {
      refuse(
          statement.get(0).line(),
          "then の中の文は「;」で終えてください。",
          "a statement after then must end in \";\"");
    }
  }

  private void checkStatement(List<DrlToken> tokens) {
    boolean reports =
        startsWith(tokens, "report", ".", "on", "(")
            && isWhole(tokens, 3)
            && tokens.stream().noneMatch(t -> t.is("{") || t.is("=") || t.is("["));
    boolean keeps =
        tokens.size() == 4
            && (startsWith(tokens, "insert", "(") || startsWith(tokens, "update", "("))
            && tokens.get(2).isWord()
            && tokens.get(3).is(")");
    if (!tokens.isEmpty() && !reports && !keeps) {
      refuse(
          tokens.get(0).line(),
          "then に書けるのは report.on(…); と、変数の insert($x); update($x); だけです。",
          "after then only report.on(…); and insert($x); update($x); of a variable are allowed");
    }
  }

  private static boolean startsWith(List<DrlToken> tokens, String... words) {
    if (tokens.size() < words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bracket that opens at the index closes at the end and nowhere before. */
  private static boolean isWhole(List<DrlToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }

  private void refuse(int line, String ja, String en) {
    String place = line > 0 ? file + ":" + line + ": " : file + ": ";
    problems.putIfAbsent(line, new Bilingual(place + ja, place + en));
  }
}
