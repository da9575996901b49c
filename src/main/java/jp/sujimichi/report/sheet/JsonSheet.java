package jp.sujimichi.report.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Link;
import jp.sujimichi.retrospect.Blame;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.ChainVerdict;
import jp.sujimichi.retrospect.ElementReview;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.MissedKpi;
import jp.sujimichi.retrospect.ReviewState;

/**
 * The retrospective as data, {@code sheetVersion} 1; its members are described in {@code
 * docs/retrospect.md}. The same sheet gives the same characters.
 */
public final class JsonSheet {

  private static final int VERSION = 1;

  private final Sheet sheet;
  private final JsonGenerator json;

  private JsonSheet(Sheet sheet, JsonGenerator json) {
    this.sheet = sheet;
    this.json = json;
  }

  /** The text, ending in a line break. */
  public static String of(Sheet sheet) {
    StringWriter target = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
      layout.indentArraysWith(indent);
      layout.indentObjectsWith(indent);
      json.setPrettyPrinter(layout);
      new JsonSheet(sheet, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target + "\n";
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("sheetVersion", VERSION);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", sheet.tool().name());
    json.writeStringField("version", sheet.tool().version());
    json.writeStringField("ruleset", sheet.tool().ruleset());
    json.writeEndObject();
    json.writeStringField("date", sheet.date().toString());
    json.writeStringField("file", sheet.file());
    optional("id", sheet.model().id());
    json.writeStringField("title", sheet.model().title());
    json.writeNumberField("year", sheet.year());
    summary();
    json.writeArrayFieldStart("indicators");
    for (IndicatorReview review : sheet.retrospective().indicators()) {
      indicator(review);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("elements");
    for (ElementReview review : sheet.retrospective().elements()) {
      element(review);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("chains");
    for (ChainVerdict chain : sheet.retrospective().chains()) {
      chain(chain);
    }
    json.writeEndArray();
    json.writeBooleanField("truncated", sheet.retrospective().truncated());
    json.writeArrayFieldStart("missed");
    for (SheetPage page : sheet.pages()) {
      page(page);
    }
    json.writeEndArray();
    findings("otherFindings", sheet.otherFindings());
    json.writeArrayFieldStart("unjudged");
    for (Unjudged entry : sheet.unjudged()) {
      unjudged(entry);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("waivers");
    for (WaiverEntry entry : sheet.waivers()) {
      waiver(entry);
    }
    json.writeEndArray();
    comparison();
    json.writeEndObject();
  }

  private void summary() throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeObjectFieldStart("chains");
    for (Map.Entry<ChainStatus, Integer> entry : sheet.chainCounts().entrySet()) {
      json.writeNumberField(entry.getKey().code(), entry.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("indicators");
    for (Map.Entry<ReviewState, Integer> entry : sheet.indicatorCounts().entrySet()) {
      json.writeNumberField(entry.getKey().code(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void indicator(IndicatorReview review) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", review.indicator().id());
    optional("element", review.indicator().element());
    json.writeStringField("name", review.indicator().name());
    optional("unit", review.indicator().unit());
    json.writeStringField("state", review.state().code());
    optional("direction", review.direction().map(Coded::code));
    json.writeStringField(
        "basis",
        switch (review.basis()) {
          case TARGET -> "target";
          case PROGRESS -> "progress";
          case NONE -> "none";
        });
    json.writeStringField("written", review.written());
    number("actual", review.actual());
    number("required", review.required());
    number("start", review.start());
    number(
        "achievement",
        review.achievement().isEmpty()
            ? Optional.empty()
            : Optional.of(
                BigDecimal.valueOf(review.achievement().getAsDouble())
                    .setScale(4, RoundingMode.DOWN)));
    text("figures", review.figures());
    json.writeEndObject();
  }

  private void element(ElementReview review) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", review.element().id());
    json.writeStringField("tier", review.element().tier().code());
    json.writeStringField("text", review.element().text());
    json.writeStringField("state", review.state().code());
    ids("indicators", review.indicators().stream().map(r -> r.indicator().id()).toList());
    json.writeEndObject();
  }

  private void chain(ChainVerdict chain) throws IOException {
    json.writeStartObject();
    ids("path", chain.path());
    json.writeStringField("status", chain.status().code());
    optional("firstBroken", chain.firstBroken().map(r -> r.indicator().id()));
    optional("brokenElement", chain.brokenElement());
    blame(chain.blame());
    text("evidence", chain.evidence());
    json.writeBooleanField("whole", chain.whole());
    json.writeEndObject();
  }

  private void page(SheetPage page) throws IOException {
    MissedKpi kpi = page.kpi();
    json.writeStartObject();
    json.writeStringField("indicator", kpi.review().indicator().id());
    ids("trace", kpi.trace().stream().map(r -> r.element().id()).toList());
    json.writeStringField("status", kpi.status().code());
    json.writeStringField("firstBroken", kpi.firstBroken().indicator().id());
    blame(kpi.blame());
    json.writeArrayFieldStart("doubtful");
    for (ChainStep step : page.doubtful()) {
      json.writeStartObject();
      json.writeStringField("from", page.before(step).review().element().id());
      json.writeStringField("to", step.review().element().id());
      json.writeBooleanField("broken", step.isBroken());
      optional("assumption", step.arrow().flatMap(Link::assumption));
      json.writeEndObject();
    }
    json.writeEndArray();
    text("question", kpi.question());
    findings("findings", page.findings());
    json.writeEndObject();
  }

  private void blame(Optional<Blame> blame) throws IOException {
    if (blame.isEmpty()) {
      json.writeNullField("blame");
      return;
    }
    json.writeObjectFieldStart("blame");
    json.writeStringField("from", blame.get().from());
    json.writeStringField("to", blame.get().to());
    optional("link", blame.get().link().map(Link::reference));
    json.writeEndObject();
  }

  private void findings(String name, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("severity", finding.severity().code());
      json.writeObjectFieldStart("at");
      json.writeStringField("kind", finding.at().subject().kind().code());
      json.writeStringField("id", finding.at().subject().id());
      json.writeEndObject();
      text("message", finding.message());
      text("question", finding.question());
      json.writeStringField("fingerprint", finding.fingerprint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unjudged(Unjudged entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("indicator", entry.review().indicator().id());
    json.writeStringField("state", entry.review().state().code());
    text("reason", entry.reason());
    if (entry.from().isPresent()) {
      json.writeNumberField("from", entry.from().getAsInt());
    } else {
      json.writeNullField("from");
    }
    json.writeEndObject();
  }

  private void waiver(WaiverEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", entry.waiver().rule());
    json.writeStringField("on", entry.waiver().on());
    optional("reason", entry.waiver().reason());
    optional("by", entry.waiver().by());
    optional("until", entry.waiver().until().map(LocalDate::toString));
    json.writeBooleanField("ended", entry.ended());
    json.writeEndObject();
  }

  private void comparison() throws IOException {
    if (sheet.comparison().isEmpty()) {
      json.writeNullField("comparison");
      return;
    }
    json.writeObjectFieldStart("comparison");
    json.writeStringField("against", sheet.comparison().get().earlier());
    json.writeArrayFieldStart("changes");
    for (Bilingual change : sheet.comparison().get().changes()) {
      json.writeStartObject();
      json.writeStringField("ja", change.ja());
      json.writeStringField("en", change.en());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  // --- values

  private void text(String name, Bilingual text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("ja", text.ja());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  private void ids(String name, List<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private void number(String name, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(
          name, new BigDecimal(number.get().stripTrailingZeros().toPlainString()));
    } else {
      json.writeNullField(name);
    }
  }
}
