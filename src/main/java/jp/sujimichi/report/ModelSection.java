package jp.sujimichi.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.KnownFinding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Waiver;
import jp.sujimichi.report.drawing.DrawingStyle;
import jp.sujimichi.report.drawing.ModelDrawing;
import jp.sujimichi.report.drawing.Picture;

/** One model on the review page: its drawing, its findings, what was left as it is. */
final class ModelSection {

  private final String anchor;
  private final ModelReport report;
  private final LogicModel model;
  private final TextStyle style;
  private final Places places;
  private final SinceBaseline since;
  private final Html html;
  private final Picture picture;
  private final Map<String, String> numbers = new HashMap<>();

  ModelSection(String anchor, ModelReport report, LogicModel model, TextStyle style) {
    this.anchor = anchor;
    this.report = report;
    this.model = model;
    this.style = style;
    places = new Places(report.file(), model);
    since = SinceBaseline.of(report);
    html = new Html(style.languages());
    DrawingStyle drawing = new DrawingStyle(style.languages(), anchor, true);
    picture = ModelDrawing.picture(model, FindingSigns.of(report.findings(), style), drawing);
    for (int i = 0; i < report.findings().size(); i++) {
      numbers.putIfAbsent(report.findings().get(i).fingerprint(), String.valueOf(i + 1));
    }
  }

  /** Whether it prints better on upright paper. */
  boolean isUpright() {
    return picture.isUpright();
  }

  String write() {
    html.open(
        "section",
        "class",
        picture.isUpright() ? "model upright" : "model",
        "id",
        anchor,
        "aria-labelledby",
        anchor + "-name");
    html.text("h2", report.title(), "id", anchor + "-name");
    html.open("p", "class", "counts");
    if (!report.file().isEmpty()) {
      html.text("span", report.file(), "class", "file");
    }
    html.say(Phrase.counts(report.summary())).close("p");
    if (since.isTold()) {
      html.say("p", since.counts(), "class", "compared");
    }
    html.open("div", "class", "board");
    addDrawing();
    addFindings();
    html.close("div");
    addWaived();
    addFixed();
    addHeldBack();
    html.close("section");
    return html.toString();
  }

  private void addDrawing() {
    html.open("div", "class", "drawing");
    html.say("p", ReviewWords.HINT, "class", "hint");
    html.open(
        "div",
        "class",
        "sheet",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        html.plain(ReviewWords.DRAWING) + " " + report.title());
    html.raw(picture.svg());
    html.close("div");
    addTable();
    html.close("div");
  }

