package jp.sujimichi.catalogue.estat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A server on this machine that answers as the e-Stat API does, with what it was told to say. */
public final class EstatServer implements AutoCloseable {

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Starts on a free port. */
  public EstatServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/rest/3.0/app/json/getStatsData",
        exchange -> {
          asked.add(exchange.getRequestURI().getRawQuery());
          Answer answer = next();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private synchronized Answer next() {
    return answers.isEmpty() ? new Answer(404, "") : answers.remove();
  }

  /** The address the API stands at. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rest/3.0/app/json");
  }

  /** Says this next. */
  public synchronized EstatServer then(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /** Says next that this is the value, or the values, of the question. */
  public EstatServer thenValues(String values) {
    return then(200, data(values, ""));
  }

  /** An answer with data; the values are an object or a list of them. */
  static String data(String values, String nextKey) {
    String next = nextKey.isEmpty() ? "" : ", \"NEXT_KEY\": " + nextKey;
    return """
        {"GET_STATS_DATA": {
          "RESULT": {"STATUS": 0, "ERROR_MSG": "正常に終了しました。", "DATE": "2026-11-22T10:00:00"},
          "PARAMETER": {"LANG": "J", "DATA_FORMAT": "J"},
          "STATISTICAL_DATA": {
            "RESULT_INF": {"TOTAL_NUMBER": 3, "FROM_NUMBER": 1, "TO_NUMBER": 3 %s},
            "TABLE_INF": {"@id": "0000020111"},
            "DATA_INF": {
              "NOTE": [{"@char": "***", "$": "当該数値がないもの"}, {"@char": "X", "$": "秘匿"}],
              "VALUE": %s}}}}
        """
        .formatted(next, values);
  }

  /** An answer without data. */
  static String status(int status, String message) {
    return "{\"GET_STATS_DATA\": {\"RESULT\": {\"STATUS\": "
        + status
        + ", \"ERROR_MSG\": \""
        + message
        + "\"}}}";
  }

  /** One value. */
  public static String value(String time, String unit, String number) {
    return "{\"@tab\": \"00001\", \"@cat01\": \"K3101\", \"@area\": \"12217\", \"@time\": \""
        + time
        + "\", \"@unit\": \""
        + unit
        + "\", \"$\": \""
        + number
        + "\"}";
  }

  /** The questions so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
