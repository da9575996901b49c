package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.portfolio.City;
import jp.sujimichi.portfolio.CityIndicator;
import jp.sujimichi.portfolio.CommonIndicator;
import jp.sujimichi.portfolio.FarTarget;
import jp.sujimichi.portfolio.PlatformRegions;
import jp.sujimichi.portfolio.Portfolio;
import jp.sujimichi.portfolio.SharedPlatform;

/**
 * A portfolio for programs.
 *
 * @param portfolio the models side by side
 * @param reports the reports of the models, for what was found across them
 */
public record PortfolioJson(Portfolio portfolio, List<ModelReport> reports) {

  private static final int DECIMALS = 4;

  public PortfolioJson {
    reports = List.copyOf(reports);
  }

  /** The object, ends with a line break. */
  public String text() {
    StringWriter target = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
      json.setPrettyPrinter(JsonReport.layout());
      json.writeStartObject();
      json.writeNumberField("models", portfolio.models());
      json.writeArrayFieldStart("cities");
      for (City city : portfolio.cities()) {
        write(json, city);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("common");
      for (CommonIndicator indicator : portfolio.common()) {
        write(json, indicator);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("single");
      for (CityIndicator indicator : portfolio.single()) {
        write(json, indicator);
      }
      json.writeEndArray();
      writeFindings(json);
      write(json, portfolio.regions());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target + "\n";
  }

  private static void write(JsonGenerator json, City city) throws IOException {
    json.writeStartObject();
    if (!city.code().isEmpty()) {
      json.writeStringField("code", city.code());
    }
    json.writeStringField("name", city.name());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CommonIndicator indicator) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", indicator.name());
    json.writeStringField("unit", indicator.unit());
    if (indicator.entry().isPresent()) {
      json.writeStringField("catalogue", indicator.entry().get().id());
    }
    json.writeArrayFieldStart("values");
    for (CityIndicator use : indicator.cities()) {
      write(json, use);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("far");
    for (FarTarget far : indicator.far()) {
      json.writeStartObject();
      json.writeFieldName("city");
      write(json, far.target().city());
      json.writeStringField("id", far.target().indicator().id());
      json.writeNumberField("changePerYear", JsonLine.rounded(far.change(), DECIMALS));
      json.writeNumberField("medianOfOthers", JsonLine.rounded(far.median(), DECIMALS));
      json.writeNumberField("others", far.peers());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CityIndicator use) throws IOException {
    json.writeStartObject();
    json.writeFieldName("city");
    write(json, use.city());
    json.writeStringField("model", use.model().id().orElse(use.model().title()));
    json.writeStringField("id", use.indicator().id());
    json.writeStringField("name", use.indicator().name());
    json.writeStringField("unit", use.indicator().unit().orElse(""));
    write(json, "baseline", use.indicator().baseline());
    write(json, "target", use.lastTarget());
    write(json, "actual", use.lastActual());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<Measurement> measurement)
      throws IOException {
    if (measurement.flatMap(Measurement::value).isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    if (measurement.get().year().isPresent()) {
      json.writeStringField("year", measurement.get().year().get().written());
    }
    json.writeStringField("value", measurement.get().value().orElseThrow().written());
    json.writeEndObject();
  }

  private void writeFindings(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (PortfolioFindings.Placed placed : new PortfolioFindings(reports).all()) {
      json.writeStartObject();
      json.writeStringField("rule", placed.finding().rule());
      json.writeStringField("severity", placed.finding().severity().code());
      json.writeStringField("file", placed.report().file());
      json.writeStringField("pointer", placed.finding().at().pointer());
      Bilingual message = placed.finding().message();
      json.writeObjectFieldStart("message");
      json.writeStringField("ja", message.ja());
      json.writeStringField("en", message.en());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PlatformRegions regions) throws IOException {
    json.writeObjectFieldStart("platformRegions");
    json.writeNumberField("count", regions.count());
    json.writeArrayFieldStart("platforms");
    for (SharedPlatform platform : regions.platforms()) {
      json.writeStartObject();
      json.writeStringField("id", platform.id());
      json.writeStringField("name", platform.name());
      json.writeArrayFieldStart("cities");
      for (City city : platform.cities()) {
        write(json, city);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sharedWith");
      for (String code : platform.sharedWith()) {
        json.writeString(code);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
