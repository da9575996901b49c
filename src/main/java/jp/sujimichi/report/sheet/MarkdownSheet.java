package jp.sujimichi.report.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.ReviewEntry;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.IndicatorReview;

/** The sheet as Markdown, with tables and task lists as GitHub writes them. */
public final class MarkdownSheet {

  private final Sheet sheet;
  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private MarkdownSheet(Sheet sheet, Wording wording) {
    this.sheet = sheet;
    this.wording = wording;
  }

  /** The text. */
  public static String of(Sheet sheet, List<Language> languages) {
    return new MarkdownSheet(sheet, new Wording(languages)).document();
  }

  private String document() {
    line(
        "# "
            + w(Label.SHEET)
            + " "
            + wording.year(sheet.year())
            + ": "
            + safe(sheet.model().title()));
    blank();
    line(sheet.date().toString());
    blank();
    line("## " + w(Label.CHAINS));
    blank();
    row(w(Label.VERDICT), w(Label.COUNT), w(Label.MEANING));
    rule(3);
    for (Map.Entry<ChainStatus, Integer> entry : sheet.chainCounts().entrySet()) {
      row(w(entry.getKey().label()), entry.getValue().toString(), w(Meaning.of(entry.getKey())));
    }
    blank();
    line("## " + w(Label.INDICATORS));
    blank();
    row(w(Label.STATE), w(Label.KPI), w(Label.TARGET), w(Label.ACTUAL), w(Label.RATIO));
    rule(5);
    for (IndicatorReview review : sheet.retrospective().indicators()) {
      row(
          wording.state(review),
          review.indicator().name(),
          wording.required(review),
          wording.actual(review),
          wording.ratio(review));
    }
    blank();
    line(w(Label.LEGEND));
    blank();
    for (SheetPage page : sheet.pages()) {
      page(page);
    }
    last();
    return out.toString();
  }

  private void page(SheetPage page) {
    IndicatorReview review = page.kpi().review();
    line("## " + wording.state(review) + " " + safe(review.indicator().name()));
    blank();
    line("**" + w(page.kpi().status().label()) + "** " + w(Meaning.of(page.kpi().status())));
    blank();
    line("- %s: %s".formatted(w(Label.BASELINE), safe(wording.baseline(review.indicator()))));
    line("- %s: %s".formatted(w(Label.TARGET), safe(wording.required(review))));
    line("- %s: %s".formatted(w(Label.ACTUAL), safe(wording.actual(review))));
    line("- %s: %s".formatted(w(Label.RATIO), wording.ratio(review)));
    blank();
    chain(page);
    if (page.isUndelivered()) {
      line("### " + w(Label.SHORTAGE));
      blank();
      for (Bilingual answer :
          List.of(Label.MONEY, Label.PEOPLE, Label.PARTNERS, Label.TIME, Label.OTHER)) {
        line("- [ ] " + w(answer));
      }
      blank();
    }
    Optional<ReviewEntry> written = sheet.written(page);
    for (ChainStep step : page.assumed()) {
      line("### " + w(Label.ASSUMPTION));
      blank();
      line(
          safe(page.before(step).review().element().text())
              + " → "
              + safe(step.review().element().text()));
      blank();
      line(
          "> "
              + step.arrow()
                  .flatMap(Link::assumption)
                  .map(MarkdownSheet::safe)
                  .orElseGet(() -> w(Label.NO_ASSUMPTION)));
      blank();
      int ticked =
          written
              .filter(entry -> isTold(page, step))
              .flatMap(ReviewEntry::assumption)
              .map(Enum::ordinal)
              .orElse(-1);
      List<Bilingual> answers = List.of(Label.HELD, Label.FAILED, Label.UNKNOWN);
      for (int i = 0; i < answers.size(); i++) {
        line((i == ticked ? "- [x] " : "- [ ] ") + w(answers.get(i)));
      }
      blank();
    }
    line("### " + w(Label.QUESTION));
    blank();
    line(w(page.kpi().question()));
    blank();
    findings(Label.FINDINGS, page.findings());
    recorded(review);
    row(w(Label.LEARNT), w(Label.CHANGE), w(Label.WHO), w(Label.BY_WHEN));
    rule(4);
    row(
        written.flatMap(ReviewEntry::cause).orElse(""),
        written.flatMap(ReviewEntry::change).orElse(""),
        written.flatMap(ReviewEntry::by).orElse(""),
        written.flatMap(ReviewEntry::until).map(LocalDate::toString).orElse(""));
    blank();
  }

