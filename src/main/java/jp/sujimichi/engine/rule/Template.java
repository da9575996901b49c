package jp.sujimichi.engine.rule;

import java.util.Map;
import jp.sujimichi.model.Bilingual;

/** Texts with {@code {name}} in them. */
public final class Template {

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
    StringBuilder filled = new StringBuilder(template.length() + 64);
    int done = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int end = endOfName(template, open + 1);
      if (end < 0) {
        continue;
      }
      String name = template.substring(open + 1, end);
      Bilingual argument = arguments.get(name);
      if (argument == null) {
        throw new IllegalArgumentException("no argument {" + name + "} for: " + template);
      }
      filled.append(template, done, open).append(ja ? argument.ja() : argument.en());
      done = end + 1;
    }
    return filled.append(template, done, template.length()).toString();
  }

  /** Where the brace after a name stands; -1 when what begins here is no name. */
  private static int endOfName(String template, int start) {
    int end = start;
    while (end < template.length() && isNamed(template.charAt(end), end > start)) {
      end++;
    }
    return end > start && end < template.length() && template.charAt(end) == '}' ? end : -1;
  }

  private static boolean isNamed(char c, boolean inside) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && c >= '0' && c <= '9';
  }
}
