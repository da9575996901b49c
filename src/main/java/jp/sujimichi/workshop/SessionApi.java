package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/** What the page needs to begin: the boards there are, the words of the guideline, joining. */
final class SessionApi {

  private static final int LONGEST_TITLE = 200;

  private final WorkshopSettings settings;
  private final Steps steps;
  private final Access access;
  private final Boards boards;

  SessionApi(WorkshopSettings settings, Steps steps, Access access, Boards boards) {
    this.settings = settings;
    this.steps = steps;
    this.access = access;
    this.boards = boards;
  }

  /** Says what there is. */
  void session(Context context) throws IOException {
    Tool tool = settings.checker().tool();
    ObjectNode answer = Json.object().put("version", tool.version());
    answer.put("folder", String.valueOf(boards.folder().path().getFileName()));
    answer.put("date", settings.checker().date().toString());
    answer.put("language", settings.languages().get(0).name().toLowerCase(Locale.ROOT));
    answer.put("shared", settings.shared());
    boolean owner = access.isOwner(Api.token(context));
    answer.put("owner", owner);
    if (owner && settings.shared()) {
      answer.put("pin", access.pin().orElseThrow());
      ArrayNode shown = answer.putArray("addresses");
      WorkshopServer.addresses(context.req().getLocalPort()).forEach(shown::add);
    }
    ArrayNode all = answer.putArray("boards");
    for (ModelFolder.Entry entry : boards.folder().entries()) {
      all.add(describe(entry));
    }
    answer.set("steps", steps.json());
    answer.set("tiers", labels(Tier.values()));
    answer.set("classes", labels(IndicatorClass.values()));
    answer.set("directions", labels(Direction.values()));
    answer.set("stages", labels(Stage.values()));
    answer.set("frequencies", labels(Frequency.values()));
    answer.set("sourceKinds", labels(SourceKind.values()));
    ArrayNode fields = labels(Field.values());
    for (int i = 0; i < fields.size(); i++) {
      String layer = Field.values()[i].layer().name().toLowerCase(Locale.ROOT);
      ((ObjectNode) fields.get(i)).put("layer", layer);
    }
    answer.set("fields", fields);
    Api.json(context, answer);
  }

  private ObjectNode describe(ModelFolder.Entry entry) throws IOException {
    ObjectNode board = Json.object().put("name", entry.name());
    board.put("modified", modified(entry.file()));
    Optional<LogicModel> open = boards.opened(entry.name()).map(there -> there.snapshot().model());
    if (open.isPresent()) {
      return describe(board, open.get());
    }
    ReadResult result = new ModelReader().read(entry.file());
    if (result instanceof Read read) {
      return describe(board, read.document().model());
    }
    Bilingual problem = ((Unreadable) result).problems().get(0).message();
    board.put("title", entry.name()).put("elements", 0);
    board.set("problem", Json.text(problem));
    return board;
  }

  private static String modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().toString();
  }

  private static ObjectNode describe(ObjectNode board, LogicModel model) {
    return board
        .put("title", model.title())
        .put("elements", model.elements().size())
        .put("indicators", model.indicators().size());
  }

  private static ArrayNode labels(Coded[] values) {
    ArrayNode labels = Json.list();
    for (Coded value : values) {
      ObjectNode entry = labels.addObject().put("code", value.code());
      entry.set("label", Json.text(value.label()));
    }
    return labels;
  }

  /** Lets somebody in who knows the PIN. */
  void join(Context context) {
    Optional<ObjectNode> body = Api.body(context);
    String pin = body.map(form -> form.path("pin").asText()).orElse("");
    Access.Answer answer = access.join(context.ip(), pin);
    if (answer instanceof Access.Answer.Joined joined) {
      Api.json(context, Json.object().put("token", joined.token()));
    } else if (answer instanceof Access.Answer.Wait wait) {
      long seconds = wait.time().toSeconds() + 1;
      context.header("Retry-After", Long.toString(seconds));
      Api.refuse(
          context,
          429,
          new Bilingual(
              "番号のまちがいが続きました。" + seconds + "秒待ってから入力してください。",
              "Too many wrong numbers. Please wait " + seconds + " seconds."));
    } else {
      Api.refuse(
          context,
          403,
          new Bilingual(
              "番号が違います。画面に出ている6けたの番号を入力してください。", "That is not the number on the screen."));
    }
  }

  /** Adds an empty model. */
  void create(Context context) throws IOException {
    Optional<ObjectNode> body = Api.body(context);
    String title = body.map(form -> form.path("title").asText().strip()).orElse("");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      Api.refuse(context, 422, new Bilingual("モデルの名前を入れてください。", "Please give the model a name."));
      return;
    }
    ObjectNode model = Json.object().put("formatVersion", 1).put("title", title);
    String field = body.orElseThrow().path("field").asText();
    boolean known = List.of(Field.values()).stream().anyMatch(value -> value.code().equals(field));
    model.put("stage", Stage.WORKSHOP.code());
    if (known) {
      model.put("field", field);
    }
    model.putArray("elements");
    model.putArray("links");
    model.putArray("indicators");
    String name = boards.folder().add(title, Json.file(model));
    Api.json(context.status(201), Json.object().put("name", name));
  }
}