  /** Whether what was written speaks of this step: it speaks of the arrow that broke. */
  private static boolean isTold(SheetPage page, ChainStep step) {
    return step.equals(
        page.assumed().stream()
            .filter(ChainStep::isBroken)
            .findFirst()
            .orElse(page.assumed().get(0)));
  }

  private void chain(SheetPage page) {
    line("### " + w(Label.CHAIN));
    blank();
    if (page.steps().size() < 2) {
      line(w(Label.NO_CHAIN));
      blank();
    }
    int number = 0;
    for (ChainStep step : page.steps()) {
      number++;
      String broken =
          step.isBroken()
              ? "**〔" + w(Label.BREAKS_HERE) + "〕** "
              : step.isUncertain() ? "**〔" + w(Label.MAY_BREAK) + "〕** " : "";
      StringBuilder line = new StringBuilder();
      line.append(number).append(". ").append(broken);
      line.append(w(step.review().element().tier().label()));
      line.append("「").append(safe(step.review().element().text())).append("」 ");
      line.append(step.review().state().mark())
          .append(' ')
          .append(w(step.review().state().label()));
      for (IndicatorReview review : step.review().indicators()) {
        line.append("; ").append(safe(review.indicator().name())).append(": ");
        line.append(safe(w(review.figures())));
      }
      line(line.toString());
    }
    if (number > 0) {
      blank();
    }
  }

  private void recorded(IndicatorReview review) {
    List<String> lines =
        Stream.concat(
                review.indicator().cause().map(t -> w(Label.RECORDED_CAUSE) + ": " + t).stream(),
                review.indicator().action().map(t -> w(Label.RECORDED_ACTION) + ": " + t).stream())
            .toList();
    lines.forEach(text -> line("- " + safe(text)));
    if (!lines.isEmpty()) {
      blank();
    }
  }

  private void findings(Bilingual heading, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    line("### " + w(heading));
    blank();
    findings.forEach(f -> line("- " + safe(w(f.message()))));
    blank();
  }

  private void last() {
    line("## " + w(Label.UNJUDGED));
    blank();
    if (sheet.unjudged().isEmpty()) {
      line(w(Label.ALL_JUDGED));
    } else {
      row(w(Label.STATE), w(Label.KPI), w(Label.WHY), w(Label.WHEN));
      rule(4);
      for (Unjudged entry : sheet.unjudged()) {
        row(
            wording.state(entry.review()),
            entry.review().indicator().name(),
            w(entry.reason()),
            wording.from(entry).orElse(""));
      }
    }
    blank();
    findings(Label.OTHER_FINDINGS, sheet.otherFindings());
    line("## " + w(Label.WAIVERS));
    blank();
    if (sheet.waivers().isEmpty()) {
      line(w(Label.NO_WAIVERS));
    } else {
      row(w(Label.RULE), w(Label.PLACE), w(Label.WHY), w(Label.BY), w(Label.UNTIL));
      rule(5);
      for (WaiverEntry entry : sheet.waivers()) {
        String until = entry.waiver().until().map(LocalDate::toString).orElse("");
        row(
            entry.norm().map(wording::of).orElse("") + " " + entry.waiver().rule(),
            entry.waiver().on(),
            entry.waiver().reason().orElse(""),
            entry.waiver().by().orElse(""),
            entry.ended() ? until + " " + w(Label.ENDED) : until);
      }
    }
    blank();
    line("## " + w(Label.CHANGES));
    blank();
    List<Bilingual> changes = sheet.comparison().map(Comparison::changes).orElse(List.of());
    changes.forEach(change -> line("- " + safe(w(change))));
    if (changes.isEmpty()) {
      line(w(sheet.comparison().isEmpty() ? Label.NO_COMPARISON : Label.NO_CHANGES));
    }
  }

  // --- setting

  private String w(Bilingual text) {
    return wording.of(text);
  }

  private void row(String... cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(safe(cell)).append(" |");
    }
    out.append('\n');
  }

  private void rule(int columns) {
    out.append('|').append(" --- |".repeat(columns)).append('\n');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void blank() {
    out.append('\n');
  }

  /** A text of the author that cannot become markup: one line, with what Markdown reads escaped. */
  private static String safe(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
