package jp.sujimichi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueReader;
import jp.sujimichi.catalogue.CatalogueReading;
import jp.sujimichi.format.xlsx.CatalogueSheets;
import jp.sujimichi.report.CatalogueCheck;

/** Catalogue files that a command line names. */
final class CatalogueFiles {

  static final String CATALOGUE = "--catalogue";

  private static final CatalogueReader READER =
      new CatalogueReader(
          Map.of(
              "xlsx",
              new CatalogueSheets(),
              "xlsm",
              new CatalogueSheets(),
              "xls",
              new CatalogueSheets()));

  private CatalogueFiles() {}

  /**
   * Reads a file, whatever it holds.
   *
   * @throws UsageException when no file can be called so
   */
  static CatalogueReading read(String name) {
    try {
      return READER.read(Path.of(name));
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
