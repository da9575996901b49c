package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

  @TempDir Path folder;

  @Test
  void readsAnOfficialCatalogueInYaml() throws IOException {
    CatalogueReading reading =
        read(
            "annex.yaml",
            """
            id: annex
            title: {ja: 別紙, en: Annex}
            origin: 内閣府
            official: true
            entries:
              - id: a-1
                name: {ja: 公共交通利用者, en: Users of public transport}
                aliases: [公共交通機関の利用者数]
                field: モビリティ
                tiers: [アウトカム第2階層, outcome3]
                class: 必須指標
                unit: 人
                direction: 増加
                definition: 年間の延べ利用者
                estat: [{statsDataId: "0000020111", item: K3101, page: "https://example.org/"}]
            """);
    assertThat(reading.problems()).isEmpty();
    Catalogue catalogue = reading.catalogue().orElseThrow();
    assertThat(catalogue.official()).isTrue();
    assertThat(catalogue.title()).isEqualTo(new Bilingual("別紙", "Annex"));
    assertThat(catalogue.origin()).isEqualTo(Bilingual.same("内閣府"));
    assertThat(catalogue.entries())
        .containsExactly(
            new CatalogueEntry(
                "a-1",
                "annex",
                new Bilingual("公共交通利用者", "Users of public transport"),
                List.of("公共交通機関の利用者数"),
                Optional.of(Field.MOBILITY),
                List.of(Tier.OUTCOME2, Tier.OUTCOME3),
                List.of(),
                Optional.of(IndicatorClass.RECOMMENDED),
                Optional.of("人"),
                Optional.of(Direction.INCREASE),
                Optional.of("年間の延べ利用者"),
                Optional.empty(),
                Optional.empty(),
                List.of(new EstatItem("0000020111", "K3101", Optional.of("https://example.org/"))),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void readsATableWithJapaneseHeaders() throws IOException {
    CatalogueReading reading =
        read(
            "別紙.csv",
            """
            \uFEFF題名,KPI設定指針 別紙\r
            出典,"内閣府, 2023"\r
            公式,はい\r
            \r
            番号,指標名,分野,階層,区分,単位\r
            b-1,特定健診受診率,健康／医療,第2階層;アウトカム第3階層,推奨,％\r
            """);
    assertThat(reading.problems()).isEmpty();
    Catalogue catalogue = reading.catalogue().orElseThrow();
    assertThat(catalogue.id()).isEqualTo("別紙");
    assertThat(catalogue.title().ja()).isEqualTo("KPI設定指針 別紙");
    assertThat(catalogue.origin().ja()).isEqualTo("内閣府, 2023");
    assertThat(catalogue.official()).isTrue();
    CatalogueEntry entry = catalogue.entries().get(0);
    assertThat(entry.field()).contains(Field.HEALTH_MEDICAL);
    assertThat(entry.tiers()).containsExactly(Tier.OUTCOME2, Tier.OUTCOME3);
    assertThat(entry.indicatorClass()).contains(IndicatorClass.RECOMMENDED);
  }

  @Test
  void readsABareListOfNames() throws IOException {
    Catalogue catalogue = read("names.json", "[\"健康寿命\", \"平均寿命\"]").catalogue().orElseThrow();
    assertThat(catalogue.id()).isEqualTo("names");
    assertThat(catalogue.entries()).extracting(CatalogueEntry::id).containsExactly("健康寿命", "平均寿命");
  }

  @Test
  void otherTableTypesPlugIn() throws IOException {
    Path file = Files.createFile(folder.resolve("annex.XLSX"));
    RowTable sheet =
        new RowTable() {
          @Override
          public List<Row> rows() {
            return List.of(
                new Row(1, List.of("番号", "指標名", "向き")), new Row(2, List.of("x-1", "転入者数", "上")));
          }

          @Override
          public Optional<String> cellName(int line, int column) {
            return Optional.of((char) ('A' + column) + String.valueOf(line));
          }
        };
    CatalogueReading reading = new CatalogueReader(Map.of("xlsx", path -> sheet)).read(file);
    assertThat(reading.catalogue().orElseThrow().entries()).hasSize(1);
    assertThat(reading.problems())
        .extracting(CatalogueProblem::line, CatalogueProblem::cell, p -> p.what().ja())
        .containsExactly(tuple(2, Optional.of("C2"), "「上」は使える値ではありません。"));
  }

  @Test
  void namesEveryProblemWithItsLine() throws IOException {
    CatalogueReading reading =
        read(
            "odd.yaml",
            """
            id: odd
            entries:
              - id: o-1
                name: 総人口
                field: 観光
                tiers: [第4階層]
                class: recommended
                colour: red
              - name: 出生数
              - id: o-1
                name: 死亡数
                estat: [{statsDataId: "12", item: A4200}]
            """);
    assertThat(reading.catalogue()).isEmpty();
    assertThat(reading.problems())
        .extracting(p -> p.line() + (p.fatal() ? " ! " : " - ") + p.what().ja())
        .containsExactly(
            "8 - 「colour」という項目は使いません。",
            "5 - 「観光」は使える値ではありません。",
            "6 - 「第4階層」は使える値ではありません。",
            "7 - 公式の一覧ではないため、区分（推奨・選択）は使いません。",
            "9 ! 番号（id）がありません。",
            "10 ! 番号「o-1」が3行目と重なっています。");
    assertThat(reading.problems().get(2).expected().en())
        .isEqualTo("Write one of: input, activity, output, outcome1, outcome2, outcome3");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoCatalogue() throws IOException {
    assertThat(only(read("a.yaml", "entries: [a, b\n")).what().ja())
        .isEqualTo("YAML（またはJSON）として読めません。");
    assertThat(only(read("b.yaml", "")).what().ja()).isEqualTo("ファイルが空です。");
    assertThat(only(read("c.json", "{\"id\": \"c\"}")).what().ja()).isEqualTo("指標の一覧がありません。");
    assertThat(only(read("d.csv", "a,b\n1,2\n")).what().ja()).isEqualTo("見出しの行が見つかりません。");
    assertThat(only(read("e.yaml", "id: e\nid: f\nentries: []\n")).line()).isEqualTo(2);
    assertThat(only(read("f.yaml", "id: &x f\ntitle: *x\nentries: []\n")).what().ja())
        .isEqualTo("別名（*）は使えません。");
    Path sjis = folder.resolve("g.csv");
    Files.write(sjis, "番号,指標名\n1,総人口\n".getBytes(Charset.forName("Shift_JIS")));
    assertThat(only(new CatalogueReader().read(sjis)).what().ja()).isEqualTo("文字コードがUTF-8ではありません。");
    assertThat(only(new CatalogueReader().read(folder.resolve("none.yaml"))).what().ja())
        .isEqualTo("ファイルを開けません。");
  }

  @Test
  void theTemplateReadsWithoutAProblem() {
    CatalogueReading reading =
        new CatalogueReader().read(CatalogueFixture.RULES.resolve("catalogue/template.csv"));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalogue().orElseThrow().official()).isFalse();
    assertThat(reading.catalogue().orElseThrow().entries()).hasSize(1);
  }

  @Test
  void keepsQuotedCellsAndTheirLines() {
    CsvTable table = CsvTable.parse("a,\"b \"\"c\"\"\nd\"\n\ne,f");
    assertThat(table.rows())
        .containsExactly(
            new RowTable.Row(1, List.of("a", "b \"c\"\nd")),
            new RowTable.Row(3, List.of("")),
            new RowTable.Row(4, List.of("e", "f")));
  }

  private static CatalogueProblem only(CatalogueReading reading) {
    assertThat(reading.catalogue()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).fatal()).isTrue();
    return reading.problems().get(0);
  }

  private CatalogueReading read(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return new CatalogueReader().read(file);
  }
}
