package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.Comparison;
import jp.sujimichi.report.ComparisonJson;

/** Versions of a board: keeping, listing, comparing, going back. */
final class VersionsApi {

  private static final int LONGEST_NAME = 120;
  private static final Bilingual UNKNOWN =
      new Bilingual("この版は見つかりません。", "There is no such version.");

  private final Versions versions;
  private final Checker checker;

  VersionsApi(Versions versions, Checker checker) {
    this.versions = versions;
    this.checker = checker;
  }

  /** The versions, the newest first. */
  void list(Context context, Board board) throws IOException {
    ArrayNode all = Json.list();
    for (Versions.Version version : versions.of(board.name())) {
      all.add(describe(version));
    }
    Api.json(context, all);
  }

  /** Keeps the board as it stands. */
  void keep(Context context, Board board) throws IOException {
    ObjectNode form = Api.body(context).orElseGet(Json::object);
    String name = line(form.path("name").asText());
    if (name.isEmpty()) {
      Api.refuse(context, 422, new Bilingual("版の名前を入れてください。", "Please give the version a name."));
      return;
    }
    String model = Json.file(board.snapshot().tree());
    String by = line(form.path("by").asText());
    Api.json(context.status(201), describe(versions.keep(board.name(), model, name, by)));
  }

  private static String line(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}<>]+", " ").strip();
    int length = Math.min(plain.codePointCount(0, plain.length()), LONGEST_NAME);
    return plain.substring(0, plain.offsetByCodePoints(0, length));
  }

  private static ObjectNode describe(Versions.Version version) {
    return Json.object()
        .put("id", version.id())
        .put("name", version.name())
        .put("time", version.time().toString())
        .put("by", version.by());
  }

  /** What changed from a version to another one, or to the board as it stands. */
  void diff(Context context, Board board) throws IOException {
    Optional<Read> earlier = read(board, context.pathParam("id"));
    String with = Api.parameter(context, "with");
    Optional<Read> later =
        with.isEmpty() ? Optional.of(new Read(board.snapshot().document())) : read(board, with);
    if (earlier.isEmpty() || later.isEmpty()) {
      Api.refuse(context, 404, UNKNOWN);
      return;
    }
    Comparison comparison =
        Comparison.of(
            earlier.get().document().model(),
            checker.checkOne(earlier.get().document()),
            later.get().document().model(),
            checker.checkOne(later.get().document()));
    context.contentType("application/json; charset=utf-8").result(ComparisonJson.of(comparison));
  }

  /** Makes the board what a version was, as an edit that can be undone. */
  void restore(Context context, Board board) throws IOException, EditException {
    String id = context.pathParam("id");
    Optional<Read> read = read(board, id);
    Optional<Versions.Version> version =
        versions.of(board.name()).stream().filter(kept -> kept.id().equals(id)).findFirst();
    if (read.isEmpty() || version.isEmpty()) {
      Api.refuse(context, 404, UNKNOWN);
      return;
    }
    ObjectNode model = Trees.of(read.get().document().model());
    ObjectNode form = Api.body(context).orElseGet(Json::object);
    String client = form.path("client").asText();
    String written = line(form.path("label").asText());
    String kept = version.get().name();
    String label =
        written.isEmpty() ? "「" + kept + "」の版に戻す / Go back to \"" + kept + "\"" : written;
    try {
      Edit edit =
          board
              .edit(
                  client.matches("[A-Za-z0-9_-]{0,64}") ? client : "",
                  label,
                  now -> TreeDiff.operations(now.tree(), model))
              .join();
      Api.json(context, Json.object().put("rev", edit.rev()));
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof EditException refused) {
        throw refused;
      }
      throw failed;
    }
  }

  private Optional<Read> read(Board board, String id) throws IOException {
    return versions
        .read(board.name(), id)
        .map(json -> new ModelReader().read(board.name() + ".json", json))
        .filter(Read.class::isInstance)
        .map(Read.class::cast);
  }
}
