package jp.sujimichi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueReader;
import jp.sujimichi.catalogue.CatalogueReading;
import jp.sujimichi.report.CatalogueCheck;

/** Catalogue files that a command line names. */
final class CatalogueFiles {

  static final String CATALOGUE = "--catalogue";

  private CatalogueFiles() {}

  /**
   * Reads a file, whatever it holds.
   *
   * @throws UsageException when it is of a type that is not read
   */
  static CatalogueReading read(String name) {
    if (name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]?")) {
      throw new UsageException(
          "「" + name + "」はExcelのブックです。Excelで「CSV UTF-8（コンマ区切り）」として保存し、そのファイルを指定してください。",
          "\""
              + name
              + "\" is an Excel workbook; please save it in Excel as \"CSV UTF-8\" and name"
              + " that file");
    }
    try {
      return new CatalogueReader().read(Path.of(name));
    } catch (InvalidPathException e) {
      throw new UsageException(
          "「" + name + "」はファイル名として使えません。", "\"" + name + "\" is not a valid file name");
    }
  }

  /**
   * The catalogue of a file; what is wrong in it is told.
   *
   * @throws UsageException when it cannot be used
   */
  static Catalogue use(String name, Session session) {
    CatalogueReading reading = read(name);
    if (!reading.problems().isEmpty()) {
      session.complain(CatalogueCheck.problems(reading.problems(), session.style()));
    }
    return reading
        .catalogue()
        .orElseThrow(
            () ->
                new UsageException(
                    "指標の一覧「" + name + "」を使えません。", "the catalogue \"" + name + "\" cannot be used"));
  }
}
