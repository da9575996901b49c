package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** What the page asks for over HTTP: the rules for who may ask, and where each answer is made. */
final class Api {

  private static final String BEARER = "Bearer ";

  private final Access access;
  private final Boards boards;
  private final Fixes fixes;
  private final SessionApi session;
  private final Exports exports;
  private final Imports imports;
  private final Knowledge knowledge;
  private final VersionsApi versions;

  Api(WorkshopSettings settings, Access access, Boards boards, Fixes fixes) {
    this.access = access;
    this.boards = boards;
    this.fixes = fixes;
    Steps steps = Steps.shipped();
    this.session = new SessionApi(settings, steps, access, boards);
    this.exports = new Exports(settings);
    this.imports = new Imports(settings.checker(), boards.folder());
    this.knowledge = new Knowledge(settings, steps);
    Versions kept = new Versions(boards.folder().work().resolve("versions.git"));
    this.versions = new VersionsApi(kept, settings.checker());
  }

  /** An answer that may be refused. */
  interface Answer {
    void to(Context context) throws Exception;
  }

  /** An answer about one board. */
  interface BoardAnswer {
    void to(Context context, Board board) throws Exception;
  }

  /** Adds everything under {@code /api}. */
  void configure(RoutesConfig routes) {
    routes.get("/api/session", allowed(session::session));
    routes.post("/api/join", session::join);
    routes.post("/api/boards", allowed(session::create));
    routes.post("/api/import", allowed(imports::add));
    routes.post("/api/check", allowed(imports::check));
    routes.get("/api/candidates", allowed(knowledge::candidates));
    routes.get("/api/classify", allowed(knowledge::classify));
    routes.get("/api/rules/{family}/{name}", allowed(knowledge::rule));
    routes.get("/api/boards/{board}/fix", ofBoard(this::fix));
    routes.get("/api/boards/{board}/export", ofBoard(exports::export));
    routes.get("/api/boards/{board}/sheet", ofBoard(exports::sheet));
    routes.get("/api/boards/{board}/review", ofBoard(exports::review));
    routes.get("/api/boards/{board}/versions", ofBoard(versions::list));
    routes.post("/api/boards/{board}/versions", ofBoard(versions::keep));
    routes.get("/api/boards/{board}/versions/{id}/diff", ofBoard(versions::diff));
    routes.post("/api/boards/{board}/versions/{id}/restore", ofBoard(versions::restore));
    routes.exception(EditException.class, (e, context) -> refuse(context, 409, e.text()));
  }

  private void fix(Context context, Board board) throws EditException {
    int choice = number(context, "fix");
    Fixes.Plan plan = fixes.operations(board.snapshot(), parameter(context, "fingerprint"), choice);
    ObjectNode answer = Json.object();
    answer.set("ops", plan.operations());
    answer.set("title", Json.text(plan.fix().title()));
    answer.set("effect", Json.text(plan.fix().effect()));
    json(context, answer.put("grade", plan.fix().grade().code()));
  }

  // --- shared by the answers

  private Handler allowed(Answer answer) {
    return context -> {
      if (access.allows(token(context))) {
        answer.to(context);
      } else {
        refuse(
            context,
            401,
            new Bilingual(
                "このページの合言葉が古くなっています。起動したときの画面から開き直してください。",
                "This page is out of date. Please open it again from the address shown at the"
                    + " start."));
      }
    };
  }

  private Handler ofBoard(BoardAnswer answer) {
    return allowed(
        context -> {
          Optional<Board> board = boards.board(context.pathParam("board"));
          if (board.isPresent()) {
            answer.to(context, board.get());
          } else {
            refuse(context, 404, new Bilingual("このモデルは見つかりません。", "There is no such model."));
          }
        });
  }

  /** The token of a request; empty when it has none. */
  static String token(Context context) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    return header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  /** A parameter of the address; empty when it is missing. */
  static String parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  private static int number(Context context, String name) {
    String text = parameter(context, name);
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** Answers with a tree. */
  static void json(Context context, JsonNode tree) {
    context.contentType("application/json; charset=utf-8").result(Json.line(tree));
  }

  /** Answers that it cannot be done, and why. */
  static void refuse(Context context, int status, Bilingual why) {
    ObjectNode answer = Json.object();
    answer.set("reason", Json.text(why));
    json(context.status(status), answer);
  }

  /** The object in the body; empty when it holds none. */
  static Optional<ObjectNode> body(Context context) {
    return Json.object(context.body());
  }
}
