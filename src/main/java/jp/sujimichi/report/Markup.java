package jp.sujimichi.report;

/**
 * Collects markup that is well-formed XML: every text and every value of an attribute is escaped
 * here, by {@link Xml#escape}.
 *
 * @param <T> the kind of markup, so that calls can be chained
 */
public abstract class Markup<T extends Markup<T>> {

  private final StringBuilder out = new StringBuilder();

  /** This. */
  protected abstract T self();

  /** An opening tag with attributes, given as names and values in turn. */
  public T open(String tag, String... attributes) {
    start(tag, attributes);
    return raw(">");
  }

  /** A closing tag. */
  public T close(String tag) {
    out.append("</").append(tag).append(">\n");
    return self();
  }

  /** A tag that has no content. */
  public T empty(String tag, String... attributes) {
    start(tag, attributes);
    return raw("/>\n");
  }

  /** A tag with text in it. */
  public T text(String tag, String text, String... attributes) {
    open(tag, attributes);
    out.append(Xml.escape(text));
    return close(tag);
  }

  /** Markup that is complete and safe already. */
  protected T raw(String markup) {
    out.append(markup);
    return self();
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
