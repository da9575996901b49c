package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.sujimichi.format.xlsx.Books;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
  void theWorkbookHasASheetForEachMatter() throws IOException {
    Path book = folder.resolve("並べた表.xlsx");
    CommandRun run = CommandRun.ja("portfolio", "models/portfolio", "--output", book.toString());
    assertThat(run.code()).as(run.err()).isZero();
    try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(book))) {
      assertThat(opened)
          .extracting(Sheet::getSheetName)
          .containsExactly("共通の指標", "値の比較", "1団体だけの指標", "かけ離れた目標", "指摘", "都市OS");
      XSSFSheet values = opened.getSheet("値の比較");
      assertThat(cells(values.getRow(2)))
          .startsWith("指標", "団体コード", "団体", "モデル", "書かれた名前", "単位", "基準値の年度", "基準値");
      assertThat(cells(values.getRow(6)))
          .containsExactly(
              "オンデマンド交通の年間利用者数",
              "",
              "たかもり市",
              "たかもり市 予約制乗合バス「もりんく」",
              "オンデマンド交通の年間利用者数",
              "人",
              "2024",
              "9,800",
              "2030",
              "68,000",
              "",
              "",
              "+99.0%");
      assertThat(values.getPaneInformation().isFreezePane()).isTrue();
      assertThat(values.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:M46");
      assertThat(values.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
      assertThat(cells(opened.getSheet("かけ離れた目標").getRow(3)))
          .startsWith("オンデマンド交通の年間利用者数", "", "たかもり市", "+99.0%", "+11.8%", "5");
      assertThat(cells(opened.getSheet("都市OS").getRow(3)))
          .startsWith("県南データ連携基盤", "あおばの市\nかわべ市\nさくらだい村");
      assertThat(opened.getSheet("指摘").getLastRowNum()).isEqualTo(4);
    }
  }

  @Test
  void whatCitiesWroteNeverBecomesAFormulaOfTheWorkbook() throws IOException {
    write("e", "011002", "札幌市", "=1+1", 3, 6);
    Path book = folder.resolve("out.xlsx");
    CommandRun.ja("portfolio", folder.toString(), "--output", book.toString());
    try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(book))) {
      Cell cell = opened.getSheet("1団体だけの指標").getRow(3).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void aWorkbookIsNotPrintedToTheTerminal() {
    CommandRun run = CommandRun.ja("portfolio", folder.toString(), "--format", "xlsx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--output でファイル名を指定");
  }

  @Test
  void whereTheOthersAgreeASmallDifferenceIsNotFar() {
    assertThat(CommandRun.ja("portfolio", "models/portfolio").out())
        .contains("たかもり市の目標は1年あたり+99.0%で")
        .doesNotContain("かわべ市の目標は");
  }

  @Test
  void everyModelOfAWorkbookIsTaken() {
    Path book = folder.resolve("two.xlsx");
    Books.book(
        book,
        drawn ->
            Books.sheet(
                drawn,
                "要素",
                Books.row("モデル", "番号", "階層", "内容"),
                Books.row("みなみ", "a1", "事業", "運行する"),
                Books.row("きた", "a1", "事業", "運行する")));
    assertThat(CommandRun.ja("portfolio", book.toString()).out()).startsWith("2団体、2モデル");
  }

  private static List<String> cells(Row row) {
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
    return cells;
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
