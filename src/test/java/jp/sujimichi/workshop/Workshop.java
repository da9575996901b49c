package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.model.Language;

/** A server over a folder, and what a page may ask of it. */
final class Workshop implements AutoCloseable {

  /** A model of two cards and an arrow. */
  static final String SMALL =
      """
      {"formatVersion": 1, "title": "みなみ市 見守り", "elements": [
        {"id": "a1", "tier": "activity", "text": "見守りセンサーを高齢者世帯に配る"},
        {"id": "o1", "tier": "output", "text": "高齢者世帯にセンサーが設置される", "memo": 1.50}
      ], "links": [{"from": "a1", "to": "o1"}],
      "indicators": [{"id": "k1", "element": "o1", "name": "設置世帯数"}]}
      """;

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));

  private final HttpClient http = HttpClient.newHttpClient();
  private final WorkshopServer server;
  private final URI base;
  private final String token;

  private Workshop(WorkshopServer server) {
    this.server = server;
    String url = server.url();
    this.base = URI.create(url.substring(0, url.indexOf('#')));
    this.token = url.substring(url.indexOf("#token=") + "#token=".length());
  }

  /** A server on any port over the models of a folder. */
  static Workshop over(Path folder) {
    return of(folder, false);
  }

  /** A server that lets others join. */
  static Workshop shared(Path folder) {
    return of(folder, true);
  }

  private static Workshop of(Path folder, boolean shared) {
    try {
      return new Workshop(
          WorkshopServer.start(
              new WorkshopSettings(
                  folder,
                  OptionalInt.of(0),
                  shared,
                  List.of(Language.JA),
                  CHECKER,
                  Optional.empty())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a model into a folder. */
  static Path model(Path folder, String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name + ".json"), json);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  WorkshopServer server() {
    return server;
  }

  URI base() {
    return base;
  }

  String token() {
    return token;
  }

  /** A connection to a board that has said nothing yet. */
  Browser connect(String board, String client) throws Exception {
    return Browser.connect(http, base, board, client);
  }

  /** A browser that was welcomed. */
  Browser join(String board, String client) throws Exception {
    Browser browser = connect(board, client);
    browser.hello(token);
    return browser;
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path).GET());
  }

  HttpResponse<byte[]> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofByteArray(body)));
  }

  /** A request with the token. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** The JSON of an answer. */
  static JsonNode json(HttpResponse<byte[]> answer) {
    return Json.object(text(answer)).orElseThrow();
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
