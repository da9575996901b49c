package jp.sujimichi.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sujimichi.model.Bilingual;

/** A text with {@code {name}} in it, taken apart once to be filled many times. Immutable. */
public final class Template {

  private final Bilingual text;
  private final Side ja;
  private final Side en;

  private Template(Bilingual text) {
    this.text = text;
    this.ja = Side.of(text.ja());
    this.en = Side.of(text.en());
  }

  /** The template a text is. */
  public static Template of(Bilingual text) {
    return new Template(text);
  }

  /**
   * Fills in the arguments, in each language its own.
   *
   * @throws IllegalArgumentException when an argument is missing: the rule's files disagree
   */
  public static Bilingual fill(Bilingual template, Map<String, Bilingual> arguments) {
    return of(template).fill(arguments::get);
  }

  /**
   * Fills in the arguments, in each language its own.
   *
   * @param arguments gives the argument of a name, null for one there is not; asked for no name the
   *     text does not have
   * @throws IllegalArgumentException when an argument is missing: the rule's files disagree
   */
  public Bilingual fill(Function<String, Bilingual> arguments) {
    if (ja.names().isEmpty() && en.names().isEmpty()) {
      return text;
    }
    return new Bilingual(fill(ja, arguments, true), fill(en, arguments, false));
  }

  private String fill(Side side, Function<String, Bilingual> arguments, boolean inJapanese) {
    List<String> parts = side.between();
    StringBuilder filled = new StringBuilder(parts.get(0).length() + 96).append(parts.get(0));
    for (int i = 0; i < side.names().size(); i++) {
      String name = side.names().get(i);
      Bilingual argument = arguments.apply(name);
      if (argument == null) {
        String whole = inJapanese ? text.ja() : text.en();
        throw new IllegalArgumentException("no argument {" + name + "} for: " + whole);
      }
      filled.append(inJapanese ? argument.ja() : argument.en()).append(parts.get(i + 1));
    }
    return filled.toString();
  }

  /**
   * The text in one language: what stands before, between and after the names.
   *
   * @param between one more than there are names
   */
  private record Side(List<String> names, List<String> between) {

    static Side of(String text) {
      List<String> names = new ArrayList<>();
      List<String> between = new ArrayList<>();
      int done = 0;
      for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
        int end = endOfName(text, open + 1);
        if (end >= 0) {
          names.add(text.substring(open + 1, end));
          between.add(text.substring(done, open));
          done = end + 1;
        }
      }
      between.add(text.substring(done));
      return new Side(List.copyOf(names), List.copyOf(between));
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
}
