package jp.sujimichi.engine.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Bilingual;

/** Texts with {@code {name}} in them. */
public final class Template {

  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

  private Template() {}

  /**
   * Fills in the arguments, in each language its own.
   *
   * @throws IllegalArgumentException when an argument is missing: the rule's files disagree
   */
  public static Bilingual fill(Bilingual template, Map<String, Bilingual> arguments) {
    return new Bilingual(
        fill(template.ja(), arguments, true), fill(template.en(), arguments, false));
  }

  private static String fill(String template, Map<String, Bilingual> arguments, boolean ja) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    Matcher matcher = NAME.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      Bilingual argument = arguments.get(matcher.group(1));
      if (argument == null) {
        throw new IllegalArgumentException(
            "no argument {" + matcher.group(1) + "} for: " + template);
      }
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(ja ? argument.ja() : argument.en()));
    }
    return matcher.appendTail(filled).toString();
  }
}
