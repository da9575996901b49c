package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** The connection between a browser and a board: understands messages and hands them on. */
final class BoardSocket {

  private static final String JOINED = "joined";
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_LABEL = 200;
  private static final long PING_SECONDS = 20;

  private final Boards boards;
  private final Access access;
  private final Fixes fixes;

  BoardSocket(Boards boards, Access access, Fixes fixes) {
    this.boards = boards;
    this.access = access;
    this.fixes = fixes;
  }

  /** What a connection has become once it said hello. */
  private record Joined(Board board, Participant participant) {}

  /** Answers the connections of a path whose parameter {@code board} names the board. */
  void configure(WsConfig socket) {
    socket.onMessage(this::message);
    socket.onClose(context -> joined(context).ifPresent(BoardSocket::left));
    socket.onError(context -> joined(context).ifPresent(BoardSocket::left));
  }

  private static void left(Joined joined) {
    joined.board().leave(joined.participant());
  }

  private static Optional<Joined> joined(WsContext context) {
    return Optional.ofNullable(context.attribute(JOINED));
  }

  private void message(WsMessageContext context) {
    Optional<ObjectNode> message = Json.object(context.message());
    if (message.isEmpty()) {
      context.closeSession(CloseCode.MALFORMED, "no message");
      return;
    }
    Optional<Joined> joined = joined(context);
    if (joined.isEmpty()) {
      hello(context, message.get());
    } else {
      handle(joined.get(), context, message.get());
    }
  }

  private void hello(WsMessageContext context, ObjectNode message) {
    if (!message.path("type").asText().equals("hello")
        || !access.allows(message.path("token").asText())) {
      context.closeSession(CloseCode.REFUSED, "not allowed");
      return;
    }
    String client = message.path("client").asText();
    if (!client.matches("[A-Za-z0-9_-]{4,64}")) {
      context.closeSession(CloseCode.MALFORMED, "no client id");
      return;
    }
    Optional<Board> board;
    try {
      board = boards.board(context.pathParam("board"));
    } catch (EditException unreadable) {
      ObjectNode failed = Json.message("failed");
      failed.set("reason", Json.text(unreadable.text()));
      context.send(Json.line(failed));
      context.closeSession(CloseCode.UNKNOWN_BOARD, "not readable");
      return;
    }
    if (board.isEmpty()) {
      context.closeSession(CloseCode.UNKNOWN_BOARD, "no such board");
      return;
    }
    Participant participant =
        new Participant(
            new JettyLine(context.session),
            client,
            shortened(message, "name", LONGEST_NAME),
            message.path("changesOnly").asBoolean());
    // Who has not said hello is not kept alive.
    context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    context.attribute(JOINED, new Joined(board.get(), participant));
    Optional<String> epoch =
        message.path("lastRev").isIntegralNumber()
            ? Optional.of(message.path("epoch").asText())
            : Optional.empty();
    board.get().join(participant, epoch, message.path("lastRev").asLong());
  }

  private void handle(Joined joined, WsContext context, ObjectNode message) {
    Board board = joined.board();
    Participant sender = joined.participant();
    long seq = message.path("seq").asLong();
    String label = shortened(message, "label", LONGEST_LABEL);
    switch (message.path("type").asText()) {
      case "edit" -> {
        JsonNode operations = message.path("ops");
        board.edit(sender, seq, label, now -> operations);
      }
      case "fix" -> {
        String fingerprint = message.path("fingerprint").asText();
        int choice = message.path("fix").asInt();
        board.edit(
            sender, seq, label, now -> fixes.operations(now, fingerprint, choice).operations());
      }
      case "presence" ->
          board.presence(sender, message.path("at"), message.path("typing").asBoolean());
      default -> context.closeSession(CloseCode.MALFORMED, "no such message");
    }
  }

  private static String shortened(ObjectNode message, String member, int longest) {
    String text = message.path(member).asText().replaceAll("\\p{Cntrl}", " ").strip();
    int length = Math.min(text.codePointCount(0, text.length()), longest);
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** A connection of the web server. */
  private record JettyLine(Session session) implements Participant.Line {

    @Override
    public void send(String text, Consumer<Boolean> sent) {
      session.sendText(text, Callback.from(() -> sent.accept(true), failure -> sent.accept(false)));
    }

    @Override
    public void close(int code, String reason) {
      session.close(code, reason, Callback.NOOP);
    }
  }
}
