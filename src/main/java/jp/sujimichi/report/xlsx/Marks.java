package jp.sujimichi.report.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Colours and comments at the cells that findings stand at. A hidden sheet remembers the colours
 * there were, so that the next check takes its predecessor's marks away.
 */
final class Marks {

  /** The hidden sheet that remembers. */
  static final String SHEET = "点検記録";

  private static final String SIGN = "【点検】";
  private static final int MOST_IN_COMMENT = 5;

  /** A comment takes Excel and us some ten kilobytes; cells beyond are only coloured. */
  private static final int MOST_COMMENTS = 2_000;

  private static final int LONGEST_COMMENT = 1_500;

  private final XSSFWorkbook book;
  private final Language language;
  private final Map<String, XSSFCellStyle> styles = new LinkedHashMap<>();

  Marks(XSSFWorkbook book, Language language) {
    this.book = book;
    this.language = language;
  }

  /** The colour of a severity. */
  static byte[] colour(Severity severity) {
    return switch (severity) {
      case ERROR -> new byte[] {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
      case WARNING -> new byte[] {(byte) 0xFF, (byte) 0xEB, (byte) 0x9C};
      case INFO -> new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};
    };
  }

  /** Takes away what an earlier check has left. */
  void clear() {
    XSSFSheet memory = book.getSheet(SHEET);
    if (memory == null) {
      return;
    }
    for (org.apache.poi.ss.usermodel.Row row : memory) {
      XSSFSheet sheet = book.getSheet(text(row.getCell(0)));
      CellReference at = reference(text(row.getCell(1)));
      XSSFRow line = sheet == null || at == null ? null : sheet.getRow(at.getRow());
      XSSFCell cell = line == null ? null : line.getCell(at.getCol());
      if (cell != null) {
        restore(cell, text(row.getCell(2)));
        uncomment(cell);
      }
    }
    book.removeSheetAt(book.getSheetIndex(memory));
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.toString();
  }

  private static CellReference reference(String written) {
    return written.matches("[A-Z]{1,3}[0-9]{1,7}") ? new CellReference(written) : null;
  }

  private void restore(XSSFCell cell, String fill) {
    XSSFCellStyle style = book.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    if (fill.matches("[0-9A-F]{6,8}")) {
      style.setFillForegroundColor(new XSSFColor(bytes(fill)));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    } else {
      style.setFillPattern(FillPatternType.NO_FILL);
    }
    cell.setCellStyle(
        styles.computeIfAbsent("back" + fill + cell.getCellStyle().getIndex(), k -> style));
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }

  private static void uncomment(XSSFCell cell) {
    XSSFComment comment = cell.getCellComment();
    String text = comment == null ? "" : comment.getString().getString();
    int sign = text.indexOf(SIGN);
    if (sign < 0) {
      return;
    }
    if (text.substring(0, sign).isBlank()) {
      cell.removeCellComment();
    } else {
      comment.setString(text.substring(0, sign).strip());
    }
  }

  /** Marks the cells of findings that are not waived. */
  void mark(List<Finding> findings) {
    Map<String, List<Finding>> byCell = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.state() != FindingState.WAIVED && finding.at().cell().isPresent()) {
        byCell.computeIfAbsent(finding.at().cell().get(), cell -> new ArrayList<>()).add(finding);
      }
    }
    if (byCell.isEmpty()) {
      return;
    }
    XSSFSheet memory =
        book.getSheet(SHEET) == null ? book.createSheet(SHEET) : book.getSheet(SHEET);
    book.setSheetHidden(book.getSheetIndex(memory), true);
    byCell.forEach((place, here) -> mark(place, here, memory));
  }

  private void mark(String place, List<Finding> findings, XSSFSheet memory) {
    int sign = place.lastIndexOf('!');
    XSSFSheet sheet = sign < 0 ? null : book.getSheet(place.substring(0, sign));
    CellReference at = sign < 0 ? null : reference(place.substring(sign + 1));
    if (sheet == null || at == null) {
      return;
    }
    XSSFRow row =
        sheet.getRow(at.getRow()) == null
            ? sheet.createRow(at.getRow())
            : sheet.getRow(at.getRow());
    XSSFCell cell =
        row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
    org.apache.poi.ss.usermodel.Row line = memory.createRow(memory.getPhysicalNumberOfRows());
    line.createCell(0).setCellValue(sheet.getSheetName());
    line.createCell(1).setCellValue(place.substring(sign + 1));
    line.createCell(2).setCellValue(fillOf(cell.getCellStyle()));
    Severity worst =
        findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
    cell.setCellStyle(coloured(cell.getCellStyle(), worst));
    if (memory.getPhysicalNumberOfRows() <= MOST_COMMENTS) {
      comment(sheet, cell, findings);
    }
  }

  private static String fillOf(CellStyle style) {
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND
        || !(style.getFillForegroundColorColor() instanceof XSSFColor colour)) {
      return "";
    }
    // A theme's colour is kept as it looks.
    byte[] rgb = colour.getRGBWithTint();
    if (rgb == null) {
      return "";
    }
    StringBuilder hex = new StringBuilder();
    for (byte part : rgb) {
      hex.append(String.format("%02X", part));
    }
    return hex.toString();
  }

  private XSSFCellStyle coloured(XSSFCellStyle style, Severity severity) {
    return styles.computeIfAbsent(
        severity + "/" + style.getIndex(),
        key -> {
          XSSFCellStyle made = book.createCellStyle();
          made.cloneStyleFrom(style);
          made.setFillForegroundColor(new XSSFColor(colour(severity)));
          made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return made;
        });
  }

  private void comment(XSSFSheet sheet, XSSFCell cell, List<Finding> findings) {
    String text = SIGN + "\n" + words(findings);
    XSSFComment old = cell.getCellComment();
    if (old != null) {
      old.setString(old.getString().getString().strip() + "\n\n" + text);
      return;
    }
    int lines = Math.min(24, 2 + text.length() / 22 + findings.size());
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0,
            0,
            0,
            0,
            cell.getColumnIndex() + 1,
            cell.getRowIndex(),
            cell.getColumnIndex() + 3,
            cell.getRowIndex() + lines);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor("sujimichi");
    comment.setString(text);
    cell.setCellComment(comment);
  }

  private String words(List<Finding> findings) {
    StringBuilder words = new StringBuilder();
    for (Finding finding : findings.subList(0, Math.min(MOST_IN_COMMENT, findings.size()))) {
      words.append("■").append(finding.severity().label().in(language)).append("　");
      words.append(finding.message().in(language)).append("\n");
      words.append(language == Language.JA ? "直し方: " : "How to fix: ");
      words.append(finding.fixes().get(0).title().in(language)).append("\n");
    }
    int more = findings.size() - MOST_IN_COMMENT;
    if (more > 0) {
      words.append(
          language == Language.JA
              ? "ほか" + more + "件は「" + FindingSheet.NAME + "」をご覧ください。"
              : more + " more: see the sheet " + FindingSheet.NAME + ".");
    }
    String all = words.toString().strip();
    return all.length() <= LONGEST_COMMENT ? all : all.substring(0, LONGEST_COMMENT - 1) + "…";
  }
}
