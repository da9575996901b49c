package jp.sujimichi.format.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks for tests, well-formed ones and hostile ones. */
public final class Books {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Books() {}

  /** A workbook drawn with POI. */
  public static Path book(Path file, Consumer<XSSFWorkbook> draw) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      draw.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Adds a sheet; {@code null} leaves a cell empty, numbers become numbers. */
  public static XSSFSheet sheet(XSSFWorkbook book, String name, Object[]... rows) {
    XSSFSheet sheet = book.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      XSSFRow row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] instanceof Number number) {
          row.createCell(j).setCellValue(number.doubleValue());
        } else if (rows[i][j] != null) {
          row.createCell(j).setCellValue(rows[i][j].toString());
        }
      }
    }
    return sheet;
  }

  /** One row. */
  public static Object[] row(Object... cells) {
    return cells;
  }

  /** A workbook of one sheet whose XML is written by hand. */
  public static Path raw(Path file, Consumer<OutputStream> sheet) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType="
              + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\""
              + RELATIONS
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATIONS
              + "\"><sheets><sheet name=\"要素\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\""
              + RELATIONS
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"r2\" Type=\""
              + RELATIONS
              + "/externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>"
              + "</Relationships>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      sheet.accept(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Writes text into a part. */
  public static void text(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The start of a sheet's XML. */
  public static String sheetStart() {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
  }

  /** The end of a sheet's XML. */
  public static String sheetEnd() {
    return "</sheetData></worksheet>";
  }

  /** A row of texts, as XML. */
  public static String rowXml(int number, String... texts) {
    StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      xml.append("<c r=\"").append((char) ('A' + i)).append(number);
      xml.append("\" t=\"inlineStr\"><is><t>").append(texts[i]).append("</t></is></c>");
    }
    return xml.append("</row>").toString();
  }
}
