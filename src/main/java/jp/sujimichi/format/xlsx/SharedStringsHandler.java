package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the texts that the cells of a workbook share; readings of kanji (ふりがな) are left out. */
final class SharedStringsHandler extends DefaultHandler {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inReading;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "si" -> text.setLength(0);
      case "rPh" -> inReading = true;
      case "t" -> inText = !inReading;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "si" -> texts.add(unescape(text.toString()));
      case "rPh" -> inReading = false;
      case "t" -> inText = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inText) {
      text.append(chars, start, length);
    }
  }

  /** The text of a number; empty when there is none. */
  String text(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : "";
  }

  /** Characters that XML cannot hold are written as {@code _x000D_}. */
  static String unescape(String written) {
    if (!written.contains("_x")) {
      return written;
    }
    Matcher matcher = ESCAPE.matcher(written);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(found.group(1), 16))));
  }
}
