package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sujimichi serve} as a process of its own, killed without warning and asked to stop. */
class ServeProcessTest {

  private static final Pattern ADDRESS =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)#token=([\\w-]+)");

  @TempDir Path folder;

  /** A running server. */
  private record Served(Process process, URI base, String token) {}

  private Served serve() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.sujimichi.cli.Main",
                "serve",
                "--no-browser",
                "--port",
                "0",
                "--lang",
                "en",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Matcher address = ADDRESS.matcher(String.valueOf(out.readLine()));
    assertThat(address.find()).isTrue();
    return new Served(process, URI.create(address.group(1)), address.group(2));
  }

  private static String card(int number) {
    return "[{\"op\":\"put\",\"kind\":\"element\",\"id\":\"e"
        + number
        + "\",\"set\":{\"tier\":\"output\",\"text\":\"カード"
        + number
        + "\"}}]";
  }

  @Test
  void comesBackAfterAKillWithEverythingItAcknowledged() throws Exception {
    Workshop.model(folder, "見守り", Workshop.SMALL);
    HttpClient http = HttpClient.newHttpClient();
    int sent = 0;
    for (int round = 0; round < 3; round++) {
      Served served = serve();
      try (Browser ann = Browser.connect(http, served.base(), "見守り", "ann-" + round)) {
        JsonNode elements = ann.hello(served.token()).at("/model/elements");
        assertThat(elements).hasSize(2 + sent);
        for (int i = 0; i < 20 + 7 * round; i++) {
          ann.edit(card(sent));
          sent++;
        }
        JsonNode last = ann.answer(20 + 7 * round);
        assertThat(last.path("rev").asLong()).isEqualTo(sent);
      } finally {
        served.process().destroyForcibly();
        assertThat(served.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(sent).isEqualTo(81);
  }

  @Test
  void savesAndEndsWhenAskedTo() throws Exception {
    Path file = Workshop.model(folder, "見守り", Workshop.SMALL);
    Served served = serve();
    try (Browser ann = Browser.connect(HttpClient.newHttpClient(), served.base(), "見守り", "ann-1")) {
      ann.hello(served.token());
      ann.answer(ann.edit(card(1)));
      served.process().destroy();
      assertThat(ann.closeCode()).isEqualTo(CloseCode.STOPPING);
      assertThat(served.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      served.process().destroyForcibly();
    }
    assertThat(Files.readString(file)).contains("カード1");
  }
}
