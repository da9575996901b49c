package jp.sujimichi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import jp.sujimichi.format.xlsx.XlsxWriter;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.xlsx.ProposedNames;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code template}: an empty Excel workbook to fill in. */
final class TemplateCommand implements Command {

  private static final int FIRST_YEAR = 2024;
  private static final int YEARS = 8;

  @Override
  public String name() {
    return "template";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "ロジックモデルを書き込む Excel のひな形を作ります。", "Make an Excel template to write a logic model in.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(options.one("OUT.xlsx", "作るファイルの名前。", "The file to make."));
    spec.addOption(NewFile.option(options));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    String name = arguments.matchedPositionalValue(0, "");
    Path target = NewFile.path(name);
    if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UsageException(
          "ひな形の名前は .xlsx で終わるようにしてください。", "the name of the template must end in .xlsx");
    }
    boolean overwrite = NewFile.overwrites(arguments);
    NewFile.mayWrite(target, overwrite);
    NewFile.write(target, template(), overwrite);
    session.print(
        ConvertCommand.lines(
            session,
            new Bilingual(
                "「" + name + "」を作りました。書き込んだら sujimichi check " + name + " で点検してください。",
                "Wrote \"" + name + "\". Fill it in, then: sujimichi check " + name)));
    return ExitCode.FINE;
  }

  /** The template as the bytes of its file. */
  static byte[] template() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new XlsxWriter(ProposedNames.all()).writeTemplate(FIRST_YEAR, YEARS, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
