package jp.sujimichi.report.drawing;

import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/**
 * How a drawing is made.
 *
 * @param languages the languages of headings, the first first; never empty
 * @param prefix what ids in the drawing begin with, so that several fit on a page; letters, digits
 *     and hyphens
 * @param interactive whether elements, arrows and indicators can be reached by keyboard and tell
 *     their name, for a page that answers
 */
public record DrawingStyle(List<Language> languages, String prefix, boolean interactive) {

  public DrawingStyle {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a drawing needs a language");
    }
    if (!prefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("not usable in an id: " + prefix);
    }
  }

  /** A picture on its own. */
  public static DrawingStyle still(List<Language> languages) {
    return new DrawingStyle(languages, "model", false);
  }

  String text(Bilingual text) {
    return languages.stream().map(text::in).distinct().collect(Collectors.joining(" / "));
  }
}
