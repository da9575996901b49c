package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A browser on a board, as far as messages go. */
final class Browser implements WebSocket.Listener, AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> passed = new ArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final String client;
  private WebSocket socket;
  private long seq;

  private Browser(String client) {
    this.client = client;
  }

  /** Connects and says nothing yet. */
  static Browser connect(HttpClient http, URI base, String board, String client) throws Exception {
    Browser browser = new Browser(client);
    URI address =
        URI.create("ws://" + base.getAuthority() + "/ws/boards/" + Workshop.encoded(board));
    browser.socket = http.newWebSocketBuilder().buildAsync(address, browser).get();
    return browser;
  }

  /** Says hello and answers the welcome. */
  JsonNode hello(String token) {
    send(hello(token, Optional.empty(), 0));
    return await("welcome");
  }

  /** Says hello after having been away, and answers the welcome. */
  JsonNode helloAgain(String token, String epoch, long lastRev) {
    send(hello(token, Optional.of(epoch), lastRev));
    return await("welcome");
  }

  private ObjectNode hello(String token, Optional<String> epoch, long lastRev) {
    ObjectNode hello = Json.message("hello").put("token", token).put("client", client);
    hello.put("name", client);
    epoch.ifPresent(known -> hello.put("epoch", known).put("lastRev", lastRev));
    return hello;
  }

  void send(JsonNode message) {
    sendText(Json.line(message));
  }

  void sendText(String message) {
    socket.sendText(message, true).join();
  }

  /** Sends an edit under the next number, and answers the number. */
  long edit(String operations) {
    seq++;
    edit(seq, operations);
    return seq;
  }

  /** Sends an edit under a number. */
  void edit(long number, String operations) {
    ObjectNode message = Json.message("edit").put("seq", number).put("label", "test");
    message.set("ops", Json.object("{\"ops\":" + operations + "}").orElseThrow().get("ops"));
    send(message);
  }

  /** The next message of a type; others are passed over. */
  JsonNode await(String type) {
    return await(message -> message.path("type").asText().equals(type), type);
  }

  /** The answer to an own edit. */
  JsonNode answer(long number) {
    return await(
        message ->
            message.path("seq").asLong() == number
                && (message.path("client").asText().equals(client)
                    || message.path("type").asText().equals("refused")),
        "answer to " + number);
  }

  /** The next message of a kind; others are passed over. */
  JsonNode await(Predicate<JsonNode> wanted, String what) {
    try {
      while (true) {
        JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("a message: " + what + ", after " + passed).isNotNull();
        if (wanted.test(message)) {
          return message;
        }
        passed.add(message);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The code the server ended the connection with. */
  int closeCode() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Cuts the line without a word, as a laptop does that is shut. */
  void cut() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public void onOpen(WebSocket opened) {
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      messages.add(Json.object(text.toString()).orElseThrow());
      text.setLength(0);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }
}
