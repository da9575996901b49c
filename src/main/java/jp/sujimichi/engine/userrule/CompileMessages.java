package jp.sujimichi.engine.userrule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Bilingual;

/** Puts what the rule compiler says into plain words, its own words after them. */
final class CompileMessages {

  private static final Pattern TYPE =
      Pattern.compile("Unable to resolve ObjectType '([^']+)'|cannot be resolved to a type");
  private static final Pattern MEMBER =
      Pattern.compile(
          "strict-mode[^:]*: ([A-Za-z0-9_.]+\\.)?([A-Za-z0-9_]+)(\\(|\\b)|"
              + "unresolvable property[^:]*: ([A-Za-z0-9_]+)");
  private static final Pattern SYNTAX = Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+)");

  private static final Bilingual VAGUE = new Bilingual("この規則は使えません。", "this rule cannot be used.");

  /** What only follows from another message, or from the compiler's own faults. */
  private static final Pattern FOLLOW_ON =
      Pattern.compile("Parser returned a null Package|Unable to determine the used declarations");

  private CompileMessages() {}

  /**
   * One problem in both languages.
   *
   * @param file the file as the user knows it
   * @param line the author's line; 0 when unknown
   * @param message what the compiler says
   */
  static Bilingual plain(String file, int line, String message) {
    String words = message.strip().replaceAll("\\s+", " ");
    Matcher syntax = SYNTAX.matcher(words);
    boolean isSyntax = syntax.find();
    int at = isSyntax ? Integer.parseInt(syntax.group(1)) : line;
    Bilingual reason = isSyntax ? syntax() : reason(words);
    String place = at > 0 ? file + ":" + at + ": " : file + ": ";
    return new Bilingual(
        place + reason.ja() + "（Drools: " + words + "）",
        place + reason.en() + " (Drools: " + words + ")");
  }

  /**
   * One problem a line, the first that says more than that the rule cannot be used; without what
   * only follows from the others.
   */
  static List<Bilingual> distinct(List<Bilingual> problems) {
    Map<String, Bilingual> byPlace = new LinkedHashMap<>();
    for (Bilingual problem : problems) {
      if (!FOLLOW_ON.matcher(problem.en()).find()) {
        String place = problem.en().substring(0, problem.en().indexOf(": "));
        byPlace.merge(place, problem, (first, next) -> isVague(first) ? next : first);
      }
    }
    return byPlace.isEmpty() ? problems : List.copyOf(byPlace.values());
  }

  private static boolean isVague(Bilingual problem) {
    return problem.ja().contains(VAGUE.ja());
  }

  private static Bilingual syntax() {
    return new Bilingual(
        "書き方に誤りがあります。この行かその前の行の、括弧・引用符・コンマ・end をお確かめください。",
        "this is not how a rule is written; look at brackets, quotation marks, commas and \"end\""
            + " here or in the line before.");
  }

  private static Bilingual reason(String words) {
    Matcher type = TYPE.matcher(words);
    if (type.find() && type.group(1) != null) {
      return new Bilingual(
          "「" + type.group(1) + "」という事実はありません。使える事実: " + Vocabulary.facts() + "。",
          "there is no fact \"" + type.group(1) + "\"; known are " + Vocabulary.facts() + ".");
    }
    Matcher member = MEMBER.matcher(words);
    if (member.find()) {
      String name = member.group(2) != null ? member.group(2) : member.group(4);
      return new Bilingual(
          "「" + name + "」という項目はありません。綴りをお確かめください。",
          "there is no property \"" + name + "\"; check its spelling.");
    }
    if (words.contains("Unable to Analyse Expression") || words.contains("Unable to parse")) {
      return new Bilingual(
          "条件を読み取れません。項目の名前と値の種類をお確かめください。",
          "the condition cannot be understood; check names and kinds of values.");
    }
    return VAGUE;
  }
}
