package jp.sujimichi.catalogue.estat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks the e-Stat API 3.0 (getStatsData) for series, one question at a time with a pause between
 * requests; again, with longer pauses, when the server fails or does not answer.
 *
 * <p>Not for use by several threads: the pauses are what keeps it polite.
 */
public final class EstatClient implements EstatSource {

  /** The service's address. */
  public static final URI SERVICE = URI.create("https://api.e-stat.go.jp/rest/3.0/app/json/");

  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);
  private static final int TRIES = 4;
  private static final int MOST_PAGES = 100;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Lets time pass. */
  public interface Pause {
    void rest(Duration time) throws InterruptedException;
  }

  private final URI service;
  private final String key;
  private final Optional<EstatCache> cache;
  private final Pause pause;
  private final Duration timeout;
  private final HttpClient http;
  private boolean asked;

  /**
   * A client.
   *
   * @param service the address; {@link #SERVICE} but for tests and proxies
   * @param key the application key that e-Stat gave the user
   * @param cache where answers are kept; empty to ask anew each time
   * @param timeout how long one answer may take
   * @param pause how time passes
   */
  public EstatClient(
      URI service, String key, Optional<EstatCache> cache, Duration timeout, Pause pause) {
    String address = service.toString();
    this.service = address.endsWith("/") ? service : URI.create(address + "/");
    this.key = key;
    this.cache = cache;
    this.pause = pause;
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public EstatSeries series(EstatQuery query) throws EstatException {
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    SortedSet<Integer> withheld = new TreeSet<>();
    SortedSet<Integer> ambiguous = new TreeSet<>();
    SortedSet<String> units = new TreeSet<>();
    Optional<String> start = Optional.of("");
    for (int page = 0; start.isPresent(); page++) {
      if (page == MOST_PAGES) {
        throw EstatException.of(
            "e-Statの返事が長すぎます。統計表・項目・地域の番号を確かめてください。",
            "e-Stat's answer is too long; please check the table, item and area");
      }
      EstatPage answer = page(query, start.get());
      for (EstatPage.Cell cell : answer.cells()) {
        OptionalInt year = cell.year();
        if (year.isEmpty()) {
          continue;
        }
        if (!cell.unit().isEmpty()) {
          units.add(cell.unit());
        }
        Optional<BigDecimal> number = cell.number();
        if (number.isEmpty()) {
          withheld.add(year.getAsInt());
          continue;
        }
        BigDecimal other = values.putIfAbsent(year.getAsInt(), number.get());
        if (other != null && other.compareTo(number.get()) != 0) {
          ambiguous.add(year.getAsInt());
        }
      }
      start = answer.next();
    }
    values.keySet().removeAll(ambiguous);
    withheld.removeAll(values.keySet());
    return new EstatSeries(values, units, withheld, ambiguous);
  }

  private EstatPage page(EstatQuery query, String start) throws EstatException {
    StringBuilder question = new StringBuilder("getStatsData?lang=J&metaGetFlg=N&statsDataId=");
    question.append(encoded(query.statsDataId()));
    question.append("&cdCat01=").append(encoded(query.item()));
    question.append("&cdArea=").append(encoded(query.area()));
    if (!start.isEmpty()) {
      question.append("&startPosition=").append(encoded(start));
    }
    String keyless = service.resolve(question.toString()).toString();
    Optional<String> kept = cache.flatMap(c -> c.find(keyless));
    if (kept.isPresent()) {
      return EstatPage.parse(kept.get());
    }
    String body = ask(keyless);
    EstatPage page = EstatPage.parse(body);
    // Only what was understood is kept, and never with the key, should the service repeat it.
    cache.ifPresent(c -> c.keep(keyless, body.replace(key, "")));
    return page;
  }

  private String ask(String question) throws EstatException {
    URI address = URI.create(question + "&appId=" + encoded(key));
    HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).GET().build();
    Duration wait = FIRST_BACK_OFF;
    for (int attempt = 1; ; attempt++) {
      if (asked) {
        rest(attempt == 1 ? BETWEEN : wait);
        wait = attempt == 1 ? wait : wait.multipliedBy(2);
      }
      asked = true;
      try {
        HttpResponse<String> response =
            http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        int status = response.statusCode();
        if (status == HttpStatus.OK) {
          return response.body();
        }
        boolean passing = status >= HttpStatus.SERVER_FAULT || status == TOO_MANY_REQUESTS;
        if (!passing || attempt == TRIES) {
          throw EstatException.hopeless(
              "e-Statが応えません（HTTP " + status + "）。しばらくしてから、もう一度お試しください。",
              "e-Stat answered with HTTP " + status + "; please try again later");
        }
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw EstatException.hopeless(
              "e-Statにつながりません。ネットワークの接続を確かめて、もう一度お試しください。",
              "e-Stat cannot be reached; please check the network and try again");
        }
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
  }

  private void rest(Duration time) throws EstatException {
    try {
      pause.rest(time);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static EstatException interrupted() {
    Thread.currentThread().interrupt();
    return EstatException.hopeless("問い合わせを取りやめました。", "the question was called off");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The answers that matter here. */
  private static final class HttpStatus {
    static final int OK = 200;
    static final int SERVER_FAULT = 500;

    private HttpStatus() {}
  }
}
