package jp.sujimichi.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Baseline;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/** Shipped models checked with the shipped rules, for writers to write. */
final class CheckedModels {

  static final TextStyle JA = new TextStyle(List.of(Language.JA), 100, false);
  static final TextStyle BOTH = new TextStyle(List.of(Language.JA, Language.EN), 100, false);
  static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
  static final UnreadableFile UNREADABLE =
      new UnreadableFile(
          "壊れた 表.json",
          List.of(
              new UnreadableFile.Problem(
                  3, 7, "", new Bilingual("「,」が足りません。", "a comma is missing."))));

  private static final String WITH_WAIVER =
      """
      {"formatVersion": 1, "title": "バスの計画", "field": "mobility",
       "elements": [
        {"id": "a", "tier": "activity", "text": "バスを走らせる"},
        {"id": "b", "tier": "output", "text": "週5日運行される"}],
       "waivers": [{"rule": "structure/missing-input", "on": "model",
         "reason": "予算は次の会議で書きます", "by": "企画課", "until": "2027-03-31"}]}
      """;

  private final List<ModelDocument> documents = new ArrayList<>();
  private final List<ModelReport> reports = new ArrayList<>();

  private CheckedModels() {}

  /** Models with many findings, with waived ones, and with hardly any. */
  static CheckedModels some() {
    CheckedModels some = new CheckedModels();
    for (String name : List.of("first-draft", "measured", "kashiwa-frailty")) {
      some.add(((Read) new ModelReader().read(Path.of("models", name + ".json"))).document());
    }
    some.add(((Read) new ModelReader().read("waived.json", WITH_WAIVER)).document());
    return some;
  }

  /**
   * A model held against its baseline: one finding waived, some there before, some new, and one
   * fixed.
   */
  static CheckedModels compared() {
    CheckedModels earlier = of("bus.json", WITH_WAIVER.replace("週5日運行される", "①の便が運行される"));
    CheckedModels now =
        of("bus.json", WITH_WAIVER.replace("バスを走らせる", "バスを走らせる（TBD）"));
    Baseline baseline = Baseline.of(CHECKER.date(), CHECKER.tool().ruleset(), earlier.reports);
    now.reports.replaceAll(baseline::compare);
    return now;
  }

  /** One model of the given text. */
  static CheckedModels of(String file, String json) {
    CheckedModels one = new CheckedModels();
    one.add(((Read) new ModelReader().read(file, json)).document());
    return one;
  }

  private void add(ModelDocument document) {
    documents.add(document);
    reports.add(CHECKER.checkOne(document));
  }

  List<ModelReport> reports() {
    return List.copyOf(reports);
  }

  List<Finding> findings() {
    return reports.stream().flatMap(report -> report.findings().stream()).toList();
  }

  List<Finding> waived() {
    return findings().stream().filter(f -> f.state() == FindingState.WAIVED).toList();
  }

  /** What a writer makes of the models and of a file that could not be read. */
  String written(Function<Writer, ReportWriter> format) {
    StringWriter target = new StringWriter();
    ReportWriter writer = format.apply(target);
    writer.begin(CHECKER.tool(), CHECKER.profile(), CHECKER.date());
    for (int i = 0; i < documents.size(); i++) {
      writer.model(reports.get(i), documents.get(i).model());
    }
    writer.unreadable(UNREADABLE);
    writer.end();
    return target.toString();
  }

  /** The text of a shipped model. */
  static Optional<String> text(String file) {
    try {
      Path path = Path.of(file);
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
