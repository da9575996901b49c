package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what the server turns away. */
class SafetyTest {

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void serve() throws Exception {
    Workshop.model(folder, "a", Workshop.SMALL);
    workshop = Workshop.over(folder);
  }

  @AfterEach
  void stop() {
    workshop.close();
  }

  /** Sends bytes as they are and answers the first line of the response. */
  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), workshop.server().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
        line.write(c);
      }
      return line.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:%d", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:%d"})
  void refusesAHostThatIsNotItsOwn(String host) throws Exception {
    String name = host.formatted(workshop.server().port());
    for (String path : new String[] {"/", "/api/session", "/ws/boards/a"}) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + name + "\r\n\r\n"))
          .isEqualTo("HTTP/1.1 403 Forbidden");
    }
  }

  @Test
  void refusesAForeignOriginWhateverIsAskedFor() throws Exception {
    for (String origin :
        new String[] {
          "http://evil.example", "null", "https://127.0.0.1:" + workshop.server().port()
        }) {
      assertThat(
              workshop.send(workshop.request("/api/session").header("Origin", origin)).statusCode())
          .isEqualTo(403);
      assertThat(workshop.send(workshop.request("/").header("Origin", origin)).statusCode())
          .isEqualTo(403);
      assertThatThrownBy(
              () ->
                  HttpClient.newHttpClient()
                      .newWebSocketBuilder()
                      .header("Origin", origin)
                      .buildAsync(
                          java.net.URI.create(
                              "ws://127.0.0.1:" + workshop.server().port() + "/ws/boards/a"),
                          new java.net.http.WebSocket.Listener() {})
                      .join())
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(WebSocketHandshakeException.class)
          .satisfies(
              e ->
                  assertThat(((WebSocketHandshakeException) e).getResponse().statusCode())
                      .isEqualTo(403));
    }
    String own = "http://127.0.0.1:" + workshop.server().port();
    assertThat(workshop.send(workshop.request("/api/session").header("Origin", own)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesRequestsThatTheBrowserCallsForeign() throws Exception {
    assertThat(
            workshop
                .send(workshop.request("/api/session").header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            workshop
                .send(workshop.request("/api/session").header("Sec-Fetch-Site", "same-origin"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/session",
        "/api/candidates",
        "/api/boards/a/export?format=json",
        "/api/boards/a/versions",
        "/api/rules/causality/dead-end"
      })
  void answersNothingWithoutTheToken(String path) throws Exception {
    for (String token : new String[] {"", "Bearer ", "Bearer x" + workshop.token(), "Basic x"}) {
      HttpRequest.Builder request = HttpRequest.newBuilder(workshop.base().resolve(path));
      if (!token.isEmpty()) {
        request.header("Authorization", token);
      }
      HttpResponse<byte[]> answer = workshop.send(request);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(Workshop.json(answer).at("/reason/ja").asText()).isNotEmpty();
    }
  }

  @Test
  void endsAConnectionWithoutTheToken() throws Exception {
    try (Browser browser = workshop.connect("a", "evil-1")) {
      browser.send(Json.message("hello").put("token", "guess").put("client", "evil-1"));
      assertThat(browser.closeCode()).isEqualTo(CloseCode.REFUSED);
    }
    try (Browser browser = workshop.connect("a", "evil-1")) {
      browser.edit("[]");
      assertThat(browser.closeCode()).isEqualTo(CloseCode.REFUSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2Fsecret",
        "%2e%2e%2fsecret",
        "..%5Csecret",
        "%2Fetc%2Fpasswd",
        "a.json",
        ".sujimichi%2Fjournal%2Fa",
        "a%00",
        "A%20"
      })
  void opensNoBoardButThoseOfTheFolder(String name) throws Exception {
    Files.writeString(folder.resolveSibling("secret.json"), Workshop.SMALL);
    assertThat(workshop.get("/api/boards/" + name + "/export?format=json").statusCode())
        .isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/js/../../jp/sujimichi/cli/Main.class",
        "/%2e%2e/rules/steps.yaml",
        "/rules/steps.yaml",
        "/..%2f..%2fetc/passwd",
        "/.sujimichi/journal/a.ndjson",
        "/a.json"
      })
  void servesNothingButThePage(String path) throws Exception {
    String line =
        raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + workshop.server().port()
                + "\r\n\r\n");
    assertThat(line).matches("HTTP/1.1 (400 Bad Request|404 Not Found)");
  }

  @Test
  void saysWhatPagesMayDo() throws Exception {
    HttpResponse<byte[]> answer = workshop.get("/api/session");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void refusesBodiesThatAreTooLarge() throws Exception {
    byte[] large = new byte[(8 << 20) + 1];
    assertThat(workshop.post("/api/import?name=large.xlsx", large).statusCode()).isEqualTo(413);
    assertThat(Files.list(folder).map(f -> f.getFileName().toString()))
        .containsExactlyInAnyOrder("a.json", ".sujimichi");
  }

  @Test
  void endsAConnectionThatSendsTooMuch() throws Exception {
    try (Browser browser = workshop.join("a", "evil-1")) {
      browser.sendText("x".repeat((1 << 20) + 1));
      assertThat(browser.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void refusesMoreOperationsThanAPersonMakes() throws Exception {
    String one = "{\"op\":\"remove\",\"kind\":\"element\",\"id\":\"zz\"},";
    try (Browser browser = workshop.join("a", "evil-1")) {
      String many = "[" + one.repeat(Operations.MOST) + one.substring(0, one.length() - 1) + "]";
      assertThat(browser.answer(browser.edit(many)).path("type").asText()).isEqualTo("refused");
    }
  }

  @Test
  void answersOnThisMachineAlone() throws Exception {
    assertThat(workshop.server().sharedUrls()).isEmpty();
    assertThat(workshop.server().pin()).isEmpty();
    assertThat(workshop.post("/api/join", "{\"pin\":\"000000\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void servesAFolderOnce() {
    assertThatThrownBy(() -> Workshop.over(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FolderInUseException.class);
  }

  @Test
  void letsOthersInWithThePinAndSlowsGuessesDown() throws Exception {
    try (Workshop shared = Workshop.shared(Files.createDirectory(folder.resolve("shared")))) {
      String pin = shared.server().pin().orElseThrow();
      String wrong = pin.equals("000000") ? "111111" : "000000";
      HttpResponse<byte[]> joined = shared.post("/api/join", "{\"pin\":\"" + pin + "\"}");
      String token = Workshop.json(joined).path("token").asText();
      HttpRequest.Builder asGuest =
          HttpRequest.newBuilder(shared.base().resolve("/api/session"))
              .header("Authorization", "Bearer " + token);
      assertThat(Workshop.json(shared.send(asGuest)).has("pin")).isFalse();
      assertThat(Workshop.json(shared.get("/api/session")).path("pin").asText()).isEqualTo(pin);
      for (int i = 0; i < 3; i++) {
        assertThat(shared.post("/api/join", "{\"pin\":\"" + wrong + "\"}").statusCode())
            .isEqualTo(403);
      }
      HttpResponse<byte[]> slowed = shared.post("/api/join", "{\"pin\":\"" + pin + "\"}");
      assertThat(slowed.statusCode()).isEqualTo(429);
      assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }
  }
}
