package jp.sujimichi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;

/**
 * The report for a review: one page that holds everything it needs. Every model is drawn with its
 * findings on it; from a finding one gets to its element and back. It asks nothing of the network,
 * which its content security policy states, reads the same without its script, and prints on A4 and
 * A3.
 *
 * <p>The page begins with a summary of all models, so it is written at the end. The same report
 * gives the same characters. What cannot be written is an {@link UncheckedIOException}.
 */
public final class HtmlReport implements ReportWriter {

  /** One line of the summary. */
  private record Row(String anchor, ModelReport report) {}

  private final Writer target;
  private final TextStyle style;
  private final StringBuilder sections = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();
  private final List<UnreadableFile> unreadable = new ArrayList<>();
  private final TreeSet<String> families = new TreeSet<>();
  private final Html stamp;
  private Summary summary = Summary.NONE;
  private boolean upright = true;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the page at the end; flushed, not closed
   * @param style its languages count here
   */
  public HtmlReport(Writer target, TextStyle style) {
    this.target = target;
    this.style = style;
    stamp = new Html(style.languages());
  }

  @Override
  public void begin(Tool tool, Profile profile, LocalDate date) {
    stamp.open("dl", "class", "stamp");
    stamp(ReviewWords.DATE, Bilingual.same(date.toString()));
    stamp(ReviewWords.PROFILE, profile.title());
    stamp(ReviewWords.PROGRAM, Bilingual.same(tool.name() + " " + tool.version()));
    stamp(ReviewWords.RULE_SET, Bilingual.same(tool.ruleset()));
    stamp(ReviewWords.CATALOGUE, Bilingual.same(tool.catalogue()));
    stamp.close("dl");
  }

  private void stamp(Bilingual name, Bilingual value) {
    stamp.say("dt", name).say("dd", value);
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    String anchor = "m" + (rows.size() + 1);
    rows.add(new Row(anchor, report));
    summary = summary.plus(report.summary());
    report.findings().stream().map(Finding::family).forEach(families::add);
    ModelSection section = new ModelSection(anchor, report, model, style);
    upright &= section.isUpright();
    sections.append(section.write());
  }

  @Override
  public void unreadable(UnreadableFile file) {
    unreadable.add(file);
  }

  @Override
  public void end() {
    String css = resource("review.css");
    String script = resource("review.js");
    Html page = new Html(style.languages());
    page.raw("<!DOCTYPE html>\n");
    page.open("html", "lang", Html.code(style.languages().get(0)));
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
            + digest(css)
            + "'; script-src '"
            + digest(script)
            + "'");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.text("title", page.plain(title()));
    page.open("style").raw(css).close("style");
    page.close("head").open("body", "class", upright ? "upright" : "wide");
    page.say("a", ReviewWords.SKIP, "class", "skip", "href", "#findings");
    page.open("header").say("h1", ReviewWords.TITLE);
    page.say("p", Phrase.counts(summary), "class", "counts");
    page.close("header");
    addSummary(page);
    addFilter(page);
    page.open("main", "id", "findings").raw(sections.toString());
    addUnreadable(page);
    page.close("main");
    page.open("footer").say("h2", ReviewWords.MADE_WITH).raw(stamp.toString()).close("footer");
    page.say("p", ReviewWords.NONE, "id", "nothing", "role", "status", "hidden", "hidden");
    page.open("script").raw(script).close("script");
    page.close("body").close("html");
    try {
      target.write(page.toString());
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Bilingual title() {
    if (rows.size() != 1) {
      return ReviewWords.TITLE;
    }
    String name = rows.get(0).report().title();
    return new Bilingual(
        name + "　" + ReviewWords.TITLE.ja(), name + " – review of the logic model");
  }

  private void addSummary(Html page) {
    if (rows.size() < 2) {
      return;
    }
    page.open("nav", "aria-labelledby", "summary").say("h2", ReviewWords.SUMMARY, "id", "summary");
    page.open("table").open("thead").open("tr");
    page.say("th", ReviewWords.MODEL, "scope", "col");
    for (Severity severity : Severity.values()) {
      page.say("th", severity.label(), "scope", "col", "class", "number");
    }
    page.say("th", ReviewWords.WAIVED, "scope", "col", "class", "number");
    page.close("tr").close("thead").open("tbody");
    for (Row row : rows) {
      Summary counts = row.report().summary();
      page.open("tr").open("th", "scope", "row");
      page.text("a", row.report().title(), "href", "#" + row.anchor());
      page.text("span", row.report().file(), "class", "file").close("th");
      for (int count :
          new int[] {counts.error(), counts.warning(), counts.info(), counts.waived()}) {
        page.text("td", String.valueOf(count), "class", "number");
      }
      page.close("tr");
    }
    page.close("tbody").close("table").close("nav");
  }

  private void addFilter(Html page) {
    page.open("fieldset", "class", "filter", "hidden", "hidden");
    page.say("legend", ReviewWords.FILTER);
    int[] counts = {summary.error(), summary.warning(), summary.info()};
    for (Severity severity : Severity.values()) {
      page.open("label");
      page.empty(
          "input",
          "type",
          "checkbox",
          "checked",
          "checked",
          "name",
          "severity",
          "value",
          severity.code());
      page.text("span", TextStyle.mark(severity), "class", "shape " + severity.code());
      page.say(severity.label()).raw(" (" + counts[severity.ordinal()] + ")").close("label");
    }
    page.open("label").say(ReviewWords.FAMILY).open("select", "name", "family");
    page.text("option", page.plain(ReviewWords.ALL), "value", "");
    families.forEach(family -> page.text("option", family, "value", family));
    page.close("select").close("label");
    if (rows.stream().anyMatch(row -> SinceBaseline.of(row.report()).isTold())) {
      page.open("label").empty("input", "type", "checkbox", "name", "new");
      page.say(ReviewWords.ONLY_NEW).close("label");
    }
    page.open("label").empty("input", "type", "checkbox", "name", "size");
    page.say(ReviewWords.SIZE).close("label").close("fieldset");
  }

  private void addUnreadable(Html page) {
    if (unreadable.isEmpty()) {
      return;
    }
    page.open("section", "class", "unreadable").say("h2", ReviewWords.UNREADABLE);
    for (UnreadableFile file : unreadable) {
      page.text("h3", file.file()).open("ul");
      for (UnreadableFile.Problem problem : file.problems()) {
        String place = problem.line() == 0 ? "" : problem.line() + ":" + problem.column() + " ";
        page.open("li").raw(place).say(problem.message()).close("li");
      }
      page.close("ul");
    }
    page.close("section");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream("/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not in this build: report/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a content security policy names a style sheet or script it allows. */
  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
