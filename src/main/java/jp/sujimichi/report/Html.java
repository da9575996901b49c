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
final class Html extends Markup<Html> {

  private static final Pattern STATISTICS =
      Pattern.compile("https://www\\.e-stat\\.go\\.jp/[A-Za-z0-9/?=._-]+");

  private final List<Language> languages;

  Html(List<Language> languages) {
    this.languages = List.copyOf(languages);
  }

  @Override
  protected Html self() {
    return this;
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
      return raw(linked(text.in(languages.get(0))));
    }
    for (Language language : languages) {
      raw("<span class=\"say\" lang=\"" + code(language) + "\">");
      raw(linked(text.in(language)) + "</span> ");
    }
    return this;
  }

  // No other address becomes a link: what an author wrote may lead anywhere.
  private static String linked(String text) {
    return STATISTICS
        .matcher(Xml.escape(text))
        .replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
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
}
