package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.format.xlsx.Books;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueCommandTest {

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"classify", "match", "catalogue"})
  void helpIsThereInBothLanguages(String command) {
    CommandRun japanese = CommandRun.ja(command, "--help");
    assertThat(japanese.code()).isZero();
    assertThat(japanese.out()).startsWith("使い方: sujimichi " + command).contains("この説明を表示します。");
    assertThat(CommandRun.en(command, "-h").out())
        .startsWith("Usage: sujimichi " + command)
        .matches("\\p{ASCII}*");
  }

  @Test
  void listsWhatIsLoadedAndWhatCouldNotBeObtained() {
    CommandRun run = CommandRun.ja("catalogue");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            """
            ISO 37122:2019 スマートシティの評価指標
              番号      iso37122-2019
              件数      80件
              出典      ISO 37122:2019の80指標を、\
            """)
        .contains("\n一覧 11、指標 1193件\nどの指標にも推奨・選択の区分はありません。")
        .contains("  - ISO 37123:2019（都市の回復力）\n  - ISO 37153:2017", "Y.4903", "ISO/IEC 30146");
  }

  @Test
  void checksAnOwnersFile() throws IOException {
    String annex =
        file(
            "annex.csv",
            """
            題名,KPI設定指針 別紙
            出典,内閣府
            公式,はい

            番号,指標名,分野,階層,区分
            1,公共交通の分担率,モビリティ,第1階層,推奨
            2,特定健診受診率,健康/医療,第2階層;第3階層,任意
            3,データ連携基盤の数,IT基盤,第1階層,選択
            4,空き家率,住まい,第3階層,推奨
            5,就業率,産業/経済,第3階層,推奨
            """);
    CommandRun run = CommandRun.ja("catalogue", annex);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            annex
                + """

                  題名      KPI設定指針 別紙
                  出典      内閣府
                  公式      はい（推奨・選択の区分を使います）
                  件数      5件（推奨指標3、選択指標1、任意指標1、区分なし0）

                  分野             アウトプット  第1階層  第2階層  第3階層  ほか  計
                  モビリティ                 －        1       －       －    －   1
                """)
        .contains("\n  健康/医療                  －       －        1        1    －   1\n")
        .contains("\n  （分野なし）               －       －       －        1    －   1\n")
        .contains(
            "▲ "
                + annex
                + """
                :6
                  モビリティのアウトカム第1階層の指標が推奨指標になっています。
                  指針では、推奨指標はアウトカム第2階層・アウトカム第3階層に置きます。区分か階層を確かめてください。
                """)
        .contains(
            "▲ "
                + annex
                + """
                :8
                  IT基盤のアウトカム第1階層の指標が選択指標になっています。
                  指針では、基盤の分野に選択指標はありません。区分か分野を確かめてください。
                """)
        .contains("▲ " + annex + ":9\n  「住まい」は使える値ではありません。\n")
        .endsWith("エラー 0件・注意 3件\n");
  }

  @Test
  void oneMatterIsToldOnceWithItsPlaces() throws IOException {
    StringBuilder rows = new StringBuilder("番号,指標名,区分\n");
    for (int i = 1; i <= 7; i++) {
      rows.append(i).append(",指標").append(i).append(",推奨\n");
    }
    String annex = file("a.csv", rows.toString());
    CommandRun run = CommandRun.en("catalogue", annex);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("  official    no (its classes are not used)\n")
        .contains("  entries     7 (0 recommended, 0 selective, 0 optional, 7 without class)\n")
        .containsOnlyOnce("The class is passed over: this is no official catalogue.")
        .endsWith("0 errors, 7 warnings\n");
    assertThat(run.out().replaceAll("\\s+", " ")).contains(annex + ":6 and 2 more The class");
  }

  @Test
  void aFileThatCannotBeUsedExitsWithTwo() throws IOException {
    String bad = file("bad.yaml", "id: a\nentries:\n- {id: x}\n");
    CommandRun run = CommandRun.en("catalogue", bad);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo(
            bad
                + "\n  It cannot be used as it is.\n\n■ "
                + bad
                + ":3\n  The entry has no name.\n  Write the name of the indicator.\n"
                + "1 error, 0 warnings\n");
    assertThat(CommandRun.ja("catalogue", "none.csv").code()).isEqualTo(2);
    CommandRun text = CommandRun.ja("catalogue", file("text.xlsx", "番号,指標名\n1,人口\n"));
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.out()).contains("Excel のファイル（.xlsx）ではありません");
  }

  @Test
  void theTemplateIsWrittenOnceAndPassesTheCheck() throws IOException {
    Path template = folder.resolve("list.csv");
    CommandRun run = CommandRun.ja("catalogue", "--template", template.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("ひな形を「" + template + "」に書きました。").contains("ISO 37123:2019");
    String kept = Files.readString(Path.of("rules/catalogue/template.csv")).replace("\r\n", "\n");
    assertThat(Files.readString(template)).isEqualTo("\uFEFF" + kept.replace("\n", "\r\n"));
    assertThat(CommandRun.ja("catalogue", template.toString()).out())
        .contains("\n  気になる点はありませんでした。\n");

    Files.writeString(template, "mine");
    CommandRun again = CommandRun.ja("catalogue", "--template", template.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).startsWith("sujimichi: 「" + template + "」はすでにあります。別の名前にするか");
    assertThat(template).hasContent("mine");
  }

  @Test
  void anOwnersWorkbookIsReadLikeTheSameCsv() throws IOException {
    String rows =
        """
        題名,別紙
        公式,はい

        番号,指標名,分野,階層,区分
        1,公共交通の分担率,モビリティ,第1階層,推奨
        2,公共交通の利用者数,モビリティ,第2階層,推奨
        3,空き家率,住まい,第3階層,選択
        """;
    String csv = file("annex.csv", rows);
    Path workbook =
        Books.book(
            folder.resolve("annex.xlsx"),
            book -> {
              Books.sheet(book, "はじめに", Books.row("この表について"));
              XSSFSheet sheet =
                  Books.sheet(
                      book,
                      "別紙",
                      rows.lines()
                          .map(line -> (Object[]) line.split(","))
                          .toArray(Object[][]::new));
              // As people draw it: one field over the rows it counts for.
              sheet.getRow(5).getCell(2).setBlank();
              sheet.addMergedRegion(CellRangeAddress.valueOf("C5:C6"));
            });
    String fromCsv = CommandRun.ja("catalogue", csv).out();
    String fromWorkbook = CommandRun.ja("catalogue", workbook.toString()).out();
    assertThat(fromWorkbook).contains("annex.xlsx:5 (別紙!E5)").contains(":7 (別紙!C7)");
    assertThat(fromWorkbook.replaceAll(" \\(別紙![A-Z]\\d\\)", "").replace("annex.xlsx", "annex.csv"))
        .isEqualTo(fromCsv);
    String model = "models/ondemand-bus.json";
    String[] check = {"check", "--format", "json", "--date", "2026-11-22", "--catalogue"};
    assertThat(run(check, workbook.toString(), model)).isEqualTo(run(check, csv, model));
  }

  private static String run(String[] start, String... more) {
    List<String> all = new ArrayList<>(List.of(start));
    all.addAll(List.of(more));
    // What the two files are called and hold byte for byte is no matter here.
    return CommandRun.ja(all.toArray(String[]::new)).out().replaceAll("sha256:[0-9a-f]+", "");
  }

  @Test
  void theTemplateIsAWorkbookTooThatPassesTheCheck() throws IOException {
    Path template = folder.resolve("一覧.xlsx");
    assertThat(CommandRun.ja("catalogue", "--template", template.toString()).code()).isZero();
    assertThat(CommandRun.ja("catalogue", template.toString()).out())
        .contains("件数      1件")
        .contains("\n  気になる点はありませんでした。\n");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(template))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getDataValidations())
          .filteredOn(one -> one.getPromptBoxTitle().equals("分野"))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.getValidationConstraint().getExplicitListValues())
                      .startsWith("モビリティ", "環境/エネルギー"));
    }
  }

  @Test
  void theTemplateIsOfAKnownTypeInAFolderThatExists() {
    Path workbook = folder.resolve("list.ods");
    assertThat(CommandRun.ja("catalogue", "--template", workbook.toString()).err())
        .startsWith("sujimichi: ひな形は .xlsx か .csv で終わる名前に");
    assertThat(workbook).doesNotExist();
    String nowhere = folder.resolve("no/list.csv").toString();
    assertThat(CommandRun.ja("catalogue", "--template", nowhere).err())
        .startsWith("sujimichi: 「" + nowhere + "」に書き込めません。");
    assertThat(CommandRun.ja("catalogue", "--template", "a.csv", "b.csv").code()).isEqualTo(2);
  }
}
