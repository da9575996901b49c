package jp.sujimichi.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.sujimichi.catalogue.CatalogueReading;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.format.xlsx.CatalogueTemplate;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.CatalogueCheck;
import jp.sujimichi.report.CatalogueList;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code catalogue}: the catalogues of indicators, an owner's file checked, and its template. */
final class CatalogueCommand implements Command {

  private static final String TEMPLATE = "--template";

  /** Excel takes a CSV file for UTF-8 only when it begins with this mark. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "指標の一覧（カタログ）を示します。お手元の一覧の点検と、ひな形の作成もします。",
        "List the catalogues of indicators, check one of your own, or write its template.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.any(
            "FILE",
            "点検するお手元の一覧（Excel、CSV、YAML、JSON）。指定しないときは、入っている一覧を示します。",
            "Catalogues of your own to check (xlsx, CSV, YAML, JSON); without one, those included are"
                + " listed."));
    spec.addOption(
        options.value(
            TEMPLATE,
            "OUT.xlsx",
            "一覧のひな形を Excel（.xlsx）か CSV（.csv）で書きます。",
            "Write the template of a catalogue as .xlsx or .csv."));
    spec.addOption(NewFile.option(options));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    List<String> files = arguments.matchedPositionalValue(0, List.of());
    String template = arguments.matchedOptionValue(TEMPLATE, "");
    if (!template.isEmpty()) {
      if (!files.isEmpty()) {
        throw new UsageException(
            "--template と点検するファイルは、別々に指定してください。", "--template takes no files to check");
      }
      writeTemplate(template, NewFile.overwrites(arguments), session);
      return ExitCode.FINE;
    }
    if (files.isEmpty()) {
      session.print(new CatalogueList(ShippedCatalogues.load().catalogues()).text(session.style()));
      return ExitCode.FINE;
    }
    return check(files, session);
  }

  private static int check(List<String> files, Session session) {
    boolean usable = true;
    boolean any = false;
    for (String file : files) {
      CatalogueReading reading = CatalogueFiles.read(file);
      String text = new CatalogueCheck(file, reading).text(session.style());
      session.print(any ? "\n" + text : text);
      any = true;
      usable &= reading.catalogue().isPresent();
    }
    return usable ? ExitCode.FINE : ExitCode.USAGE;
  }

  private static void writeTemplate(String name, boolean overwrite, Session session) {
    NewFile.write(NewFile.path(name), template(name), overwrite);
    session.print(written(name, session) + "\n" + CatalogueList.missing(session.style()) + "\n");
  }

  private static byte[] template(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx")) {
      return CatalogueTemplate.of(ShippedCatalogues.templateRows());
    }
    if (lower.endsWith(".csv")) {
      String content = BYTE_ORDER_MARK + ShippedCatalogues.template().replace("\n", "\r\n");
      return content.getBytes(StandardCharsets.UTF_8);
    }
    throw new UsageException(
        "ひな形は .xlsx か .csv で終わる名前にしてください（「" + name + "」）。",
        "please name a template that ends in .xlsx or .csv (\"" + name + "\")");
  }

  private static String written(String name, Session session) {
    Bilingual text =
        new Bilingual(
            "ひな形を「"
                + name
                + "」に書きました。例の行を消して、1行に1つずつ指標を書き、sujimichi catalogue "
                + name
                + " で確かめてください。\n指針の別紙そのものを写したときだけ「公式」を「はい」にしてください。区分（推奨・選択）が使われます。",
            "The template is in \""
                + name
                + "\". Replace the example, one indicator a row, and check it: sujimichi catalogue "
                + name
                + "\nSet 公式 (official) to はい only for the annex of the guideline itself; then its"
                + " classes are used.");
    StringBuilder lines = new StringBuilder();
    session.languages().forEach(language -> lines.append(text.in(language)).append('\n'));
    return lines.toString();
  }
}
