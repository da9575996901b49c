package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads which sheets a workbook has. */
final class WorkbookHandler extends DefaultHandler {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /**
   * A sheet.
   *
   * @param name its name
   * @param relation the relation that leads to its part
   * @param hidden whether it is hidden
   */
  record Entry(String name, String relation, boolean hidden) {}

  private final List<Entry> sheets = new ArrayList<>();
  private boolean dates1904;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("sheet")) {
      String relation = attributes.getValue(RELATIONS, "id");
      if (relation == null) {
        relation = attributes.getValue(STRICT_RELATIONS, "id");
      }
      String state = attributes.getValue("state");
      String title = attributes.getValue("name");
      if (relation != null && title != null) {
        sheets.add(new Entry(title, relation, state != null && !state.equals("visible")));
      }
    } else if (local.equals("workbookPr")) {
      String value = attributes.getValue("date1904");
      dates1904 = "1".equals(value) || "true".equals(value);
    }
  }

  List<Entry> sheets() {
    return sheets;
  }

  /** Whether days are counted from 1904, as old Macintosh files do. */
  boolean dates1904() {
    return dates1904;
  }
}
