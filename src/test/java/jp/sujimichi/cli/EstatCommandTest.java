package jp.sujimichi.cli;

import static jp.sujimichi.catalogue.estat.EstatServer.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.sujimichi.catalogue.estat.EstatServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstatCommandTest {

  private static final String MODEL =
      """
      {"formatVersion": 1, "title": "試し", "owner": {"code": "122173"},
       "plan": {"start": 2024, "end": 2030},
       "elements": [{"id": "z", "tier": "outcome3", "text": "事故のないまち"}],
       "indicators": [{"id": "k1", "element": "z", "name": "交通事故件数", "unit": "件",
         "catalogue": "ssds-K3101"}]}
      """;

  @TempDir Path folder;

  @Test
  void figuresGoIntoANewFileAndTheInputStays() throws IOException {
    Path model = Files.writeString(folder.resolve("plan.json"), MODEL);
    try (EstatServer server = new EstatServer()) {
      server.thenValues("[" + value("2022100000", "件", "810") + "]");
      Map<String, String> environment =
          Map.of(
              "ESTAT_APP_ID", "secret-key",
              "ESTAT_SERVICE", server.address().toString(),
              "XDG_CACHE_HOME", folder.resolve("cache").toString());
      CommandRun run = CommandRun.of(environment, new byte[0], "estat", "fetch", model.toString());
      Path out = folder.resolve("plan_estat.json");
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .isEqualTo(
              """
              k1 交通事故件数
                基準値（2022年度）: 810 を入れました。
              入れた値 1、置き換えた値 0、同じ値 0、違うが残した値 0、入れられなかったもの 0
              「%s」に書きました。
              """
                  .formatted(out));
      assertThat(run.code()).isZero();
      assertThat(Files.readString(model)).isEqualTo(MODEL);
      assertThat(Files.readString(out)).contains("\"value\": 810");
      assertThat(folder.resolve("cache/sujimichi/estat")).isNotEmptyDirectory();

      CommandRun again =
          CommandRun.of(environment, new byte[0], "estat", "fetch", model.toString());
      assertThat(again.code()).isEqualTo(2);
      assertThat(again.err()).contains("「" + out + "」はすでにあります。");
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void aRateOfAWorkbookIsComputedFromTwoAnswers() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("plan.json"),
            MODEL
                .replace("交通事故件数", "就業率")
                .replace("\"件\"", "\"%\"")
                .replace("ssds-K3101", "ssds-d01"));
    Path plan = folder.resolve("plan.xlsx");
    CommandRun.ja("convert", json.toString(), plan.toString());
    try (EstatServer server = new EstatServer()) {
      // A single value stands without a list, and a sign is no number.
      server.thenValues(value("2020100000", "人", "212345"));
      server.thenValues(
          "[" + value("2020100000", "人", "366666") + "," + value("2025100000", "人", "***") + "]");
      Map<String, String> environment =
          Map.of(
              "ESTAT_APP_ID", "secret-key",
              "ESTAT_SERVICE", server.address().toString(),
              "XDG_CACHE_HOME", folder.resolve("cache").toString());
      CommandRun run = CommandRun.of(environment, new byte[0], "estat", "fetch", plan.toString());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .startsWith("k1 就業率\n  基準値（2020年度）: 57.91 を入れました。（F1102 ÷ A1414 × 100 で計算）\n");
      assertThat(server.asked())
          .hasSize(2)
          .allMatch(query -> query.contains("cdArea=12217"))
          .anyMatch(query -> query.contains("cdCat01=F1102"))
          .anyMatch(query -> query.contains("cdCat01=A1414"));

      Path back = folder.resolve("back.json");
      CommandRun.ja("convert", folder.resolve("plan_estat.xlsx").toString(), back.toString());
      assertThat(Files.readString(back))
          .contains("\"value\": 57.91")
          .contains("e-Statの項目から計算した値です（F1102 ÷ A1414 × 100）。");
    }
  }

  @Test
  void aKeyThatIsRefusedWritesNothing() throws IOException {
    Path model = Files.writeString(folder.resolve("plan.json"), MODEL);
    try (EstatServer server = new EstatServer()) {
      server.then(
          200,
          "{\"GET_STATS_DATA\": {\"RESULT\": {\"STATUS\": 100, \"ERROR_MSG\": \"認証に失敗しました。\"}}}");
      Map<String, String> environment = new HashMap<>();
      environment.put("ESTAT_APP_ID", "secret-key");
      environment.put("COLUMNS", "200");
      CommandRun run =
          CommandRun.of(
              environment,
              new byte[0],
              "estat",
              "fetch",
              model.toString(),
              "--service",
              server.address().toString(),
              "--cache",
              folder.resolve("cache").toString());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out() + run.err()).contains("ESTAT_APP_ID を確かめてください").doesNotContain("secret");
      assertThat(folder.resolve("plan_estat.json")).doesNotExist();
    }
  }

  @Test
  void withoutAKeyNothingIsAsked() throws IOException {
    Path model = Files.writeString(folder.resolve("plan.json"), MODEL);
    CommandRun run = CommandRun.en("estat", "fetch", model.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("set ESTAT_APP_ID");
  }
}
