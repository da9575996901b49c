package jp.sujimichi.report;

import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.ModelDiff;

/** Two versions of a model side by side, as a page that stands alone and prints on A4. */
public final class ComparisonPage {

  private static final String STYLE =
      """
      body { font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", sans-serif;
        line-height: 1.6; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      ul { list-style: none; padding: 0; } li { margin: .6rem 0; padding-left: .8rem; }
      .added { border-left: .4rem solid #0b6e4f; } .removed { border-left: .4rem double #a3262a; }
      .changed { border-left: .4rem dotted #1f5fa8; }
      table { border-collapse: collapse; margin: .3rem 0; width: 100%; }
      th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top; }
      th { font-weight: normal; background: #f3f3f3; width: 20%; }
      del { color: #a3262a; } ins { color: #0b6e4f; text-decoration: none; font-weight: bold; }
      code { color: #555; font-size: .85rem; }
      @media print { body { margin: 0; max-width: none; } li { break-inside: avoid; } }
      """;

  private final TextStyle style;
  private final StringBuilder page = new StringBuilder();

  private ComparisonPage(TextStyle style) {
    this.style = style;
  }

  /** The page. */
  public static String of(Comparison comparison, TextStyle style) {
    return new ComparisonPage(style).page(comparison);
  }

  private String page(Comparison comparison) {
    Language first = style.languages().get(0);
    String title = words(ComparisonPhrase.TITLE);
    page.append("<!DOCTYPE html>\n<html lang=\"").append(first == Language.JA ? "ja" : "en");
    page.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(title).append(": ");
    page.append(escape(comparison.after().title())).append("</title>\n<style>\n").append(STYLE);
    page.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n<p>");
    page.append(escape(comparison.before().title())).append(" <code>");
    page.append(escape(comparison.before().file())).append("</code> → ");
    page.append(escape(comparison.after().title())).append(" <code>");
    page.append(escape(comparison.after().file())).append("</code></p>\n");
    addChanges(comparison.model().changes());
    addFindings(ComparisonPhrase.FIXED, comparison.findings().fixed());
    addFindings(ComparisonPhrase.ADDED, comparison.findings().added());
    addFindings(ComparisonPhrase.UNCHANGED, comparison.findings().unchanged());
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void addChanges(List<ModelDiff.Change> changes) {
    heading(ComparisonPhrase.counted(ComparisonPhrase.MODEL, changes.size()));
    if (changes.isEmpty()) {
      page.append("<p>").append(words(ComparisonPhrase.SAME)).append("</p>\n");
      return;
    }
    page.append("<ul>\n");
    for (ModelDiff.Change change : changes) {
      page.append("<li class=\"").append(change.kind().code()).append("\">");
      page.append(words(ComparisonPhrase.heading(change)));
      if (!change.fields().isEmpty()) {
        page.append("\n<table>\n");
        change.fields().forEach(this::addField);
        page.append("</table>\n");
      }
      page.append("</li>\n");
    }
    page.append("</ul>\n");
  }

  private void addField(ModelDiff.FieldChange field) {
    page.append("<tr><th scope=\"row\">").append(words(field.label())).append("</th><td><del>");
    page.append(words(ComparisonPhrase.shown(field.before()))).append("</del> → <ins>");
    page.append(words(ComparisonPhrase.shown(field.after()))).append("</ins></td></tr>\n");
  }

  private void addFindings(Bilingual title, List<Finding> findings) {
    heading(ComparisonPhrase.counted(title, findings.size()));
    if (findings.isEmpty()) {
      page.append("<p>").append(words(ComparisonPhrase.NONE)).append("</p>\n");
      return;
    }
    page.append("<ul>\n");
    for (Finding finding : findings) {
      page.append("<li>").append(TextStyle.mark(finding.severity())).append(' ');
      page.append(words(finding.severity().label())).append("　");
      page.append(words(finding.message())).append(" <code>");
      page.append(escape(finding.rule())).append("</code></li>\n");
    }
    page.append("</ul>\n");
  }

  private void heading(Bilingual words) {
    page.append("<h2>").append(words(words)).append("</h2>\n");
  }

  private String words(Bilingual text) {
    return style.languages().stream()
        .map(text::in)
        .distinct()
        .map(ComparisonPage::escape)
        .collect(Collectors.joining(" / "));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
