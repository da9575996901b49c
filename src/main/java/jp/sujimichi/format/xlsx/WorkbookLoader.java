package jp.sujimichi.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the filled cells of a workbook as a stream, part by part, so that memory depends on what is
 * written in the sheets and not on how the file is blown up. Macros, links to other files and
 * pictures are never looked at.
 */
final class WorkbookLoader {

  /** Largest part of the file, unpacked. */
  static final int MOST_MEGABYTES = 20;

  /** Most filled cells of all sheets together; a model of 2,000 elements has about 60,000. */
  static final int MOST_CELLS = 100_000;

  private static final int MOST_PARTS = 2_000;
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private WorkbookLoader() {}

  /**
   * Sets how much POI takes in before it gives up; the limits hold for the whole process, being
   * POI's own.
   */
  static void limitParser() {
    ZipSecureFile.setMaxEntrySize((long) MOST_MEGABYTES << 20);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
    ZipSecureFile.setMaxTextSize(5L << 20);
  }

  /**
   * The sheets of a workbook in their order.
   *
   * @throws WorkbookFault when it cannot be read
   */
  static List<Sheet> load(Path file) throws WorkbookFault {
    return open(file).sheets();
  }

  /**
   * What a workbook holds.
   *
   * @param sheets its sheets in their order
   * @param drawn how many rows and cells they draw, empty ones included
   */
  record Loaded(List<Sheet> sheets, long drawn) {}

  /**
   * The sheets of a workbook, and how much they draw.
   *
   * @throws WorkbookFault when it cannot be read
   */
  static Loaded open(Path file) throws WorkbookFault {
    sniff(file);
    limitParser();
    OPCPackage opened = null;
    try {
      opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
      return sheets(opened);
    } catch (UnsupportedFileFormatException e) {
      throw new WorkbookFault(WorkbookTexts.notAWorkbook());
    } catch (OpenXML4JException
        | IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException
        | RecordFormatException
        | SAXException
        | ParserConfigurationException e) {
      throw faultOf(e);
    } finally {
      if (opened != null) {
        opened.revert();
      }
    }
  }

  private static void sniff(Path file) throws WorkbookFault {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(1 << 16);
      if (startsWith(start, OLE2)) {
        throw new WorkbookFault(
            holds(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                ? WorkbookTexts.encrypted()
                : WorkbookTexts.oldFormat());
      }
      if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
        throw new WorkbookFault(WorkbookTexts.notAWorkbook());
      }
      String head = new String(start, StandardCharsets.ISO_8859_1);
      if (head.contains("application/vnd.oasis.opendocument")) {
        throw new WorkbookFault(WorkbookTexts.otherOffice("LibreOffice（.ods など）"));
      }
    } catch (IOException e) {
      throw new WorkbookFault(WorkbookTexts.damaged());
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean holds(Path file, byte[] word) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MOST_MEGABYTES << 20), StandardCharsets.ISO_8859_1);
      return text.contains(new String(word, StandardCharsets.ISO_8859_1));
    }
  }

  private static Loaded sheets(OPCPackage opened)
      throws OpenXML4JException,
          IOException,
          SAXException,
          ParserConfigurationException,
          WorkbookFault {
    PackageRelationship core =
        opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
    if (core == null) {
      throw new WorkbookFault(WorkbookTexts.notAWorkbook());
    }
    PackagePart workbook = opened.getPart(core);
    String type = workbook == null ? "" : workbook.getContentType();
    if (type.contains("sheet.binary")) {
      throw new WorkbookFault(WorkbookTexts.otherOffice("Excel バイナリ（.xlsb）"));
    }
    if (!type.contains("sheet.main")
        && !type.contains("sheet.macroEnabled.main")
        && !type.contains("template")) {
      throw new WorkbookFault(WorkbookTexts.notAWorkbook());
    }
    WorkbookHandler index = new WorkbookHandler();
    parse(workbook, index);
    SharedStringsHandler strings = new SharedStringsHandler();
    parseRelated(workbook, XSSFRelation.SHARED_STRINGS.getRelation(), strings);
    StylesHandler styles = new StylesHandler();
    parseRelated(workbook, XSSFRelation.STYLES.getRelation(), styles);
    List<Sheet> sheets = new ArrayList<>();
    int room = MOST_CELLS;
    long drawn = 0;
    for (WorkbookHandler.Entry entry : index.sheets()) {
      PackageRelationship relation = workbook.getRelationship(entry.relation());
      PackagePart part = relation == null ? null : partOf(workbook, relation);
      if (part == null || !part.getContentType().contains("worksheet")) {
        continue;
      }
      SheetHandler handler = new SheetHandler(strings, styles, index.dates1904(), room);
      parse(part, handler);
      Sheet sheet = handler.sheet(entry.name(), entry.hidden(), comments(part));
      room = handler.room();
      drawn += handler.drawn();
      sheets.add(sheet);
    }
    return new Loaded(sheets, drawn);
  }

  private static int comments(PackagePart sheet)
      throws InvalidFormatException, IOException, SAXException, ParserConfigurationException {
    CommentsHandler comments = new CommentsHandler();
    parseRelated(sheet, XSSFRelation.SHEET_COMMENTS.getRelation(), comments);
    return comments.count();
  }

  private static void parseRelated(PackagePart from, String relation, DefaultHandler handler)
      throws InvalidFormatException, IOException, SAXException, ParserConfigurationException {
    for (PackageRelationship found : from.getRelationshipsByType(relation)) {
      PackagePart part = partOf(from, found);
      if (part != null) {
        parse(part, handler);
      }
    }
  }

  private static PackagePart partOf(PackagePart from, PackageRelationship relation)
      throws InvalidFormatException {
    if (relation.getTargetMode() == org.apache.poi.openxml4j.opc.TargetMode.EXTERNAL) {
      return null;
    }
    return from.getPackage().getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
  }

  private static void parse(PackagePart part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    // POI's parser is made to resist such files; that it never sees one is safer still.
    reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    try (InputStream in = part.getInputStream()) {
      reader.parse(new InputSource(in));
    }
  }

  /** What a failure inside the parser means to the user. */
  static WorkbookFault faultOf(Exception failure) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SheetHandler.TooManyCells) {
        return new WorkbookFault(WorkbookTexts.tooManyCells(MOST_CELLS));
      }
      all.append(cause.getMessage()).append('\n');
    }
    String text = all.toString();
    if (text.contains("DOCTYPE")) {
      return new WorkbookFault(WorkbookTexts.unsafe());
    }
    // POI's own words for what its limits stop.
    if (text.contains("Zip bomb")
        || text.contains("maxEntrySize")
        || text.contains("MAX_")
        || text.contains("exceed")) {
      return new WorkbookFault(WorkbookTexts.tooLarge(MOST_MEGABYTES));
    }
    return new WorkbookFault(WorkbookTexts.damaged());
  }
}
