package jp.sujimichi.report.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.ReviewEntry;
import jp.sujimichi.report.drawing.ChainBox;
import jp.sujimichi.report.drawing.ChainDrawing;
import jp.sujimichi.report.drawing.DrawingStyle;
import jp.sujimichi.retrospect.IndicatorReview;

/** Sets the pages of the missed KPIs as XHTML. */
final class SheetPages {

  private static final int NOT_TICKED = -1;
  private static final int MOST_FINDINGS = 3;

  private final Sheet sheet;
  private final Wording wording;
  private final Medium medium;
  private final Markup out;
  private final ChainDrawing drawing;

  SheetPages(Sheet sheet, Wording wording, Medium medium, Markup out) {
    this.sheet = sheet;
    this.wording = wording;
    this.medium = medium;
    this.out = out;
    this.drawing = new ChainDrawing(DrawingStyle.still(wording.languages()));
  }

  /** Writes every page. */
  void write() {
    for (int i = 0; i < sheet.pages().size(); i++) {
      page(sheet.pages().get(i), i + 1);
    }
  }

  private void page(SheetPage page, int number) {
    String id = "kpi-" + number;
    IndicatorReview review = page.kpi().review();
    out.open("section", "class", "sheet kpi", "id", id, "aria-labelledby", id + "-title");
    out.text(
        "p",
        "%s  %s  %s  %d/%d"
            .formatted(
                wording.of(Label.SHEET),
                sheet.model().title(),
                wording.year(sheet.year()),
                number,
                sheet.pages().size()),
        "class",
        "running");
    out.open("h2", "id", id + "-title");
    out.text("span", review.state().mark(), "aria-hidden", "true");
    out.words(" " + wording.of(review.state().label()) + "  " + review.indicator().name());
    out.close("h2");
    out.open("p", "class", "verdict");
    out.text("strong", wording.of(page.kpi().status().label()));
    out.words(" " + wording.of(Meaning.of(page.kpi().status())));
    if (!page.steps().isEmpty()) {
      out.words(" " + wording.of(Label.firstBroken(page)));
    }
    out.close("p");
    numbers(review);
    chain(page, id);
    assumptions(page, id);
    out.text("h3", wording.of(Label.QUESTION));
    out.text("p", wording.of(page.kpi().question()), "class", "question");
    findings(page.findings());
    recorded(review);
    Optional<ReviewEntry> written = sheet.written(page);
    String learnt = written.flatMap(ReviewEntry::cause).orElse("");
    String change = written.flatMap(ReviewEntry::change).orElse("");
    medium.text(out, id + "-learnt", wording.of(Label.LEARNT), true, learnt);
    medium.text(out, id + "-change", wording.of(Label.CHANGE), true, change);
    out.open("div", "class", "half");
    String who = written.flatMap(ReviewEntry::by).orElse("");
    medium.text(out, id + "-who", wording.of(Label.WHO), false, who);
    out.close("div").open("div", "class", "half");
    String when = written.flatMap(ReviewEntry::until).map(LocalDate::toString).orElse("");
    medium.text(out, id + "-when", wording.of(Label.BY_WHEN), false, when);
    out.close("div").open("div", "class", "clear").close("div");
    out.close("section");
  }

  private void numbers(IndicatorReview review) {
    out.open("table").text("caption", wording.of(Label.NUMBERS)).open("thead").open("tr");
    for (String head :
        List.of(
            wording.of(Label.BASELINE),
            wording.of(Label.TARGET),
            wording.of(Label.ACTUAL),
            wording.of(Label.RATIO),
            wording.of(Label.LAST_TARGET))) {
      out.text("th", head, "scope", "col");
    }
    out.close("tr").close("thead").open("tbody").open("tr");
    out.text("td", wording.baseline(review.indicator()));
    out.text("td", wording.required(review));
    out.text("td", wording.actual(review));
    out.text("td", wording.ratio(review));
    out.text("td", wording.lastTarget(review.indicator()));
    out.close("tr").close("tbody").close("table");
  }

  // --- the chain

  private void chain(SheetPage page, String id) {
    out.text("h3", wording.of(Label.CHAIN));
    if (page.steps().size() < 2) {
      out.text("p", wording.of(Label.NO_CHAIN));
    }
    if (page.steps().isEmpty()) {
      return;
    }
    List<ChainBox> boxes = page.steps().stream().map(this::box).toList();
    String label = wording.of(Label.CHAIN) + ": " + page.kpi().review().indicator().name();
    out.open("div", "class", "chain");
    out.raw(
        medium == Medium.SCREEN
            ? drawing.svg(
                boxes, "role", "img", "aria-label", label, "aria-describedby", id + "-words")
            : drawing.svg(boxes, "alt", label));
    out.close("div");
    out.open(
        "ol",
        "class",
        "steps",
        "id",
        id + "-words",
        "aria-label",
        wording.of(Label.CHAIN_IN_WORDS));
    for (ChainStep step : page.steps()) {
      step(page, step);
    }
    out.close("ol");
  }

