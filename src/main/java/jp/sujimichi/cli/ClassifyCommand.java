package jp.sujimichi.cli;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.TierAnswer;
import jp.sujimichi.report.TierAnswers;
import jp.sujimichi.wording.Lexicon;
import jp.sujimichi.wording.TierReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code classify}: the tiers indicator names admit, and why. */
final class ClassifyCommand implements Command {

  @Override
  public String name() {
    return "classify";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "指標名がどの階層のものかを、理由とともに示します。", "Say on which tier indicator names belong, and why.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several(
            "NAME",
            "指標名。- なら標準入力から1行に1つずつ読みます（指標名、または id・name・field・unit をもつJSON）。",
            "Names of indicators; - reads one a line from standard input, a name or a JSON object"
                + " with id, name, field, unit."));
    spec.addOption(
        options.value(
            AskedNames.FIELD,
            "FIELD",
            "指標の分野。例: mobility、モビリティ",
            "The field of the indicators, such as mobility."));
    spec.addOption(
        options.value(AskedNames.UNIT, "UNIT", "指標の単位。例: 件", "The unit of the indicators."));
    spec.addOption(Answers.format(options));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    boolean json = Answers.isJson(arguments);
    AskedNames names =
        new AskedNames(
            arguments.matchedOptionValue(AskedNames.FIELD, ""),
            arguments.matchedOptionValue(AskedNames.UNIT, ""));
    ShippedCatalogues shipped = ShippedCatalogues.load();
    TierAnswers tiers =
        new TierAnswers(
            new TierReader(Lexicon.standard()), shipped.catalogues(), shipped.matcher());
    Answers answers = new Answers(session, json, Optional.of(TierAnswer.CAUTION));
    List<String> asked = arguments.matchedPositionalValue(0, List.of());
    boolean understood =
        names.forEach(
            asked,
            session,
            name -> {
              TierAnswer answer = tiers.of(name);
              answers.add(json ? answer.json() : answer.text(session.style()));
            });
    return answers.end(understood);
  }
}
