package jp.sujimichi.cli;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.RuleList;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules}: the list of rules. */
final class RulesCommand implements Command {

  private static final String FORMAT = "--format";
  private static final String FAMILY = "--family";
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual("規則の一覧を、場面ごとの重さとともに示します。", "List the rules and their weights.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addOption(
        options.value(
            FAMILY,
            "FAMILY",
            "この分類の規則だけを示します。例: causality",
            "Only this family, such as causality."));
    spec.addOption(
        options.value(
            FORMAT,
            "FORMAT",
            "一覧の形: text（指定しないとき）、json。",
            "Form of the list: text (default) or json."));
    spec.addOption(options.rules());
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    String format = arguments.matchedOptionValue(FORMAT, "text").toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw UsageException.unknown(new Bilingual("一覧の形（--format）", "format"), format, FORMATS);
    }
    RuleIndex index = Rules.index(arguments);
    String family = arguments.matchedOptionValue(FAMILY, "");
    List<RuleDefinition> rules =
        index.all().stream()
            .filter(rule -> family.isEmpty() || rule.family().equals(family))
            .toList();
    if (rules.isEmpty()) {
      SortedSet<String> families = new TreeSet<>();
      index.all().forEach(rule -> families.add(rule.family()));
      throw UsageException.unknown(new Bilingual("分類（--family）", "family"), family, families);
    }
    RuleList list = new RuleList(rules, index.profiles().values());
    session.print(format.equals("json") ? list.json() : list.text(session.style()));
    return ExitCode.FINE;
  }
}
