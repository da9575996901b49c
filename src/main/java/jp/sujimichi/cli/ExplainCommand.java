package jp.sujimichi.cli;

import java.io.StringWriter;
import java.util.List;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.RulePage;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain}: what a rule is, and why it fired on a model or did not. */
final class ExplainCommand implements Command {

  private static final String ON = "--on";

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "規則をくわしく説明します。モデルを添えると、当てはまったわけを示します。",
        "Explain a rule; with a model, why it fired or did not.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.one(
            "RULE", "規則の名前。例: causality/dead-end", "The rule, such as causality/dead-end."));
    spec.addOption(
        options.value(
            ON,
            "FILE",
            "このモデルで当てはまったか、当てはまらなかったかを示します（- は標準入力）。",
            "Say whether and why it fired on this model (- for standard input)."));
    spec.addOption(options.profile());
    spec.addOption(options.rules());
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    String id = arguments.matchedPositionalValue(0, "");
    String file = arguments.matchedOptionValue(ON, "");
    if (file.isEmpty()) {
      RuleIndex index = Rules.index(arguments);
      RuleDefinition rule = Rules.rule(index, id);
      session.print(new RulePage(session.style()).of(rule, index.profiles().values()));
      return ExitCode.FINE;
    }
    Checker checker = Rules.checker(arguments);
    RuleDefinition rule = Rules.rule(checker.rules(), id);
    Inputs.Input input = Inputs.of(List.of(file)).get(0);
    ReadResult result = Inputs.read(input, new ModelReader(), session.terminal().in());
    if (result instanceof Unreadable unreadable) {
      session.complain(TextReport.describe(Inputs.describe(unreadable), session.style()));
      return ExitCode.USAGE;
    }
    if (result instanceof Read read) {
      explain(checker, rule, read, session);
    }
    return ExitCode.FINE;
  }

  private static void explain(Checker checker, RuleDefinition rule, Read read, Session session) {
    ModelReport all = checker.checkOne(read.document());
    List<Finding> findings =
        all.findings().stream().filter(finding -> finding.rule().equals(rule.id())).toList();
    List<NotEvaluated> held =
        all.notEvaluated().stream().filter(entry -> entry.rule().equals(rule.id())).toList();
    TextStyle style = session.style();
    StringBuilder text = new StringBuilder();
    if (!findings.isEmpty()) {
      StringWriter target = new StringWriter();
      TextReport report = new TextReport(target, style);
      report.begin(checker.tool(), checker.profile(), checker.date());
      report.model(
          new ModelReport(
              all.file(), all.id(), all.title(), findings, List.of(), Summary.of(findings)),
          read.document().model());
      text.append(target);
    }
    for (NotEvaluated entry : held) {
      Bilingual kind = entry.at().kind().label();
      append(
          text,
          session,
          new Bilingual(
              kind.ja() + "「" + entry.at().id() + "」では判定を待っています。" + entry.because().ja(),
              "waits at " + kind.en() + " “" + entry.at().id() + "”: " + entry.because().en()));
    }
    if (text.isEmpty()) {
      append(text, session, whyNothing(checker, rule));
    }
    session.print(text.toString());
  }

  private static Bilingual whyNothing(Checker checker, RuleDefinition rule) {
    if (checker.profile().severityOf(rule.id(), rule.severity()).isEmpty()) {
      String profile = checker.profile().id();
      return new Bilingual(
          rule.id() + " は、場面「" + profile + "」では使わない規則です。",
          rule.id() + " is switched off in the profile “" + profile + "”.");
    }
    return new Bilingual(
        rule.id() + " に当てはまるところはありませんでした。確かめたこと: " + rule.norm().ja(),
        rule.id() + " matched nothing here. What it checks: " + rule.norm().en());
  }

  private static void append(StringBuilder text, Session session, Bilingual line) {
    session.languages().forEach(language -> text.append(line.in(language)).append('\n'));
  }
}
