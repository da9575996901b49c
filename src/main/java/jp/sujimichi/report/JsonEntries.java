package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.Chain;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.KnownFinding;
import jp.sujimichi.finding.Location;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Waiver;

/** Writes the entries of the JSON report: what it says of one model or of one unreadable file. */
final class JsonEntries {

  private final JsonGenerator json;

  JsonEntries(JsonGenerator json) {
    this.json = json;
  }

  /**
   * What stands for one model in {@code models}.
   *
   * @param known what the reader has of another report; what stands there too is written as its
   *     place in the list there, from 0
   */
  void model(ModelReport report, Optional<ModelReport> known) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", report.file());
    writeOrNull("id", report.id().orElse(""));
    json.writeStringField("title", report.title());
    writeItems("findings", report.findings(), known.map(ModelReport::findings), this::writeFinding);
    if (!report.fixed().isEmpty()) {
      writeFixed(report.fixed());
    }
    writeItems(
        "notEvaluated",
        report.notEvaluated(),
        known.map(ModelReport::notEvaluated),
        this::writeHeld);
    writeItems("chains", report.chains(), known.map(ModelReport::chains), this::writeChain);
    json.writeObjectFieldStart("summary");
    counts(report.summary());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes one item of a list. */
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private <T> void writeItems(String name, List<T> items, Optional<List<T>> known, Item<T> form)
      throws IOException {
    Map<T, Integer> places = new HashMap<>();
    List<T> there = known.orElse(List.of());
    for (int i = 0; i < there.size(); i++) {
      places.putIfAbsent(there.get(i), i);
    }
    json.writeArrayFieldStart(name);
    for (T item : items) {
      Integer place = places.get(item);
      if (place == null) {
        form.write(item);
      } else {
        json.writeNumber(place);
      }
    }
    json.writeEndArray();
  }

  private void writeHeld(NotEvaluated held) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", held.rule());
    json.writeFieldName("at");
    writeReference(held.at());
    writeText("because", held.because());
    json.writeEndObject();
  }

  private void writeChain(Chain chain) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("path");
    for (String element : chain.path()) {
      json.writeString(element);
    }
    json.writeEndArray();
    json.writeStringField("status", chain.status());
    writeOrNull("firstBroken", chain.firstBroken().orElse(""));
    writeOrNull("brokenElement", chain.brokenElement().orElse(""));
    if (chain.blame().isPresent()) {
      json.writeObjectFieldStart("blame");
      json.writeStringField("from", chain.blame().get().from());
      json.writeStringField("to", chain.blame().get().to());
      json.writeEndObject();
    } else {
      json.writeNullField("blame");
    }
    writeText("evidence", chain.evidence());
    json.writeEndObject();
  }

  private void writeFinding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().code());
    json.writeStringField("confidence", finding.confidence().code());
    writeLocation(finding.at());
    json.writeArrayFieldStart("also");
    for (Reference reference : finding.also()) {
      writeReference(reference);
    }
    json.writeEndArray();
    writeText("message", finding.message());
    json.writeObjectFieldStart("because");
    writeLanguages(finding.because().text());
    json.writeStringField("source", finding.because().source());
    json.writeEndObject();
    writeText("question", finding.question());
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      writeFix(fix);
    }
    json.writeEndArray();
    writeOrNull("causedBy", finding.causedBy().orElse(""));
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeStringField("state", finding.state().code());
    if (finding.waivedBy().isPresent()) {
      writeWaiver(finding.waivedBy().get());
    }
    json.writeEndObject();
  }

  private void writeWaiver(Waiver waiver) throws IOException {
    json.writeObjectFieldStart("waivedBy");
    writeOrNull("reason", waiver.reason().orElse(""));
    writeOrNull("by", waiver.by().orElse(""));
    writeOrNull("until", waiver.until().map(LocalDate::toString).orElse(""));
    json.writeEndObject();
  }

  private void writeFixed(List<KnownFinding> fixed) throws IOException {
    json.writeArrayFieldStart("fixed");
    for (KnownFinding finding : fixed) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeObjectFieldStart("at");
      json.writeStringField("kind", finding.at().kind().code());
      json.writeStringField("id", finding.at().id());
      json.writeStringField("label", finding.label().ja());
      json.writeEndObject();
      json.writeStringField("fingerprint", finding.fingerprint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLocation(Location at) throws IOException {
    json.writeObjectFieldStart("at");
    json.writeStringField("kind", at.subject().kind().code());
    json.writeStringField("id", at.subject().id());
    json.writeStringField("pointer", at.pointer());
    json.writeNumberField("line", at.line());
    json.writeNumberField("column", at.column());
    writeOrNull("cell", at.cell().orElse(""));
    json.writeStringField("label", at.label().ja());
    json.writeEndObject();
  }

  private void writeReference(Reference reference) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", reference.kind().code());
    json.writeStringField("id", reference.id());
    json.writeEndObject();
  }

  private void writeFix(Fix fix) throws IOException {
    json.writeStartObject();
    writeText("title", fix.title());
    json.writeStringField("grade", fix.grade().code());
    writeText("effect", fix.effect());
    json.writeArrayFieldStart("patch");
    for (PatchOperation operation : fix.patch()) {
      json.writeStartObject();
      json.writeStringField("op", operation.op());
      if (operation.from().isPresent()) {
        json.writeStringField("from", operation.from().get());
      }
      json.writeStringField("path", operation.path());
      if (operation.value().isPresent()) {
        json.writeFieldName("value");
        writeValue(operation.value().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeValue(Object value) throws IOException {
    if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        json.writeFieldName(String.valueOf(member.getKey()));
        writeValue(member.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        writeValue(item);
      }
      json.writeEndArray();
    } else if (value instanceof Number number) {
      writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private void writeNumber(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeNumber(number.longValue());
    }
  }

  /** What stands for one file in {@code unreadable}. */
  void unreadable(UnreadableFile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file());
    json.writeArrayFieldStart("problems");
    for (UnreadableFile.Problem problem : file.problems()) {
      json.writeStartObject();
      json.writeNumberField("line", problem.line());
      json.writeNumberField("column", problem.column());
      json.writeStringField("pointer", problem.pointer());
      writeText("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** How many findings there are of each severity, into the object that is open. */
  void counts(Summary counts) throws IOException {
    json.writeNumberField("error", counts.error());
    json.writeNumberField("warning", counts.warning());
    json.writeNumberField("info", counts.info());
    json.writeNumberField("waived", counts.waived());
  }

  private void writeText(String name, Bilingual text) throws IOException {
    json.writeObjectFieldStart(name);
    writeLanguages(text);
    json.writeEndObject();
  }

  private void writeLanguages(Bilingual text) throws IOException {
    json.writeStringField("ja", text.ja());
    json.writeStringField("en", text.en());
  }

  private void writeOrNull(String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }
}
