package jp.sujimichi.catalogue.estat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of getStatsData.
 *
 * <p>Source: e-Stat API 3.0, JSON: attributes begin with {@code @}, text is under {@code $}; where
 * there is one VALUE it is an object and not a list.
 *
 * @param cells the values in the order given
 * @param next where the next answer begins; empty for the last
 */
record EstatPage(List<Cell> cells, Optional<String> next) {

  /**
   * One value.
   *
   * @param time the time code, such as {@code 2020100000}
   * @param unit the unit, empty when the table gives none
   * @param written the number or a sign instead of one
   */
  record Cell(String time, String unit, String written) {

    private static final Pattern YEARLY = Pattern.compile("((?:19|20)\\d{2})(?:000000|100000)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,15})?");

    /** The year; {@code 2020100000} is 2020年度, {@code 2020000000} is 2020年. Empty for months. */
    OptionalInt year() {
      Matcher matcher = YEARLY.matcher(time);
      return matcher.matches()
          ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
          : OptionalInt.empty();
    }

    /** The number; empty for {@code ***}, {@code -}, {@code X} and {@code …}. */
    Optional<BigDecimal> number() {
      String plain = written.replace(",", "").strip();
      return NUMBER.matcher(plain).matches()
          ? Optional.of(new BigDecimal(plain))
          : Optional.empty();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** STATUS of an answer that is right and empty. */
  private static final int NO_DATA = 1;

  /** From this STATUS on the question was refused. */
  private static final int REFUSED = 100;

  /** From this STATUS on the fault is e-Stat's. */
  private static final int THEIR_FAULT = 200;

  EstatPage {
    cells = List.copyOf(cells);
  }

  static EstatPage parse(String body) throws EstatException {
    JsonNode answer;
    try {
      answer = JSON.readTree(body).path("GET_STATS_DATA");
    } catch (JsonProcessingException e) {
      throw notUnderstood();
    }
    JsonNode result = answer.path("RESULT");
    if (!result.path("STATUS").isValueNode()) {
      throw notUnderstood();
    }
    int status = result.path("STATUS").asInt(-1);
    if (status != 0 && status != NO_DATA) {
      throw refused(status, result.path("ERROR_MSG").asText(""));
    }
    JsonNode data = answer.path("STATISTICAL_DATA");
    List<Cell> cells = new ArrayList<>();
    for (JsonNode value : list(data.path("DATA_INF").path("VALUE"))) {
      cells.add(
          new Cell(
              value.path("@time").asText(""),
              value.path("@unit").asText(""),
              value.path("$").asText("")));
    }
    String next = data.path("RESULT_INF").path("NEXT_KEY").asText("");
    return new EstatPage(cells, next.isEmpty() ? Optional.empty() : Optional.of(next));
  }

  private static List<JsonNode> list(JsonNode one) {
    List<JsonNode> nodes = new ArrayList<>();
    if (one.isArray()) {
      one.forEach(nodes::add);
    } else if (one.isObject()) {
      nodes.add(one);
    }
    return nodes;
  }

  private static EstatException notUnderstood() {
    return EstatException.hopeless(
        "e-Statの返事を読み取れません。しばらくしてから、もう一度お試しください。",
        "e-Stat's answer cannot be understood; please try again later");
  }

  private static EstatException refused(int status, String message) {
    String said = message.isEmpty() ? "" : "「" + message + "」";
    String quoted = message.isEmpty() ? "" : ": \"" + message + "\"";
    if (status == REFUSED) {
      return EstatException.hopeless(
          "e-Statがアプリケーションキーを受け付けません" + said + "。環境変数 ESTAT_APP_ID を確かめてください。",
          "e-Stat does not accept the application key" + quoted + "; please check ESTAT_APP_ID");
    }
    if (status >= THEIR_FAULT && status < THEIR_FAULT + REFUSED) {
      return EstatException.hopeless(
          "e-Statの側で不具合が起きています" + said + "（番号 " + status + "）。しばらくしてから、もう一度お試しください。",
          "e-Stat has a fault of its own"
              + quoted
              + " (status "
              + status
              + "); please try again later");
    }
    return EstatException.of(
        "e-Statが問い合わせを受け付けません" + said + "（番号 " + status + "）。統計表・項目・地域の番号を確かめてください。",
        "e-Stat refused the question"
            + quoted
            + " (status "
            + status
            + "); please check the table, item and area");
  }
}
