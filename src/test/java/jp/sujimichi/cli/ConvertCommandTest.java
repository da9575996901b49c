package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.format.xlsx.Books;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  private static final String MODEL =
      """
      {"formatVersion": 1, "title": "試し", "elements": [
        {"id": "a-1", "tier": "activity", "text": "バスを\\"走らせる\\" <b>|</b> #35;"},
        {"id": "o", "tier": "output", "text": "便が増える"}],
       "links": [{"from": "a-1", "to": "o"}, {"from": "o", "to": "a-1", "kind": "feedback"},
         {"from": "o", "to": "どこにもない"}],
       "indicators": [{"id": "k", "element": "o", "name": "便数", "unit": "便/日"}]}
      """;

  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(folder.resolve("model.json"), MODEL);
  }

  @Test
  void aMermaidFlowchartShowsTiersIndicatorsAndArrowsEscaped() throws IOException {
    Path out = folder.resolve("model.mmd");
    CommandRun run = CommandRun.ja("convert", model.toString(), out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("「" + out + "」を作りました。\n");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(out))
        .isEqualTo(
            """
            flowchart LR
              subgraph activity["事業・取組"]
                direction TB
                e1["バスを#34;走らせる#34; #60;b#62;#124;#60;#47;b#62; #35;35#59;"]
              end
              subgraph output["アウトプット"]
                direction TB
                e2["便が増える<br/>◆ 便数（便#47;日）"]
              end
              e1 --> e2
              e2 -.-> e1
            """);
  }

  @Test
  void anSvgIsADrawingOfItsOwn() throws IOException {
    Path out = folder.resolve("model.svg");
    assertThat(CommandRun.en("convert", model.toString(), out.toString()).code()).isZero();
    assertThat(Files.readString(out))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=")
        .contains("便が増える")
        .endsWith("</svg>\n");
  }

  @Test
  void aFileThatExistsIsReplacedOnlyWhenAskedTo() throws IOException {
    Path out = Files.writeString(folder.resolve("model.mmd"), "mine");
    CommandRun refused = CommandRun.ja("convert", model.toString(), out.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("「" + out + "」はすでにあります。").contains("--overwrite");
    assertThat(Files.readString(out)).isEqualTo("mine");

    assertThat(CommandRun.ja("convert", model.toString(), out.toString(), "--overwrite").code())
        .isZero();
    assertThat(Files.readString(out)).startsWith("flowchart LR\n");
  }

  @Test
  void theInputIsNeverTheOutput() throws IOException {
    CommandRun run = CommandRun.ja("convert", model.toString(), model.toString(), "--overwrite");
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readString(model)).isEqualTo(MODEL);
  }

  @Test
  void anUnknownTypeNamesThoseThatAreKnown() {
    CommandRun run = CommandRun.en("convert", model.toString(), folder + "/model.docx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Known are: ").contains(".mmd").contains(".svg");
  }

  @Test
  void aWorkbookOfSeveralModelsBecomesAFileEach() throws IOException {
    Path book = several(folder.resolve("plan.xlsx"));
    CommandRun one = CommandRun.ja("convert", book.toString(), folder + "/plan.json");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("モデルが 3個あります。出力先にフォルダーを指定すると");

    Path out = folder.resolve("out");
    CommandRun run = CommandRun.ja("convert", book.toString(), out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("3個のファイルを「" + out + "」に作りました。\n");
    assertThat(names(out)).containsExactly("plan-みなみ.json", "plan-北_東-2.json", "plan-北_東.json");
    assertThat(Files.readString(out.resolve("plan-みなみ.json"))).contains("みなみで運行する");
    assertThat(Files.readString(out.resolve("plan-北_東-2.json"))).contains("別の事業");

    CommandRun again = CommandRun.ja("convert", book.toString(), out.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("plan-みなみ.json」はすでにあります。");
    assertThat(again.out()).startsWith("0個のファイルを");
  }

  @Test
  void everyModelOfAFolderIsConverted() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/sub"));
    several(in.resolve("three.xlsx"));
    Files.copy(model, in.resolveSibling("one.json"));
    Files.writeString(in.resolveSibling("broken.json"), "{");
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.ja("convert", folder + "/in", out.toString() + "/", "--to", "xlsx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("broken.json");
    assertThat(names(out)).containsExactly("one.xlsx", "sub");
    assertThat(names(out.resolve("sub"))).hasSize(3).allMatch(name -> name.startsWith("three-"));
    assertThat(CommandRun.ja("convert", folder + "/in", folder + "/x.json").err())
        .contains("フォルダーにしてください");
    assertThat(CommandRun.ja("convert", folder + "/in", folder + "/y", "--to", "docx").err())
        .contains("使える形");
  }

  private static Path several(Path file) {
    return Books.book(
        file,
        book ->
            Books.sheet(
                book,
                "要素",
                Books.row("モデル", "番号", "階層", "内容"),
                Books.row("みなみ", "a1", "事業", "みなみで運行する"),
                Books.row("北/東", "a1", "事業", "北で運行する"),
                Books.row("北・東", "a1", "事業", "別の事業")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void reviewSheetsGoIntoAFolderOrOneFile() throws IOException {
    Path goals =
        Files.writeString(
            folder.resolve("3-1.csv"),
            """
            予算事業ID,事業年度,事業名,府省庁,アクティビティ・アウトプット・アウトカムの番号,\
            種別（アクティビティ・アウトプット・アウトカム）,アウトカムの期間,アクティビティ／活動目標／成果目標,\
            活動指標／成果指標,目標年度／目標値／実績値／達成率,2023
            ../7,2024,事業,総務省,1,アクティビティ,,取り組む,,,
            """);
    Path links =
        Files.writeString(
            folder.resolve("3-2.csv"),
            """
            予算事業ID,派生元ーアクティビティ・アウトプット・アウトカムの番号,\
            派生元ー種別（アクティビティ・アウトプット・アウトカム）,\
            派生先ーアクティビティ・アウトプット・アウトカムの番号,派生先ー種別（アクティビティ・アウトプット・アウトカム）
            """);
    Path out = folder.resolve("models");
    CommandRun run =
        CommandRun.ja("convert", "rs", goals.toString(), links.toString(), out.toString());
    assertThat(run.out()).isEqualTo("1事業をモデルにしました（要素 1、矢印 0、指標 0）: " + out + "\n");
    try (var files = Files.list(out)) {
      assertThat(files.toList()).isEqualTo(List.of(out.resolve("rs-2024-___7.json")));
    }
    assertThat(CommandRun.ja("check", out.toString(), "--fail-on", "never").code()).isZero();
    assertThat(
            CommandRun.ja("convert", "rs", goals.toString(), links.toString(), out.toString())
                .err())
        .contains("すでにモデルのファイルがあります");

    Path one = folder.resolve("all.ndjson");
    assertThat(
            CommandRun.ja("convert", "rs", goals.toString(), links.toString(), one.toString())
                .code())
        .isZero();
    assertThat(Files.readString(one))
        .isEqualTo(
            "{\"formatVersion\":1,\"id\":\"rs-2024-../7\",\"title\":\"事業\",\"owner\":"
                + "{\"name\":\"総務省\"},\"asOf\":2024,\"stage\":\"operation\",\"elements\":"
                + "[{\"id\":\"a1\",\"tier\":\"activity\",\"text\":\"取り組む\"}]}\n");
  }

  @Test
  void aMissingColumnIsToldInTheUsersLanguage() throws IOException {
    Path table = Files.writeString(folder.resolve("a.csv"), "予算事業ID,事業名\n1,2\n");
    CommandRun run =
        CommandRun.ja("convert", "rs", table.toString(), table.toString(), folder + "/out");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("に列がありません: アクティビティ・アウトプット・アウトカムの番号、");
  }
}