  private ChainBox box(ChainStep step) {
    return new ChainBox(
        wording.of(step.review().element().tier().label()),
        step.review().element().text(),
        step.review().state(),
        switch (step.kind()) {
          case NONE, WHOLE -> ChainBox.Arrow.WHOLE;
          case UNCERTAIN -> ChainBox.Arrow.UNCERTAIN;
          case BROKEN -> ChainBox.Arrow.BROKEN;
        });
  }

  private void step(SheetPage page, ChainStep step) {
    out.open("li");
    if (step.isBroken()) {
      out.text("span", "〔" + wording.of(Label.BREAKS_HERE) + "〕", "class", "break");
    } else if (step.isUncertain()) {
      out.text("span", "〔" + wording.of(Label.MAY_BREAK) + "〕", "class", "break");
    }
    Element element = step.review().element();
    out.words(wording.of(element.tier().label()) + "「" + element.text() + "」 ");
    out.text(
        "span",
        step.review().state().mark() + " " + wording.of(step.review().state().label()),
        "class",
        "state");
    for (IndicatorReview review : step.review().indicators()) {
      boolean own = review.equals(page.kpi().review());
      out.words(
          "  "
              + review.indicator().name()
              + (own ? "〔" + wording.of(Label.THIS_KPI) + "〕" : "")
              + ": "
              + wording.of(review.figures()));
    }
    out.close("li");
  }

  // --- what to discuss

  private void assumptions(SheetPage page, String id) {
    if (page.isUndelivered()) {
      out.open("div", "class", "assumption");
      medium.ticks(
          out,
          id + "-short",
          wording.of(Label.SHORTAGE),
          NOT_TICKED,
          wording.of(Label.MONEY),
          wording.of(Label.PEOPLE),
          wording.of(Label.PARTNERS),
          wording.of(Label.TIME),
          wording.of(Label.OTHER));
      out.close("div");
    }
    List<ChainStep> doubtful = page.assumed();
    if (doubtful.isEmpty()) {
      return;
    }
    // What was written speaks of the arrow that broke.
    ChainStep told =
        doubtful.stream().filter(ChainStep::isBroken).findFirst().orElse(doubtful.get(0));
    out.text("h3", wording.of(Label.ASSUMPTION));
    if (doubtful.size() > 1) {
      out.text("p", wording.of(Label.NO_NUMBERS_BETWEEN), "class", "small");
    }
    for (int i = 0; i < doubtful.size(); i++) {
      ChainStep step = doubtful.get(i);
      out.open("div", "class", "assumption");
      out.text(
          "p",
          page.before(step).review().element().text() + " → " + step.review().element().text(),
          "class",
          "small");
      String words =
          step.arrow()
              .flatMap(Link::assumption)
              .map(text -> "「" + text + "」")
              .orElseGet(
                  () -> wording.of(doubtful.size() > 1 ? Label.NONE_WRITTEN : Label.NO_ASSUMPTION));
      out.text("p", words, "class", "words");
      medium.ticks(
          out,
          id + "-held-" + (i + 1),
          wording.of(Label.TICK),
          step.equals(told) ? ticked(page) : NOT_TICKED,
          wording.of(Label.HELD),
          wording.of(Label.FAILED),
          wording.of(Label.UNKNOWN));
      out.close("div");
    }
  }

  private int ticked(SheetPage page) {
    return sheet
        .written(page)
        .flatMap(ReviewEntry::assumption)
        .map(Enum::ordinal)
        .orElse(NOT_TICKED);
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.text("h3", wording.of(Label.FINDINGS));
    findings(out, wording, findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
  }

  /** A list of findings with their ways to mend them. */
  static void findings(Markup out, Wording wording, List<Finding> findings) {
    out.open("ul", "class", "findings");
    for (Finding finding : findings) {
      out.open("li").words(wording.of(finding.message()));
      List<String> fixes =
          finding.fixes().stream().map(Fix::title).map(wording::of).distinct().toList();
      if (!fixes.isEmpty()) {
        out.empty("br");
        out.words(wording.of(Label.FIXES) + ": " + String.join("／", fixes));
      }
      out.close("li");
    }
    out.close("ul");
  }

  private void recorded(IndicatorReview review) {
    review
        .indicator()
        .cause()
        .ifPresent(
            t -> out.text("p", wording.of(Label.RECORDED_CAUSE) + ": " + t, "class", "noted"));
    review
        .indicator()
        .action()
        .ifPresent(
            t -> out.text("p", wording.of(Label.RECORDED_ACTION) + ": " + t, "class", "noted"));
  }
}
