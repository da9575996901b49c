package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code serve} says when it cannot serve; serving itself is tried in the workshop's tests.
 */
class ServeCommandTest {

  @TempDir Path folder;

  @Test
  void describesItselfInBothLanguages() {
    assertThat(CommandRun.ja("serve", "--help").out()).contains("--share", "6けたの番号", "8117");
    assertThat(CommandRun.en("serve", "--help").out())
        .contains("--no-browser", "PIN of six digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "http", "8117.5"})
  void wantsAPortThatThereIs(String port) {
    CommandRun run = CommandRun.ja("serve", "--no-browser", "--port", port, folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("ポート番号");
  }

  @Test
  void wantsAFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("plan.json"), "{}");
    CommandRun run = CommandRun.en("serve", "--no-browser", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("is no folder");
    assertThat(CommandRun.ja("serve", "a", "b").err()).contains("フォルダーは1つだけ");
  }

  @Test
  void saysSoWhenThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      CommandRun run = CommandRun.ja("serve", "--no-browser", "--port", port, folder.toString());
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("ページを開けません");
    }
  }
}
