package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.xlsx.ImportLog;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.format.xlsx.XlsxReading;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.JsonReport;

/** Models that are handed in: files that become new boards, and models to be checked once. */
final class Imports {

  private static final String JSON = ".json";

  private final Checker checker;
  private final ModelFolder folder;

  Imports(Checker checker, ModelFolder folder) {
    this.checker = checker;
    this.folder = folder;
  }

  /** Makes boards of a file; nothing there is overwritten. */
  void add(Context context) throws IOException {
    String name = Api.parameter(context, "name");
    String base = ModelFolder.nameOf(name.replaceFirst("\\.[A-Za-z]{1,5}$", ""));
    byte[] bytes = context.bodyAsBytes();
    XlsxReading reading =
        name.toLowerCase(Locale.ROOT).endsWith(JSON)
            ? new XlsxReading(
                List.of(new ModelReader().read(base + JSON, bytes)), new ImportLog(List.of()))
            : workbook(base, bytes);
    List<Problem> problems = new ArrayList<>();
    List<LogicModel> models = new ArrayList<>();
    for (ReadResult result : reading.results()) {
      if (result instanceof Read read) {
        models.add(read.document().model());
      } else {
        problems.addAll(((Unreadable) result).problems());
      }
    }
    ObjectNode answer = Json.object();
    if (models.isEmpty()) {
      ArrayNode all = answer.putArray("problems");
      problems.forEach(problem -> describe(all.addObject(), problem));
      Api.json(context.status(422), answer);
      return;
    }
    ArrayNode boards = answer.putArray("boards");
    for (LogicModel model : models) {
      String title = models.size() == 1 ? base : model.title();
      boards.add(folder.add(title, new ModelWriter().write(model)));
    }
    ArrayNode log = answer.putArray("log");
    for (ImportLog.Entry entry : reading.log().entries()) {
      ObjectNode line = log.addObject();
      line.put("kind", entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      line.put("place", entry.place());
      line.set("text", Json.text(entry.text()));
    }
    ArrayNode left = answer.putArray("problems");
    problems.forEach(problem -> describe(left.addObject(), problem));
    Api.json(context.status(201), answer);
  }

  /** The reader of workbooks takes a file of the disk, which is gone when it has been read. */
  private XlsxReading workbook(String base, byte[] bytes) throws IOException {
    Path place = Files.createTempDirectory(folder.work(), "import");
    Path file = place.resolve(base + ".xlsx");
    try {
      Files.write(file, bytes);
      return new XlsxReader().read(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(place);
    }
  }

  private static void describe(ObjectNode entry, Problem problem) {
    entry.put("ja", problem.message().ja()).put("en", problem.message().en());
    entry.put("place", problem.line() > 0 ? problem.line() + ":" + problem.column() : "");
  }

  /** Checks a model that is no board, and answers the whole report. */
  void check(Context context) {
    Optional<Profile> profile = checker.rules().profile(Api.parameter(context, "profile"));
    Checker asked = profile.map(checker::withProfile).orElse(checker);
    StringWriter text = new StringWriter();
    JsonReport report = new JsonReport(text);
    report.begin(asked.tool(), asked.profile(), asked.date());
    ReadResult result = new ModelReader().read("", context.bodyAsBytes());
    if (result instanceof Read read) {
      report.model(asked.checkOne(read.document()), read.document().model());
    } else {
      context.status(422);
      report.unreadable(unreadable((Unreadable) result));
    }
    report.end();
    context.contentType("application/json; charset=utf-8").result(text.toString());
  }

  private static UnreadableFile unreadable(Unreadable result) {
    return new UnreadableFile(
        result.file(),
        result.problems().stream()
            .map(p -> new UnreadableFile.Problem(p.line(), p.column(), p.pointer(), p.message()))
            .toList());
  }
}
