package jp.sujimichi.catalogue.estat;

import static jp.sujimichi.catalogue.estat.EstatServer.data;
import static jp.sujimichi.catalogue.estat.EstatServer.status;
import static jp.sujimichi.catalogue.estat.EstatServer.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstatClientTest {

  private static final EstatQuery ACCIDENTS = new EstatQuery("0000020111", "K3101", "12217");
  private static final String KEY = "0123456789abcdef";
  private static final String QUESTION =
      "lang=J&metaGetFlg=N&statsDataId=0000020111&cdCat01=K3101&cdArea=12217";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final List<Duration> pauses = new ArrayList<>();
  private EstatServer server;

  @BeforeEach
  void start() throws IOException {
    server = new EstatServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void yearsAreReadAndSignsAreNoNumbers() throws EstatException {
    server.thenValues(
        "["
            + String.join(
                ",",
                value("2019100000", "件", "1,204"),
                value("2020000000", "件", "998.50"),
                value("2021100000", "件", "***"),
                value("2022100000", "件", "-"),
                value("2023100000", "件", "X"),
                value("2024100000", "件", "…"),
                value("2024000103", "件", "77"))
            + "]");
    EstatSeries series = client(Optional.empty()).series(ACCIDENTS);
    assertThat(series.values())
        .isEqualTo(Map.of(2019, new BigDecimal("1204"), 2020, new BigDecimal("998.50")));
    assertThat(series.withheld()).isEqualTo(Set.of(2021, 2022, 2023, 2024));
    assertThat(series.units()).isEqualTo(Set.of("件"));
    assertThat(server.asked()).containsExactly(QUESTION + "&appId=" + KEY);
    assertThat(pauses).isEmpty();
  }

  @Test
  void oneValueMayStandWithoutAList() throws EstatException {
    server.thenValues(value("2019100000", "人", "5"));
    assertThat(client(Optional.empty()).series(ACCIDENTS).values())
        .isEqualTo(Map.of(2019, new BigDecimal("5")));
  }

  @Test
  void furtherPagesAreAskedForAfterAPause() throws EstatException {
    server.then(200, data(value("2019100000", "人", "5"), "100001"));
    server.then(200, data(value("2020100000", "人", "6"), "\"200001\""));
    server.then(200, data(value("2021100000", "人", "7"), ""));
    assertThat(client(Optional.empty()).series(ACCIDENTS).values().keySet())
        .containsExactly(2019, 2020, 2021);
    assertThat(server.asked())
        .containsExactly(
            QUESTION + "&appId=" + KEY,
            QUESTION + "&startPosition=100001&appId=" + KEY,
            QUESTION + "&startPosition=200001&appId=" + KEY);
    assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
  }

  @Test
  void severalValuesForAYearAreNone() throws EstatException {
    server.thenValues(
        "[" + value("2019100000", "人", "5") + "," + value("2019100000", "人", "6") + "]");
    EstatSeries series = client(Optional.empty()).series(ACCIDENTS);
    assertThat(series.values()).isEmpty();
    assertThat(series.ambiguous()).containsExactly(2019);
  }

  @Test
  void noMatchingDataIsAnEmptySeries() throws EstatException {
    server.then(200, status(1, "正常に終了しましたが、該当データはありませんでした。"));
    assertThat(client(Optional.empty()).series(ACCIDENTS).values()).isEmpty();
  }

  @Test
  void aFailingServerIsAskedAgainWithLongerPauses() throws EstatException {
    server.then(503, "").then(429, "").then(500, "");
    server.thenValues(value("2019100000", "人", "5"));
    assertThat(client(Optional.empty()).series(ACCIDENTS).values()).hasSize(1);
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void aServerThatGoesOnFailingIsGivenUp() {
    server.then(503, "").then(503, "").then(503, "").then(503, "");
    EstatException refused = refusal(client(Optional.empty()));
    assertThat(refused.text().ja()).isEqualTo("e-Statが応えません（HTTP 503）。しばらくしてから、もう一度お試しください。");
    assertThat(refused.isHopeless()).isTrue();
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void aQuestionThatIsNotFoundIsNotAskedAgain() {
    assertThat(refusal(client(Optional.empty())).text().en())
        .startsWith("e-Stat answered with HTTP 404");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void nobodyAtTheAddressIsToldWithoutTheKey() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    EstatClient client =
        new EstatClient(
            URI.create("http://127.0.0.1:" + free + "/"),
            KEY,
            Optional.empty(),
            PATIENCE,
            pauses::add);
    EstatException refused = refusal(client);
    assertThat(refused.text().ja()).isEqualTo("e-Statにつながりません。ネットワークの接続を確かめて、もう一度お試しください。");
    assertThat(refused.getMessage()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 認証に失敗しました。, true, アプリケーションキーを受け付けません「認証に失敗しました。」。環境変数 ESTAT_APP_ID を確かめてください。",
    "110, 統計表IDが不正です。, false, 問い合わせを受け付けません「統計表IDが不正です。」（番号 110）。統計表・項目・地域の番号を確かめてください。",
    "200, DBエラー, true, の側で不具合が起きています「DBエラー」（番号 200）。しばらくしてから、もう一度お試しください。",
  })
  void aRefusalSaysWhatToDo(int status, String message, boolean hopeless, String expected) {
    server.then(200, status(status, message));
    EstatException refused = refusal(client(Optional.empty()));
    assertThat(refused.text().ja()).startsWith("e-Stat").endsWith(expected);
    assertThat(refused.isHopeless()).isEqualTo(hopeless);
  }

  @Test
  void anAnswerOfAnotherKindIsNotUnderstood() {
    server.then(200, "<html>maintenance</html>");
    assertThat(refusal(client(Optional.empty())).text().en())
        .isEqualTo("e-Stat's answer cannot be understood; please try again later");
  }

  @Test
  void answersAreKeptForThirtyDaysWithoutTheKey() throws EstatException, IOException {
    Instant now = Instant.now();
    server.thenValues("[" + value("2019100000", KEY, "5") + "]");
    client(Optional.of(new EstatCache(folder, now))).series(ACCIDENTS);
    assertThat(client(Optional.of(new EstatCache(folder, now))).series(ACCIDENTS).values())
        .isEqualTo(Map.of(2019, new BigDecimal("5")));
    assertThat(server.asked()).hasSize(1);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> kept = files.toList();
      assertThat(kept).hasSize(1);
      assertThat(Files.readString(kept.get(0))).doesNotContain(KEY);
    }

    server.thenValues(value("2019100000", "人", "6"));
    EstatCache later = new EstatCache(folder, now.plus(Duration.ofDays(31)));
    assertThat(client(Optional.of(later)).series(ACCIDENTS).values())
        .isEqualTo(Map.of(2019, new BigDecimal("6")));
  }

  @Test
  void refusalsAreNotKept() throws EstatException {
    Optional<EstatCache> cache = Optional.of(new EstatCache(folder, Instant.now()));
    server.then(200, status(100, "認証に失敗しました。"));
    server.thenValues(value("2019100000", "人", "6"));
    refusal(client(cache));
    assertThat(client(cache).series(ACCIDENTS).values()).hasSize(1);
  }

  private EstatClient client(Optional<EstatCache> cache) {
    return new EstatClient(server.address(), KEY, cache, PATIENCE, pauses::add);
  }

  private static EstatException refusal(EstatClient client) {
    return catchThrowableOfType(EstatException.class, () -> client.series(ACCIDENTS));
  }
}
