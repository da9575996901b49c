package jp.sujimichi.format.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the filled cells, merged regions and hidden rows of one sheet. */
final class SheetHandler extends DefaultHandler {

  /** The workbook has more filled cells than any logic model. */
  static final class TooManyCells extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private static final int MOST_MERGES = 20_000;
  private static final Pattern REGION =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");
  private static final Pattern PLAIN = Pattern.compile("(?:#,##)?0(?:\\.(0+))?(?:_ )?");

  private final SharedStringsHandler strings;
  private final StylesHandler styles;
  private final boolean dates1904;
  private final DataFormatter formatter = new DataFormatter();
  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Set<Integer> hidden = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int room;
  private int drawn;
  private int row = -1;
  private int column = -1;
  private String type = "n";
  private int style;
  private boolean inValue;
  private boolean inReading;

  SheetHandler(SharedStringsHandler strings, StylesHandler styles, boolean dates1904, int room) {
    this.strings = strings;
    this.styles = styles;
    this.dates1904 = dates1904;
    this.room = room;
  }

  /** How many cells the sheets that follow may hold. */
  int room() {
    return room;
  }

  /** How many rows and cells the sheet draws, empty ones included. */
  int drawn() {
    return drawn;
  }

  Sheet sheet(String name, boolean hiddenSheet, int comments) {
    hidden.retainAll(rows.keySet());
    return new Sheet(name, hiddenSheet, rows, merges, hidden, comments);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "row" -> {
        drawn++;
        startRow(attributes);
      }
      case "c" -> {
        drawn++;
        startCell(attributes);
      }
      case "v" -> inValue = true;
      case "t" -> inValue = type.equals("inlineStr") && !inReading;
      case "rPh" -> inReading = true;
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
  }

  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : StylesHandler.number(number) - 1;
    column = -1;
    String state = attributes.getValue("hidden");
    if ("1".equals(state) || "true".equals(state)) {
      // A sheet may hide a million empty rows; only as many as can hold cells are worth keeping.
      if (hidden.size() < WorkbookLoader.MOST_CELLS) {
        hidden.add(row);
      }
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    Matcher matcher = REGION.matcher(reference == null ? "" : reference);
    column = matcher.matches() ? columnOf(matcher.group(1)) : column + 1;
    String written = attributes.getValue("t");
    type = written == null ? "n" : written;
    style = StylesHandler.number(attributes.getValue("s"));
    text.setLength(0);
  }

  private void merge(String reference) {
    Matcher matcher = REGION.matcher(reference == null ? "" : reference);
    if (matcher.matches() && matcher.group(3) != null && merges.size() < MOST_MERGES) {
      merges.add(
          new Merge(
              Integer.parseInt(matcher.group(2)) - 1,
              columnOf(matcher.group(1)),
              Integer.parseInt(matcher.group(4)) - 1,
              columnOf(matcher.group(3))));
    }
  }

  private static int columnOf(String letters) {
    return CellReference.convertColStringToIndex(letters);
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inValue) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (local) {
      case "v", "t" -> inValue = false;
      case "rPh" -> inReading = false;
      case "c" -> endCell();
      default -> {}
    }
  }

  private void endCell() throws SAXException {
    if (text.isEmpty() || row < 0) {
      return;
    }
    Cell cell = cell(text.toString());
    if (cell.text().isEmpty()) {
      return;
    }
    if (--room < 0) {
      throw new TooManyCells();
    }
    rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, cell);
  }

  private Cell cell(String value) {
    return switch (type) {
      case "s" -> Cell.text(row, column, strings.text(StylesHandler.number(value)));
      case "str", "inlineStr" -> Cell.text(row, column, SharedStringsHandler.unescape(value));
      case "b" ->
          new Cell(row, column, Cell.Kind.FLAG, value, value.equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Cell(row, column, Cell.Kind.ERROR, value, value);
      case "d" -> new Cell(row, column, Cell.Kind.DATE, date(value), date(value));
      default -> number(value);
    };
  }

  private static String date(String iso) {
    return iso.length() > 10 ? iso.substring(0, 10) : iso;
  }

  private Cell number(String value) {
    double number;
    try {
      number = Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      return Cell.text(row, column, value);
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Cell.text(row, column, value);
    }
    StylesHandler.Format format = styles.format(style);
    if (DateUtil.isADateFormat(format.index(), format.code())
        && DateUtil.isValidExcelDate(number)) {
      LocalDateTime day = DateUtil.getLocalDateTime(number, dates1904);
      String written = day == null ? value : day.toLocalDate().toString();
      return new Cell(row, column, Cell.Kind.DATE, written, written);
    }
    return numberCell(row, column, number, format);
  }

  private Cell numberCell(int at, int in, double number, StylesHandler.Format format) {
    String digits = digits(number);
    if (format.code().equalsIgnoreCase("General") || format.code().equals("@")) {
      return Cell.number(at, in, digits);
    }
    Matcher plain = PLAIN.matcher(format.code());
    if (plain.matches()) {
      int scale = plain.group(1) == null ? 0 : plain.group(1).length();
      BigDecimal exact = new BigDecimal(digits);
      boolean fits = exact.scale() <= scale;
      return Cell.number(at, in, fits ? exact.setScale(scale).toPlainString() : digits);
    }
    if (format.code().contains("%")) {
      // The sheet shows 35% where the cell holds 0.35; the author means what is shown.
      String percent =
          new BigDecimal(digits).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
      return new Cell(at, in, Cell.Kind.TEXT, percent, percent);
    }
    String shown = formatter.formatRawCellContents(number, format.index(), format.code());
    return new Cell(at, in, Cell.Kind.NUMBER, digits, shown);
  }

  /**
   * The shortest digits that name the number, without exponent, as Excel shows up to 15 of them.
   */
  static String digits(double number) {
    BigDecimal exact = new BigDecimal(Double.toString(number));
    BigDecimal rounded = exact.round(new java.math.MathContext(15));
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal plain = rounded.stripTrailingZeros();
    return Math.abs(plain.scale()) > 320 || plain.precision() - plain.scale() > 40
        ? plain.toString()
        : (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
