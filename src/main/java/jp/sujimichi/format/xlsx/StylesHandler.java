package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the number format of every cell style. */
final class StylesHandler extends DefaultHandler {

  /**
   * A number format.
   *
   * @param index its number; those below 164 are built in
   * @param code its code, such as {@code #,##0}
   */
  record Format(int index, String code) {}

  private static final Format GENERAL = new Format(0, "General");

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean inCells;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("numFmt")) {
      String code = attributes.getValue("formatCode");
      codes.put(number(attributes.getValue("numFmtId")), code == null ? "General" : code);
    } else if (local.equals("cellXfs")) {
      inCells = true;
    } else if (inCells && local.equals("xf")) {
      styles.add(number(attributes.getValue("numFmtId")));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    inCells &= !local.equals("cellXfs");
  }

  /** The format of a style, by its number in the file. */
  Format format(int style) {
    if (style < 0 || style >= styles.size()) {
      return GENERAL;
    }
    int index = styles.get(style);
    String builtin = BuiltinFormats.getBuiltinFormat(index);
    String code = codes.getOrDefault(index, builtin == null ? "General" : builtin);
    return new Format(index, code);
  }

  static int number(String written) {
    return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }
}
