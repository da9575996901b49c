package jp.sujimichi.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What conditions of rules can use: the facts and their properties, from their Javadoc. */
final class FactsPage {

  private static final Pattern FACT =
      Pattern.compile(
          "/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*public (?:final|abstract sealed) class (\\w+)");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*public (?:final )?([\\w.<>]+) (?:get|is)([A-Z]\\w*)\\(\\)");

  private FactsPage() {}

  static String of(Path sources) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Made from the facts' sources; do not edit. -->\n\n");
    page.append("# Facts\n\n");
    page.append("What the condition of a rule can name. How rules are written: ");
    page.append("[rules/README.md](../rules/README.md).\n\n");
    page.append("Every fact a finding can stand at also has `id`, by which findings name it.\n");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.sorted().toList()) {
        page.append(section(Files.readString(file)));
      }
    }
    return page.toString();
  }

  private static String section(String source) {
    Matcher fact = FACT.matcher(source);
    List<List<String>> rows = rows(source);
    if (!fact.find() || rows.isEmpty()) {
      return "";
    }
    return "\n## "
        + fact.group(2)
        + "\n\n"
        + sentence(fact.group(1))
        + "\n\n"
        + RulePage.table(List.of("Property", "Type", "Meaning"), rows)
        + "\n";
  }

  private static List<List<String>> rows(String source) {
    List<List<String>> rows = new ArrayList<>();
    Matcher property = PROPERTY.matcher(source);
    while (property.find()) {
      String name = property.group(3);
      rows.add(
          List.of(
              "`" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "`",
              "`" + property.group(2) + "`",
              sentence(property.group(1)).replace("|", "\\|")));
    }
    return rows;
  }

  private static String sentence(String javadoc) {
    return javadoc
        .replaceAll("(?m)^\\s*\\*", " ")
        .replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`")
        .replaceAll("</?p>", "")
        .replaceAll("\\s+", " ")
        .replaceAll("@param.*", "")
        .strip();
  }
}
