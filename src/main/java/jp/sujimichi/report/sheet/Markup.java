package jp.sujimichi.report.sheet;

import jp.sujimichi.report.Xml;

/** Collects well-formed XHTML; every text passed in is escaped here. */
final class Markup {

  private final StringBuilder out = new StringBuilder();

  /** An opening tag with attributes, given as names and values in turn. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** A tag without content. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** A tag with text in it. */
  Markup text(String tag, String text, String... attributes) {
    start(tag, attributes);
    out.append('>').append(Xml.escape(text)).append("</").append(tag).append(">\n");
    return this;
  }

  /** Text alone. */
  Markup words(String text) {
    out.append(Xml.escape(text));
    return this;
  }

  /** Markup that is complete and escaped already. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(Xml.escape(attributes[i + 1])).append('"');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
