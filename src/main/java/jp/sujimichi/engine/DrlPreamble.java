package jp.sujimichi.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What stands before every rule and is therefore written in none: the package, the facts and values
 * a rule may name, and the sink it reports to.
 *
 * <p>The preamble is one line without a line break, put before the first line of the author's text,
 * so that a line number in an error is the line number in the author's file.
 *
 * <p>The dialect is MVEL, in which a property is read the same way on both sides of a rule: {@code
 * $e.tier} finds {@code tier()} of a record and {@code getTier()} of a bean. The executable model
 * turns it into Java while building, so it costs nothing when rules run.
 */
public final class DrlPreamble {

  /** The Java package under which the shipped rules are compiled, one package for each family. */
  public static final String ROOT_PACKAGE = "jp.sujimichi.rules";

  private static final String DECLARATIONS =
      "import jp.sujimichi.engine.fact.*; "
          + importsOf("Direction", "Field", "Frequency", "IndicatorClass", "Layer", "LinkKind")
          + importsOf("SourceKind", "Stage", "Tier")
          + "import jp.sujimichi.wording.Actor; "
          + "import jp.sujimichi.retrospect.ChainStatus; "
          + "import jp.sujimichi.retrospect.ReviewState; "
          + "global jp.sujimichi.engine.FindingSink report; "
          + "dialect \"mvel\"; ";

  private DrlPreamble() {}

  /** Named one by one: facts and values of the model share some of their names. */
  private static String importsOf(String... values) {
    return Arrays.stream(values)
        .map(value -> "import jp.sujimichi.model." + value + "; ")
        .collect(Collectors.joining());
  }

  /**
   * The Java package of a family of rules.
   *
   * @param family the name of the folder under {@code rules/}, such as {@code causality}; what Java
   *     does not allow in a name becomes an underscore
   */
  public static String packageOf(String family) {
    return ROOT_PACKAGE + "." + identifier(family);
  }

  /**
   * A rule as Drools compiles it.
   *
   * @param family the family the rule belongs to
   * @param drl the text of the author's {@code rule.drl}, without package, import or global lines
   */
  public static String complete(String family, String drl) {
    return "package " + packageOf(family) + "; " + DECLARATIONS + withoutByteOrderMark(drl);
  }

  private static String withoutByteOrderMark(String drl) {
    return drl.startsWith("\uFEFF") ? drl.substring(1) : drl;
  }

  private static String identifier(String family) {
    StringBuilder name = new StringBuilder(family.length() + 1);
    family
        .codePoints()
        .map(c -> Character.isJavaIdentifierPart(c) ? c : '_')
        .forEach(name::appendCodePoint);
    boolean startsBadly = name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0));
    return startsBadly ? "_" + name : name.toString();
  }
}
