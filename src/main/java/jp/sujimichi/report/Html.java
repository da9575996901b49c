package jp.sujimichi.report;

import java.util.List;
import java.util.regex.Pattern;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/**
 * Collects HTML that is well-formed XML too. Text goes through {@link Xml#escape} here and nowhere
 * is markup made of it, which is what a template engine would be taken for; a page of this size
 * needs neither its build step nor its jar.
 */
final class Html {

  private static final Pattern STATISTICS =
      Pattern.compile("https://www\\.e-stat\\.go\\.jp/[A-Za-z0-9/?=._-]+");

  private final StringBuilder out = new StringBuilder();
  private final List<Language> languages;

  Html(List<Language> languages) {
    this.languages = List.copyOf(languages);
  }

  /** An opening tag with attributes, given as names and values in turn. */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** A tag that has no content. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** A tag with text in it. */
  Html text(String tag, String text, String... attributes) {
    open(tag, attributes);
    out.append(Xml.escape(text));
    return close(tag);
  }

  /** A tag with a text in every language of the page, each marked as what it is. */
  Html say(String tag, Bilingual text, String... attributes) {
    open(tag, attributes);
    say(text);
    return close(tag);
  }

  /** A text in every language of the page; pages of official statistics in it become links. */
  Html say(Bilingual text) {
    if (languages.size() == 1 || text.ja().equals(text.en())) {
      out.append(linked(text.in(languages.get(0))));
      return this;
    }
    for (Language language : languages) {
      out.append("<span class=\"say\" lang=\"").append(code(language)).append("\">");
      out.append(linked(text.in(language))).append("</span> ");
    }
    return this;
  }

  // No other address becomes a link: what an author wrote may lead anywhere.
  private static String linked(String text) {
    return STATISTICS
        .matcher(Xml.escape(text))
        .replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
  }

  /** Markup that is complete and safe already. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** The text of an attribute in every language of the page. */
  String plain(Bilingual text) {
    return String.join(" / ", languages.stream().map(text::in).distinct().toList());
  }

  List<Language> languages() {
    return languages;
  }

  static String code(Language language) {
    return language == Language.JA ? "ja" : "en";
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