  /** The drawing for those who do not see it. */
  private void addTable() {
    Map<String, String> names = new HashMap<>();
    model.elements().forEach(element -> names.putIfAbsent(element.id(), element.text()));
    html.open("details").say("summary", ReviewWords.TABLE).open("table").open("thead").open("tr");
    for (Bilingual heading :
        List.of(
            ReviewWords.TIER, ReviewWords.ELEMENT, ReviewWords.INDICATORS, ReviewWords.LEADS_TO)) {
      html.say("th", heading, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    model.elements().stream()
        .sorted((a, b) -> Integer.compare(a.tier().rank(), b.tier().rank()))
        .forEach(element -> addRow(element, names));
    html.close("tbody").close("table").close("details");
  }

  private void addRow(Element element, Map<String, String> names) {
    html.open("tr").say("td", element.tier().label());
    html.text("td", element.text());
    List<String> indicators =
        model.indicators().stream()
            .filter(indicator -> indicator.element().filter(element.id()::equals).isPresent())
            .map(Indicator::name)
            .toList();
    List<String> targets =
        model.links().stream()
            .filter(link -> link.from().equals(element.id()))
            .map(Link::to)
            .map(to -> names.getOrDefault(to, to))
            .toList();
    addList(indicators);
    addList(targets);
    html.close("tr");
  }

  private void addList(List<String> items) {
    html.open("td");
    if (!items.isEmpty()) {
      html.open("ul");
      items.forEach(item -> html.text("li", item));
      html.close("ul");
    }
    html.close("td");
  }

  private void addFindings() {
    html.open("div", "class", "findings");
    html.say("h3", ReviewWords.FINDINGS);
    if (report.findings().stream().allMatch(finding -> finding.state() == FindingState.WAIVED)) {
      html.say("p", Phrase.clean(report.summary().waived()));
    }
    html.open("ol");
    report.findings().stream()
        .filter(finding -> finding.state() != FindingState.WAIVED)
        .forEach(this::addFinding);
    html.close("ol").close("div");
  }

  private void addFinding(Finding finding) {
    String id = anchor + "-f" + numbers.get(finding.fingerprint());
    html.open(
        "li",
        "class",
        "finding " + finding.severity().code(),
        "id",
        id,
        "tabindex",
        "-1",
        "data-severity",
        finding.severity().code(),
        "data-state",
        finding.state().code(),
        "data-family",
        finding.family(),
        "data-at",
        at(finding.at().subject()),
        "data-also",
        finding.also().stream().map(ModelSection::at).collect(Collectors.joining("\n")));
    html.open("h4");
    html.open("span", "class", "weight");
    html.text("span", TextStyle.mark(finding.severity()), "class", "shape", "aria-hidden", "true");
    html.say(finding.severity().label()).close("span");
    if (since.isTold()) {
      html.open("span", "class", "state " + finding.state().code());
      html.say(SinceBaseline.wordFor(finding)).close("span");
    }
    html.say(finding.message()).close("h4");
    html.open("p", "class", "place");
    html.say(
        new Bilingual(
            places.inFull(finding.at(), Language.JA), places.inFull(finding.at(), Language.EN)));
    if (finding.at().subject().kind() != SubjectKind.MODEL) {
      html.say("button", ReviewWords.SHOW, "type", "button", "class", "show", "hidden", "hidden");
    }
    html.close("p").open("dl");
    entry(Phrase.WHY, finding.because().text());
    html.say("dt", Phrase.FIX).open("dd").open("ul");
    finding.fixes().forEach(this::addFix);
    html.close("ul").close("dd");
    entry(Phrase.QUESTION, finding.question());
    html.close("dl").open("p", "class", "rule");
    finding.causedBy().map(numbers::get).ifPresent(this::addCause);
    html.say(finding.confidence().label()).raw(" · ");
    html.text("code", finding.rule()).raw(" · ");
    html.say(ReviewWords.SOURCE).raw(": ").say(Bilingual.same(finding.because().source()));
    html.close("p").close("li");
  }

  private static String at(Reference subject) {
    return subject.kind().code() + " " + subject.id();
  }

  private void entry(Bilingual name, Bilingual text) {
    html.say("dt", name).say("dd", text);
  }

  private void addFix(Fix fix) {
    html.open("li").say(fix.title());
    html.open("span", "class", "grade").say(fix.grade().label()).close("span");
    html.say("span", fix.effect(), "class", "effect").close("li");
  }

  private void addCause(String number) {
    html.open("a", "href", "#" + anchor + "-f" + number);
    html.say(ReviewWords.FOLLOWS).raw(": " + number).close("a").raw(" · ");
  }

  private void addWaived() {
    List<Finding> waived =
        report.findings().stream().filter(f -> f.state() == FindingState.WAIVED).toList();
    if (waived.isEmpty()) {
      return;
    }
    html.open("div", "class", "waived").say("h3", ReviewWords.WAIVED).open("ul");
    for (Finding finding : waived) {
      html.open("li", "id", anchor + "-f" + numbers.get(finding.fingerprint()));
      html.say(finding.message()).text("code", finding.rule());
      html.open("p", "class", "place");
      html.say(
          new Bilingual(
              places.inFull(finding.at(), Language.JA), places.inFull(finding.at(), Language.EN)));
      html.close("p");
      finding.waivedBy().ifPresent(this::addDecision);
      html.close("li");
    }
    html.close("ul").close("div");
  }

  /** The decision in full; what it leaves out is said to be missing. */
  private void addDecision(Waiver waiver) {
    html.open("dl");
    entry(
        ReviewWords.REASON, waiver.reason().map(Bilingual::same).orElse(ReviewWords.NOT_SAID));
    entry(ReviewWords.BY, waiver.by().map(Bilingual::same).orElse(ReviewWords.NOT_SAID));
    entry(
        ReviewWords.UNTIL,
        waiver.until().map(day -> Bilingual.same(day.toString())).orElse(ReviewWords.NO_END));
    html.close("dl");
  }

  private void addFixed() {
    if (since.fixed().isEmpty()) {
      return;
    }
    html.open("div", "class", "fixed").say("h3", ReviewWords.FIXED).open("ul");
    for (KnownFinding finding : since.fixed()) {
      html.open("li").say(finding.label()).raw(" ").text("code", finding.rule()).close("li");
    }
    html.close("ul").close("div");
  }

  private void addHeldBack() {
    if (report.notEvaluated().isEmpty()) {
      return;
    }
    Map<String, Bilingual> held = new LinkedHashMap<>();
    for (NotEvaluated check : report.notEvaluated()) {
      held.putIfAbsent(check.rule(), check.because());
    }
    html.open("details").say("summary", ReviewWords.HELD).open("ul");
    held.forEach(
        (rule, because) -> html.open("li").text("code", rule).raw(" ").say(because).close("li"));
    html.close("ul").close("details");
  }
}
