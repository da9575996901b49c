package jp.sujimichi.cli;

import static jp.sujimichi.cli.ClassifyCommandTest.lines;
import static jp.sujimichi.cli.ClassifyCommandTest.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

  @TempDir Path folder;
  private String own;

  @BeforeEach
  void writeCatalogue() throws IOException {
    own =
        Files.writeString(
                folder.resolve("names.json"), "[\"ノンステップバスの導入率\", \"公共交通の機関分担率\", \"刑法犯認知件数\"]")
            .toString();
  }

  @Test
  void aSureEntryIsToldWithOriginAndSource() {
    CommandRun run = CommandRun.ja("match", "就業率（％）");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """
            就業率（％）
              一覧の「就業率」です。
              理由      書き方やかっこ書き、別名の違いを除けば、同じ名前です。
              位置づけ  産業/経済、アウトカム第3階層（本製品の判断）、アウトカム第2階層（本製品の判断）、単位: %
              一覧      社会・人口統計体系から計算できる指標（番号 ssds-d01）
              出典      e-Statの「社会・人口統計体系」\
            """)
        .contains(
            """
              e-Stat    統計表 0000020106、項目 F1102  https://www.e-stat.go.jp/dbview?sid=0000020106
              e-Stat    統計表 0000020101、項目 A1414  https://www.e-stat.go.jp/dbview?sid=0000020101
              算式      F1102 / A1414 * 100
            """);
  }

  @Test
  void inDoubtCandidatesAreOfferedWithWhatKeepsThemApart() {
    assertThat(CommandRun.ja("match", "刑法犯検挙件数", "--catalogue", own).out())
        .isEqualTo(
            """
            刑法犯検挙件数
              同じといえる指標は見つかりませんでした。近いものを挙げます。
              候補1     刑法犯認知件数（names）
                        「検挙」は、一覧の名前にはありません。一覧の名前には「認知」が付いています。
            """);
    assertThat(CommandRun.en("match", "ほげ", "--catalogue", own).out())
        .isEqualTo("ほげ\n  No indicator of the catalogues has this name or one like it.\n");
  }

  @Test
  void anotherKindOfQuantityIsTheReason() {
    assertThat(CommandRun.ja("match", "ノンステップバスの導入台数", "--catalogue", own).out())
        .contains("  候補1     ノンステップバスの導入率（names）\n            書かれた名前は数、一覧の名前は割合です。\n");
  }

  @Test
  void jsonHasTheFieldsOfTheContract() throws IOException {
    CommandRun run =
        CommandRun.reading(
            "{\"id\": \"n1\", \"name\": \"ノンステップバスの導入率(%)\"}\n刑法犯検挙件数\n",
            "match", "-", "--catalogue", own, "--format", "json");
    assertThat(run.code()).isZero();
    List<JsonNode> lines = lines(run.out());
    assertThat(names(lines.get(0)))
        .containsExactly("id", "name", "match", "entry", "score", "candidates");
    assertThat(lines.get(0).get("id").textValue()).isEqualTo("n1");
    assertThat(lines.get(0).get("match").textValue()).isEqualTo("ノンステップバスの導入率");
    assertThat(lines.get(0).get("entry").textValue()).isEqualTo("ノンステップバスの導入率");
    assertThat(lines.get(0).get("score").doubleValue()).isEqualTo(1);
    assertThat(names(lines.get(1)))
        .containsExactly("name", "match", "entry", "score", "candidates");
    assertThat(lines.get(1).get("match").isNull()).isTrue();
    assertThat(lines.get(1).get("score").doubleValue()).isBetween(0.2, 0.79);
    assertThat(names(lines.get(1).get("candidates").get(0)))
        .containsExactly("entry", "name", "score");
    assertThat(lines.get(1).get("candidates").get(0).get("name").textValue()).isEqualTo("刑法犯認知件数");
  }

  @Test
  void theUnitTellsWhatTheNameLeavesOpen() throws IOException {
    String buses = "{\"name\": \"ノンステップバスの導入\", \"unit\": \"%s\"}\n";
    CommandRun run =
        CommandRun.reading(
            buses.formatted("%") + buses.formatted("台"),
            "match",
            "-",
            "--catalogue",
            own,
            "--format",
            "json");
    assertThat(lines(run.out()).get(0).get("match").textValue()).isEqualTo("ノンステップバスの導入率");
    assertThat(lines(run.out()).get(1).get("match").isNull()).isTrue();
  }

  @Test
  void aCatalogueThatCannotBeUsedIsAnError() {
    CommandRun missing = CommandRun.ja("match", "x", "--catalogue", own + ".yaml");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err()).contains("ファイルを開けません。", "指標の一覧「" + own + ".yaml」を使えません。");
    assertThat(CommandRun.ja("match", "x", "--catalogue", "a.xlsx").err())
        .contains("ファイルを開けません。", "指標の一覧「a.xlsx」を使えません。");
  }
}
