package jp.sujimichi.format.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a whole workbook for writing into, once it has proved to be harmless and small enough. */
public final class OpenWorkbook {

  /** A workbook opened whole takes about a kilobyte a cell. */
  private static final long MOST_DRAWN = 150_000;

  private OpenWorkbook() {}

  /**
   * Opens a copy in memory; the file itself is never written to.
   *
   * @return the workbook, to be closed by the caller
   * @throws WorkbookFault when it cannot be read, or draws too much
   */
  public static XSSFWorkbook of(Path file) throws WorkbookFault {
    if (WorkbookLoader.open(file).drawn() > MOST_DRAWN) {
      throw new WorkbookFault(WorkbookTexts.tooLargeToMark());
    }
    try {
      return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    } catch (IOException | InvalidFormatException | POIXMLException | IllegalStateException e) {
      throw WorkbookLoader.faultOf(e);
    }
  }
}
