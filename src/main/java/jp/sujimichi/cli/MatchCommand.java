package jp.sujimichi.cli;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.MatchAnswer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code match}: the catalogue entries that written names mean. */
final class MatchCommand implements Command {

  @Override
  public String name() {
    return "match";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "書かれた指標名が、指標の一覧（カタログ）のどれに当たるかを示します。",
        "Say which entry of the catalogues a written name means.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several(
            "NAME",
            "指標名。- なら標準入力から1行に1つずつ読みます（指標名、または id・name・unit をもつJSON）。",
            "Names of indicators; - reads one a line from standard input, a name or a JSON object"
                + " with id, name, unit."));
    spec.addOption(
        options.value(
            CatalogueFiles.CATALOGUE,
            "FILE",
            "お手元の指標の一覧（Excel、CSV、YAML、JSON）。指定すると、この一覧だけから探します。",
            "A catalogue of your own (xlsx, CSV, YAML, JSON); names are then looked up in it alone."));
    spec.addOption(Answers.format(options));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    boolean json = Answers.isJson(arguments);
    ShippedCatalogues shipped = ShippedCatalogues.load();
    String file = arguments.matchedOptionValue(CatalogueFiles.CATALOGUE, "");
    Catalogues catalogues =
        file.isEmpty()
            ? shipped.catalogues()
            : Catalogues.of(List.of(CatalogueFiles.use(file, session)));
    NameMatcher matcher =
        file.isEmpty() ? shipped.matcher() : NameMatcher.over(catalogues, shipped.lexicon());
    Answers answers = new Answers(session, json, Optional.empty());
    List<String> asked = arguments.matchedPositionalValue(0, List.of());
    boolean understood =
        new AskedNames("", "")
            .forEach(
                asked,
                session,
                name -> {
                  MatchAnswer answer =
                      new MatchAnswer(
                          name, matcher.match(name.name(), name.unit()), matcher, catalogues);
                  answers.add(json ? answer.json() : answer.text(session.style()));
                });
    return answers.end(understood);
  }
}
