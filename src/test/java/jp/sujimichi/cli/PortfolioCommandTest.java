package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeModels() throws IOException {
    write("a", "122173", "柏市", "<見守り>の輪", 10, 20);
    write("b", "011002", "札幌市", "<見守り>の輪", 100, 150);
    write("c", "122173", "柏市", "講座の数", 3, 6);
  }

  @Test
  void thePageOfTextShowsValuesSideBySide() {
    CommandRun run = CommandRun.ja("portfolio", folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            2団体、3モデル、共通の指標 1件
            順位を付けるものではありません。並びは団体の番号の順です。

            共通の指標
              <見守り>の輪（組）
                011002 札幌市  基準値 100（2023年度） → 目標 150（2030年度）、実績 －、単位 組
                122173 柏市    基準値 10（2023年度） → 目標 20（2030年度）、実績 －、単位 組

            1つの団体だけにある指標
              122173 柏市: 講座の数

            モデルの間の指摘
              ありません。

            都市OSの地域
              1地域（同じ基盤を使う団体は、合わせて1地域と数えます）。参考: 改革工程表2022の目標は、全国で \
            52地
              域から2025年度までに 100地域です。
              共同基盤: 011002 札幌市、122173 柏市
            """);
  }

  @Test
  void theHtmlPageEscapesWhatCitiesWrote() {
    CommandRun run = CommandRun.en("portfolio", folder.toString(), "--format", "html");
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("&lt;見守り&gt;の輪")
        .doesNotContain("<見守り>")
        .doesNotContain("<script");
  }

  @Test
  void theJsonHoldsTheSame() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(CommandRun.ja("portfolio", folder.toString(), "--format", "json").out());
    assertThat(json.path("models").asInt()).isEqualTo(3);
    assertThat(json.at("/common/0/values/1/city/code").asText()).isEqualTo("122173");
    assertThat(json.at("/common/0/values/1/target/value").asText()).isEqualTo("20");
    assertThat(json.at("/single/0/name").asText()).isEqualTo("講座の数");
    assertThat(json.at("/platformRegions/count").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsFoundAcrossModelsOfOneCityIsShown() throws IOException {
    write("d", "122173", "柏市", "<見守り>の輪", 10, 90);
    assertThat(CommandRun.ja("portfolio", folder.toString(), "--format", "json").out())
        .contains("\"rule\": \"portfolio/conflicting-definition\"");
  }

  private void write(String id, String code, String city, String name, int from, int to)
      throws IOException {
    Files.writeString(
        folder.resolve(id + ".json"),
        """
        {"formatVersion": 1, "id": "%s", "title": "%sのモデル", "owner": {"code": "%s", "name": "%s"},
         "platform": {"id": "p1", "name": "共同基盤"},
         "elements": [{"id": "x", "tier": "outcome1", "field": "community", "text": "%sの成果"}],
         "indicators": [{"id": "k", "element": "x", "name": "%s", "unit": "組",
           "baseline": {"year": 2023, "value": %d}, "targets": [{"year": 2030, "value": %d}]}]}
        """
            .formatted(id, id, code, city, name, name, from, to));
  }
}
