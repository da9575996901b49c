package jp.sujimichi.format.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook opened whole for writing into, once it has proved to be harmless and small enough. It
 * is a copy: the file itself is never written to. To be closed.
 */
public final class OpenWorkbook implements AutoCloseable {

  /** A workbook opened whole takes two kilobytes a cell; a model of 2,000 elements has so many. */
  private static final long MOST_DRAWN = 60_000;

  private final Path copy;
  private final XSSFWorkbook book;

  private OpenWorkbook(Path copy, XSSFWorkbook book) {
    this.copy = copy;
    this.book = book;
  }

  /**
   * Opens a copy.
   *
   * @throws WorkbookFault when the workbook cannot be read, or draws too much
   * @throws IOException when no copy can be made
   */
  public static OpenWorkbook of(Path file) throws WorkbookFault, IOException {
    if (WorkbookLoader.open(file).drawn() > MOST_DRAWN) {
      throw new WorkbookFault(WorkbookTexts.tooLargeToMark());
    }
    Path copy = Files.createTempFile("sujimichi", ".xlsx");
    boolean opened = false;
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      XSSFWorkbook book =
          new XSSFWorkbook(OPCPackage.open(copy.toFile(), PackageAccess.READ_WRITE));
      opened = true;
      return new OpenWorkbook(copy, book);
    } catch (InvalidFormatException | POIXMLException | IllegalStateException e) {
      throw WorkbookLoader.faultOf(e);
    } finally {
      if (!opened) {
        Files.deleteIfExists(copy);
      }
    }
  }

  /** The workbook. */
  public XSSFWorkbook book() {
    return book;
  }

  @Override
  public void close() throws IOException {
    book.getPackage().revert();
    Files.deleteIfExists(copy);
  }
}
