package jp.sujimichi.format.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Counts the comments people have written; those that an earlier check left are none of them. */
final class CommentsHandler extends DefaultHandler {

  /** What the comments of a check begin with. */
  static final String MARK = "【点検】";

  private final StringBuilder start = new StringBuilder();
  private boolean inside;
  private int count;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("comment")) {
      inside = true;
      start.setLength(0);
    }
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (inside && start.length() < MARK.length()) {
      start.append(text, from, Math.min(length, MARK.length()));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (local.equals("comment")) {
      inside = false;
      count += start.toString().startsWith(MARK) ? 0 : 1;
    }
  }

  int count() {
    return count;
  }
}
