package jp.sujimichi.report.sheet;

import java.util.Set;
import jp.sujimichi.report.Xml;

/** Collects well-formed XHTML; every text passed in is escaped here. */
final class Markup {

  private static final Set<String> INLINE = Set.of("a", "label", "span", "strong");

  private final StringBuilder out = new StringBuilder();

  /** An opening tag with attributes, given as names and values in turn. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    end(tag);
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
    out.append('>').append(Xml.escape(text));
    end(tag);
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

  /** A line break after a tag inside a sentence would show as a space. */
  private void end(String tag) {
    out.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
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
