package jp.sujimichi.report.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Tier;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.IndicatorReview;

/**
 * The sheet as one HTML file that asks nothing of any server: fields to write in, a print layout
 * for A4 and A3, well-formed as XML too.
 */
public final class HtmlSheet {

  private final Sheet sheet;
  private final Wording wording;
  private final Medium medium;
  private final Markup out = new Markup();
  private final Map<String, Tier> tiers = new HashMap<>();

  private HtmlSheet(Sheet sheet, Wording wording, Medium medium) {
    this.sheet = sheet;
    this.wording = wording;
    this.medium = medium;
    for (Element element : sheet.model().elements()) {
      tiers.putIfAbsent(element.id(), element.tier());
    }
  }

  /** The sheet for a browser. */
  public static String of(Sheet sheet, List<Language> languages) {
    return new HtmlSheet(sheet, new Wording(languages), Medium.SCREEN).document();
  }

  /** The sheet for paper, with empty boxes where a browser has fields. */
  static String forPaper(Sheet sheet, Wording wording) {
    return new HtmlSheet(sheet, wording, Medium.PAPER).document();
  }

  private String document() {
    boolean screen = medium == Medium.SCREEN;
    String title =
        wording.of(Label.SHEET) + " " + wording.year(sheet.year()) + " " + sheet.model().title();
    if (screen) {
      out.raw("<!DOCTYPE html>\n");
    }
    out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", wording.code());
    out.open("head").empty("meta", "charset", "UTF-8").text("title", title);
    out.empty("meta", "name", "description", "content", title);
    if (screen) {
      out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
      out.empty(
          "meta",
          "http-equiv",
          "Content-Security-Policy",
          "content",
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'");
    } else {
      bookmarks();
    }
    out.open("style").raw(resource("sheet.css"));
    out.raw(resource(screen ? "screen.css" : "paper.css")).close("style");
    out.close("head")
        .open("body", "class", wording.languages().size() > 1 ? "both" : "one " + wording.code());
    if (screen) {
      bar();
    }
    out.open("main", "id", "main");
    cover();
    new SheetPages(sheet, wording, medium, out).write();
    new LastPage(sheet, wording, medium, out).write();
    out.close("main").close("body").close("html");
    return out.toString();
  }

  /** A text that ships with the product. */
  private static String resource(String name) {
    try (InputStream in = HtmlSheet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the product was built without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // --- finding one's way

  private void bar() {
    out.text("a", wording.of(Label.COVER), "class", "skip", "href", "#main");
    out.open("nav", "class", "bar", "aria-label", wording.of(Label.CONTENTS)).open("ol");
    out.open("li").text("a", wording.of(Label.COVER), "href", "#cover").close("li");
    for (int i = 0; i < sheet.pages().size(); i++) {
      out.open("li");
      out.text("a", name(i), "href", "#kpi-" + (i + 1)).close("li");
    }
    out.open("li").text("a", wording.of(Label.LAST_PAGE), "href", "#last").close("li");
    out.close("ol").text("p", wording.of(Label.NOT_SAVED), "class", "unsaved").close("nav");
  }

  private void bookmarks() {
    out.open("bookmarks");
    out.empty("bookmark", "name", wording.of(Label.COVER), "href", "#cover");
    for (int i = 0; i < sheet.pages().size(); i++) {
      out.empty("bookmark", "name", name(i), "href", "#kpi-" + (i + 1));
    }
    out.empty("bookmark", "name", wording.of(Label.LAST_PAGE), "href", "#last");
    out.close("bookmarks");
  }

  private String name(int page) {
    IndicatorReview review = sheet.pages().get(page).kpi().review();
    return wording.state(review) + " " + review.indicator().name();
  }

  // --- the cover

  private void cover() {
    out.open("section", "class", "sheet first", "id", "cover", "aria-labelledby", "cover-title");
    out.text("h1", wording.of(Label.SHEET), "id", "cover-title");
    out.text("p", sheet.model().title(), "class", "subtitle");
    String owner = sheet.model().owner().flatMap(Owner::name).map(n -> n + "  ").orElse("");
    out.text(
        "p",
        owner
            + wording.of(
                new Bilingual(
                    sheet.year() + "年度の振り返り（" + sheet.date() + " 作成）",
                    "Review of FY" + sheet.year() + " (made on " + sheet.date() + ")")),
        "class",
        "facts");
    out.text("h2", wording.of(Label.CHAINS));
    verdicts();
    if (sheet.pages().isEmpty()) {
      out.text("p", wording.of(Label.ALL_MET));
    }
    out.text("h2", wording.of(Label.INDICATORS));
    indicators();
    out.text("p", wording.of(Label.RATIO_NOTE), "class", "small");
    if (!sheet.pages().isEmpty()) {
      out.text("h2", wording.of(Label.USE)).open("ol", "class", "steps");
      for (Bilingual step : List.of(Label.USE_1, Label.USE_2, Label.USE_3)) {
        out.text("li", wording.of(step));
      }
      out.close("ol");
    }
    out.close("section");
  }

  private void verdicts() {
    out.open("table");
    out.text("caption", wording.of(Label.CHAINS_NOTE));
    head(Label.VERDICT, Label.COUNT, Label.MEANING);
    for (Map.Entry<ChainStatus, Integer> entry : sheet.chainCounts().entrySet()) {
      out.open("tr").text("th", wording.of(entry.getKey().label()), "scope", "row");
      out.text("td", Integer.toString(entry.getValue()), "class", "number");
      out.text("td", wording.of(Meaning.of(entry.getKey()))).close("tr");
    }
    out.close("tbody").close("table");
    if (sheet.retrospective().truncated()) {
      out.text("p", wording.of(Label.TRUNCATED), "class", "small");
    }
  }

  private void head(Bilingual... labels) {
    out.open("thead").open("tr");
    for (Bilingual label : labels) {
      out.text("th", wording.of(label), "scope", "col", "class", "head");
    }
    out.close("tr").close("thead").open("tbody");
  }

  private void indicators() {
    out.open("div", "class", "wide").open("table");
    out.text("caption", wording.of(Label.LEGEND));
    head(Label.STATE, Label.KPI, Label.TIER, Label.TARGET, Label.ACTUAL, Label.RATIO, Label.PAGE);
    int page = 0;
    for (IndicatorReview review : sheet.retrospective().indicators()) {
      out.open("tr").text("td", wording.state(review), "class", "state");
      out.text("th", review.indicator().name(), "scope", "row", "class", "name");
      out.text(
          "td",
          review
              .indicator()
              .element()
              .map(tiers::get)
              .map(tier -> wording.of(tier.label()))
              .orElse(""),
          "class",
          "tight");
      out.text("td", wording.required(review), "class", "tight");
      out.text("td", wording.actual(review), "class", "tight");
      out.text("td", wording.ratio(review), "class", "number");
      out.open("td", "class", "number");
      if (page < sheet.pages().size() && sheet.pages().get(page).kpi().review().equals(review)) {
        page++;
        out.text("a", (page + "/" + sheet.pages().size()), "href", "#kpi-" + page);
      }
      out.close("td").close("tr");
    }
    out.close("tbody").close("table").close("div");
  }
}
