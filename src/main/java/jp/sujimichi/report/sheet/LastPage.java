package jp.sujimichi.report.sheet;

import java.time.LocalDate;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Waiver;
import jp.sujimichi.retrospect.IndicatorReview;

/** Sets the last page as XHTML: what is still open, what was waived, what has changed. */
final class LastPage {

  /** Enough of a digest to tell two sets of rules apart. */
  private static final int DIGEST = 19;

  private final Sheet sheet;
  private final Wording wording;
  private final Medium medium;
  private final Markup out;

  LastPage(Sheet sheet, Wording wording, Medium medium, Markup out) {
    this.sheet = sheet;
    this.wording = wording;
    this.medium = medium;
    this.out = out;
  }

  /** Writes the page. */
  void write() {
    out.open("section", "class", "sheet", "id", "last", "aria-labelledby", "last-title");
    out.text(
        "p",
        wording.of(Label.SHEET) + "  " + sheet.model().title() + "  " + wording.year(sheet.year()),
        "class",
        "running");
    out.text("h2", wording.of(Label.LAST_PAGE), "id", "last-title");
    unjudged();
    if (!sheet.otherFindings().isEmpty()) {
      out.text("h3", wording.of(Label.OTHER_FINDINGS));
      SheetPages.findings(out, wording, sheet.otherFindings());
    }
    waivers();
    changes();
    out.text(
        "p",
        "%s %s  %s  %s"
            .formatted(
                sheet.tool().name(),
                sheet.tool().version(),
                sheet.date(),
                shortened(sheet.tool().ruleset())),
        "class",
        "made");
    out.close("section");
  }

  private static String shortened(String digest) {
    return digest.length() <= DIGEST ? digest : digest.substring(0, DIGEST);
  }

  private void unjudged() {
    out.text("h3", wording.of(Label.UNJUDGED));
    if (sheet.unjudged().isEmpty()) {
      out.text("p", wording.of(Label.ALL_JUDGED));
      return;
    }
    head(Label.SETTLE, Label.STATE, Label.KPI, Label.WHY, Label.WHEN, Label.WHO);
    for (Unjudged entry : sheet.unjudged()) {
      IndicatorReview review = entry.review();
      String name = review.indicator().name();
      out.open("tr").text("td", wording.state(review), "class", "state");
      out.text("th", name, "scope", "row");
      out.text("td", wording.of(entry.reason()));
      Optional<String> from = wording.from(entry);
      if (from.isPresent()) {
        out.text("td", from.get());
      } else {
        medium.cell(out, name + " " + wording.of(Label.WHEN));
      }
      medium.cell(out, name + " " + wording.of(Label.WHO));
      out.close("tr");
    }
    out.close("tbody").close("table");
  }

  private void waivers() {
    out.text("h3", wording.of(Label.WAIVERS));
    if (sheet.waivers().isEmpty()) {
      out.text("p", wording.of(Label.NO_WAIVERS));
      return;
    }
    head(Label.STILL_HOLDS, Label.RULE, Label.PLACE, Label.WHY, Label.BY, Label.UNTIL);
    for (WaiverEntry entry : sheet.waivers()) {
      Waiver waiver = entry.waiver();
      out.open("tr").open("th", "scope", "row");
      out.words(entry.norm().map(wording::of).orElse(""));
      out.text("span", " " + waiver.rule(), "class", "small").close("th");
      out.text("td", waiver.on());
      out.text("td", waiver.reason().orElse(""));
      out.text("td", waiver.by().orElse(""));
      String until = waiver.until().map(LocalDate::toString).orElse("");
      out.text("td", entry.ended() ? until + " " + wording.of(Label.ENDED) : until);
      out.close("tr");
    }
    out.close("tbody").close("table");
  }

  private void head(Bilingual caption, Bilingual... labels) {
    out.open("table").text("caption", wording.of(caption)).open("thead").open("tr");
    for (Bilingual label : labels) {
      out.text("th", wording.of(label), "scope", "col");
    }
    out.close("tr").close("thead").open("tbody");
  }

  private void changes() {
    out.text("h3", wording.of(Label.CHANGES));
    if (sheet.comparison().isEmpty()) {
      out.text("p", wording.of(Label.NO_COMPARISON));
      return;
    }
    Comparison comparison = sheet.comparison().get();
    out.text("p", comparison.earlier(), "class", "small");
    if (comparison.changes().isEmpty()) {
      out.text("p", wording.of(Label.NO_CHANGES));
      return;
    }
    out.open("ul", "class", "findings");
    for (Bilingual change : comparison.changes()) {
      out.text("li", wording.of(change));
    }
    out.close("ul");
  }
}
