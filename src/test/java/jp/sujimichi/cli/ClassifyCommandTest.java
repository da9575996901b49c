package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassifyCommandTest {

  private static final String ENDING = "名前の言葉などから読み取ったもので、決まりではありません。";

  @Test
  void tellsTiersAndReasonsThatCanBeRepeatedAloud() {
    CommandRun run = CommandRun.ja("classify", "交通事故件数", "講習会の開催回数", "--field", "mobility");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("交通事故件数\n  分野: モビリティ\n  アウトカム第2階層の指標です。\n  理由1     指標カタログでは")
        .contains("\n  理由4     「交通事故件数」は、まちで起きている困りごとの数です。")
        .contains("\n  ほか      アウトカム第1階層やアウトカム第3階層に置いてもかまいません。\n\n講習会の開催回数\n")
        .contains("\n\n" + ENDING);
    assertThat(run.out().split("講習会の開催回数\n", -1)[1])
        .startsWith("  分野: モビリティ\n  アウトプットの指標です。\n  理由1     実施する側が動けば、")
        .doesNotContain("ほか  ", "語尾  ");
  }

  @Test
  void aMisleadingEndingIsExplained() {
    assertThat(CommandRun.ja("classify", "オンライン申請件数").out())
        .contains("  語尾      「件数」で終わる名前は実施した量（アウトプット）のことが多いのですが、")
        .startsWith("オンライン申請件数\n  アウトカム第1階層の指標です。\n");
    assertThat(CommandRun.ja("classify", "講習会の開催回数").out()).doesNotContain("語尾");
  }

  @Test
  void saysWhichEntryItWasTakenForAndWhoJudgedTheTier() {
    assertThat(CommandRun.en("classify", "就業率").out().replaceAll("\\s+", " "))
        .contains(
            "catalogue Taken for \"Employment rate\" of \"Indicators computed from the System of"
                + " Social and Demographic Statistics\"; it states no tier, so the tiers are our"
                + " judgement.");
  }

  @Test
  void costsStandBesideTheChainAndUnknownWordsAreNotGuessed() {
    assertThat(CommandRun.ja("classify", "1人当たりの運行経費").out())
        .contains("  費用や手間を表す数字です。どの階層にも置かず、横に並べて見てください。\n");
    assertThat(CommandRun.ja("classify", "ほげ").out())
        .startsWith("ほげ\n  名前からは階層を読み取れませんでした。\n\n" + ENDING);
  }

  @Test
  void jsonHasTheFieldsOfTheContractOnOneLineEach() throws IOException {
    CommandRun run = CommandRun.ja("classify", "会議の開催回数", "ほげ", "--format", "json", "--unit", "回");
    assertThat(run.code()).isZero();
    List<JsonNode> lines = lines(run.out());
    assertThat(lines).hasSize(2);
    JsonNode first = lines.get(0);
    assertThat(names(first)).containsExactly("name", "unit", "tiers", "tolerated", "because");
    assertThat(first.get("tiers").toString()).isEqualTo("[\"output\"]");
    assertThat(first.get("because").findValuesAsText("evidence"))
        .containsExactly("control", "counted", "wording", "unit");
    assertThat(first.get("because").findValuesAsText("strength"))
        .containsExactly("0.7", "0.6", "0.5", "0.2");
    assertThat(names(first.get("because").get(0)))
        .containsExactly("evidence", "ja", "en", "strength");
    assertThat(CommandRun.ja("classify", "ほげ", "--format", "json").out())
        .isEqualTo("{\"name\":\"ほげ\",\"tiers\":[],\"tolerated\":[],\"because\":[]}\n");
  }

  @Test
  void standardInputHoldsNamesAndObjectsWhoseFieldsComeBack() throws IOException {
    CommandRun run =
        CommandRun.reading(
            """
            \uFEFFほげ

            {"id": "k1", "name": "ほげ", "field": "モビリティ", "unit": "ふが", "more": {"name": [1]}}
            {"id": 7, "name": "ほげ", "field": null}
            """,
            "classify",
            "-",
            "--format",
            "json",
            "--field",
            "行政");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    String rest = ",\"tiers\":[],\"tolerated\":[],\"because\":[]}\n";
    assertThat(run.out())
        .isEqualTo(
            "{\"name\":\"ほげ\",\"field\":\"行政\""
                + rest
                + "{\"id\":\"k1\",\"name\":\"ほげ\",\"field\":\"モビリティ\",\"unit\":\"ふが\""
                + rest
                + "{\"id\":7,\"name\":\"ほげ\",\"field\":\"行政\""
                + rest);
  }

  @Test
  void theFieldIsUnderstoodByItsJapaneseName() throws IOException {
    String field = lines(json("IT基盤")).get(0).get("tiers").toString();
    assertThat(field).isEqualTo(lines(json("it-platform")).get(0).get("tiers").toString());
    assertThat(field).isNotEqualTo(lines(json("mobility")).get(0).get("tiers").toString());
  }

  private static String json(String field) {
    return CommandRun.ja("classify", "個別避難計画作成率", "--format", "json", "--field", field).out();
  }

  @Test
  void aLineThatCannotBeReadIsToldAndTheOthersAreAnswered() {
    CommandRun run =
        CommandRun.reading(
            "{\"nome\": 1}\n{oops\n{\"name\":\"a\"} {}\n{\"name\":\"ほげ\",\"field\":\"mobilty\"}\nほげ\n",
            "classify",
            "-",
            "--format",
            "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).startsWith("{\"name\":\"ほげ\",\"tiers\":[]").hasLineCount(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("標準入力の1行目: name（指標名）がありません。"),
            line -> assertThat(line).startsWith("標準入力の2行目: JSONとして読み取れません。"),
            line -> assertThat(line).startsWith("標準入力の3行目: JSONとして読み取れません。"),
            line ->
                assertThat(line)
                    .startsWith("標準入力の4行目: 分野（field）「mobilty」はありません。「mobility」ではありませんか。"));
  }

  @Test
  void wrongUsageIsNamed() {
    CommandRun field = CommandRun.en("classify", "x", "--field", "mobilty");
    assertThat(field.code()).isEqualTo(2);
    assertThat(field.out()).isEmpty();
    assertThat(field.err())
        .startsWith("sujimichi: there is no field \"mobilty\". Did you mean \"mobility\"?");
    assertThat(CommandRun.ja("classify").err()).startsWith("sujimichi: NAME を指定してください。\n");
    assertThat(CommandRun.ja("classify", "x", "--format", "xml").code()).isEqualTo(2);
    assertThat(CommandRun.ja("classify", " ").err()).isEqualTo("sujimichi: 指標名が空です。\n");
    CommandRun encoding =
        CommandRun.of(Map.of(), "件数\n".getBytes(Charset.forName("MS932")), "classify", "-");
    assertThat(encoding.code()).isEqualTo(2);
    assertThat(encoding.err()).startsWith("sujimichi: 標準入力の文字コードがUTF-8ではありません");
  }

  static List<JsonNode> lines(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
