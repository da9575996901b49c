package jp.sujimichi.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.sujimichi.model.Benchmark;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Platform;
import jp.sujimichi.model.ReviewEntry;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.Waiver;

/** One model on its way into a file. */
final class ModelOutput {

  private final JsonGenerator json;

  ModelOutput(JsonGenerator json) {
    this.json = json;
  }

  void write(LogicModel model) throws IOException {
    ObjectOutput out = new ObjectOutput(json, model.other());
    out.number("formatVersion", model.formatVersion());
    out.text("id", model.id());
    out.text("title", model.title());
    out.object("owner", model.owner(), this::owner);
    out.object("plan", model.plan(), this::plan);
    out.year("asOf", model.asOf());
    out.code("stage", model.stage());
    out.code("field", model.field());
    out.object("platform", model.platform(), this::platform);
    out.alwaysList("elements", model.elements(), this::element);
    out.list("links", model.links(), this::link);
    out.list("indicators", model.indicators(), this::indicator);
    out.list("waivers", model.waivers(), this::waiver);
    out.list("reviews", model.reviews(), this::review);
    out.end();
  }

  private void owner(Owner owner) throws IOException {
    ObjectOutput out = new ObjectOutput(json, owner.other());
    out.text("code", owner.code());
    out.text("name", owner.name());
    out.end();
  }

  private void plan(Plan plan) throws IOException {
    ObjectOutput out = new ObjectOutput(json, plan.other());
    out.year("start", plan.start());
    out.year("end", plan.end());
    out.end();
  }

  private void platform(Platform platform) throws IOException {
    ObjectOutput out = new ObjectOutput(json, platform.other());
    out.text("id", platform.id());
    out.text("name", platform.name());
    out.list("sharedWith", platform.sharedWith(), json::writeString);
    out.end();
  }

  private void element(Element element) throws IOException {
    ObjectOutput out = new ObjectOutput(json, element.other());
    out.text("id", element.id());
    out.code("tier", element.tier());
    out.code("field", element.field());
    out.text("text", element.text());
    if (element.terminal()) {
      out.flag("terminal", true);
    }
    out.text("unmeasuredBecause", element.unmeasuredBecause());
    out.text("note", element.note());
    out.end();
  }

  private void link(Link link) throws IOException {
    ObjectOutput out = new ObjectOutput(json, link.other());
    out.text("id", link.id());
    out.textUnlessEmpty("from", link.from());
    out.textUnlessEmpty("to", link.to());
    if (link.kind() != LinkKind.CAUSE) {
      out.code("kind", link.kind());
    } else {
      out.kept("kind");
    }
    out.text("assumption", link.assumption());
    out.text("evidence", link.evidence());
    out.text("note", link.note());
    out.end();
  }

  private void indicator(Indicator indicator) throws IOException {
    ObjectOutput out = new ObjectOutput(json, indicator.other());
    out.textUnlessEmpty("id", indicator.id());
    out.text("element", indicator.element());
    out.textUnlessEmpty("name", indicator.name());
    if (!out.kept("class")) {
      out.code("class", indicator.indicatorClass());
    }
    out.text("unit", indicator.unit());
    out.code("direction", indicator.direction());
    out.text("definition", indicator.definition());
    out.object("baseline", indicator.baseline(), this::measurement);
    out.list("targets", indicator.targets(), this::measurement);
    out.list("actuals", indicator.actuals(), this::measurement);
    out.object("source", indicator.source(), this::source);
    out.code("frequency", indicator.frequency());
    if (indicator.cumulative().isPresent()) {
      out.flag("cumulative", indicator.cumulative().get());
    }
    out.text("catalogue", indicator.catalogue());
    out.object("benchmark", indicator.benchmark(), this::benchmark);
    out.text("cause", indicator.cause());
    out.text("action", indicator.action());
    out.text("note", indicator.note());
    out.end();
  }

  private void measurement(Measurement measurement) throws IOException {
    ObjectOutput out = new ObjectOutput(json, measurement.other());
    out.year("year", measurement.year());
    out.value("value", measurement.value());
    out.end();
  }

  private void source(Source source) throws IOException {
    ObjectOutput out = new ObjectOutput(json, source.other());
    out.text("name", source.name());
    out.code("kind", source.kind());
    out.text("url", source.url());
    out.text("statsDataId", source.statsDataId());
    out.text("item", source.item());
    out.text("area", source.area());
    out.end();
  }

  private void benchmark(Benchmark benchmark) throws IOException {
    ObjectOutput out = new ObjectOutput(json, benchmark.other());
    out.text("name", benchmark.name());
    List<Measurement> values = benchmark.values();
    out.list("values", values, this::measurement);
    out.end();
  }

  private void review(ReviewEntry review) throws IOException {
    ObjectOutput out = new ObjectOutput(json, review.other());
    out.textUnlessEmpty("indicator", review.indicator());
    out.year("year", review.year());
    out.code("assumption", review.assumption());
    out.text("cause", review.cause());
    out.text("change", review.change());
    out.text("by", review.by());
    out.date("until", review.until());
    out.end();
  }

  private void waiver(Waiver waiver) throws IOException {
    ObjectOutput out = new ObjectOutput(json, waiver.other());
    out.textUnlessEmpty("rule", waiver.rule());
    out.textUnlessEmpty("on", waiver.on());
    out.text("reason", waiver.reason());
    out.text("by", waiver.by());
    out.date("until", waiver.until());
    out.end();
  }
}
