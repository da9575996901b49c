package jp.sujimichi.report.sheet;

import java.util.Map;
import jp.sujimichi.model.Link;
import jp.sujimichi.report.LineBreaker;
import jp.sujimichi.report.TextStyle;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.IndicatorReview;

/** What the sheet says, in short, for a terminal. */
public final class TextSheet {

  private final Sheet sheet;
  private final Wording wording;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private TextSheet(Sheet sheet, TextStyle style) {
    this.sheet = sheet;
    this.wording = new Wording(style.languages());
    this.width = style.width();
  }

  /** The text, wrapped at the width of the style. */
  public static String of(Sheet sheet, TextStyle style) {
    return new TextSheet(sheet, style).document();
  }

  private String document() {
    line(0, sheet.model().title() + "  " + wording.year(sheet.year()));
    StringBuilder counts = new StringBuilder(wording.of(Label.CHAINS)).append(": ");
    String between = "";
    for (Map.Entry<ChainStatus, Integer> entry : sheet.chainCounts().entrySet()) {
      counts.append(between).append(wording.of(entry.getKey().label()));
      counts.append(' ').append(entry.getValue());
      between = "、";
    }
    line(0, counts.toString());
    blank();
    for (IndicatorReview review : sheet.retrospective().indicators()) {
      line(
          0,
          wording.state(review)
              + "  "
              + review.indicator().name()
              + "  "
              + wording.of(review.figures()));
    }
    for (SheetPage page : sheet.pages()) {
      page(page);
    }
    if (sheet.pages().isEmpty()) {
      blank();
      line(0, wording.of(Label.ALL_MET));
    }
    return out.toString();
  }

  private void page(SheetPage page) {
    blank();
    line(
        0,
        wording.state(page.kpi().review())
            + "  "
            + page.kpi().review().indicator().name()
            + "  "
            + wording.of(page.kpi().status().label()));
    for (ChainStep step : page.steps()) {
      if (step.isBroken() || step.isUncertain()) {
        String words = "╳ " + wording.of(step.isBroken() ? Label.BREAKS_HERE : Label.MAY_BREAK);
        line(4, words + step.arrow().flatMap(Link::assumption).map(a -> "「" + a + "」").orElse(""));
      }
      line(
          2,
          step.review().state().mark()
              + " "
              + wording.of(step.review().element().tier().label())
              + "「"
              + step.review().element().text()
              + "」");
    }
    line(2, wording.of(Label.QUESTION) + ": " + wording.of(page.kpi().question()));
  }

  private void line(int indent, String text) {
    for (String line : LineBreaker.lines(text, Math.max(1, width - indent))) {
      out.append(" ".repeat(indent)).append(line).append('\n');
    }
  }

  private void blank() {
    out.append('\n');
  }
}
