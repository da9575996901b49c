package jp.sujimichi.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.Place;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

  @TempDir private Path folder;

  @Test
  void headingsAreFoundByNameInAnyOrderAndSpelling() {
    ModelDocument read =
        one(
            book -> {
              Books.sheet(
                  book,
                  "様式1",
                  Books.row("○○市ロジックモデル"),
                  Books.row("内容\n（1文で）", "担当課", "Ｎｏ．", "【必須】階層※", "評価分野"),
                  Books.row("バスを運行する", "交通課", "a1", "事業", "交通・モビリティ"),
                  Books.row(),
                  Books.row("住民が出かける", null, "x1", "第１階層", "モビリティ"));
              Books.sheet(book, "矢印", Books.row("結果", "原因"), Books.row("x1", "a1"));
            });

    assertThat(read.model().elements())
        .extracting(Element::id, Element::tier, e -> e.field().orElseThrow(), Element::text)
        .containsExactly(
            tuple("a1", Tier.ACTIVITY, Field.MOBILITY, "バスを運行する"),
            tuple("x1", Tier.OUTCOME1, Field.MOBILITY, "住民が出かける"));
    assertThat(read.model().links())
        .extracting(Link::from, Link::to)
        .containsExactly(tuple("a1", "x1"));
    assertThat(read.places().at("/elements/1")).contains(Place.ofCell("様式1!A5"));
    assertThat(read.places().at("/elements/1/tier")).contains(Place.ofCell("様式1!D5"));
    assertThat(read.places().at("/links/0")).contains(Place.ofCell("矢印!B2"));
  }

  @Test
  void theLogTellsWhatWasLeftAlone() {
    XlsxReading reading =
        reading(
            book -> {
              Books.sheet(
                  book,
                  "要素",
                  Books.row("階層", "内容", "担当課"),
                  Books.row("事業", "運行する", "交通課"),
                  Books.row(null, null, "合計"));
              Books.sheet(book, "予算", Books.row("科目", "金額"), Books.row("委託費", 100));
            });

    assertThat(reading.log().entries())
        .filteredOn(entry -> entry.kind() == ImportLog.Kind.LEFT_ALONE)
        .extracting(ImportLog.Entry::place)
        .containsExactly("要素!C1", "予算");
    assertThat(reading.log().entries())
        .filteredOn(entry -> entry.kind() == ImportLog.Kind.ADAPTED)
        .extracting(entry -> entry.text().ja())
        .containsExactly("番号のない要素 1個に、仮の番号を付けました。");
  }

  @Test
  void valuesAreReadAsTheyAreMeant() {
    LogicModel model =
        one(book -> {
              elements(book);
              XSSFSheet sheet =
                  Books.sheet(
                      book,
                      "KPI",
                      Books.row(
                          "要素", "KPI", "単位", "方向", "現状値", "現状年度", "R7目標", "目標値", "目標年度", "R6実績"),
                      Books.row(
                          "運行する", "利用者数", "人", "↑", "１，２００", "令和５年度", 1500, "1,800", "R9", "集計中"),
                      Books.row("a1", "満足度", "％", "増加", null, "2023", null, null, null, null));
              XSSFCellStyle percent = book.createCellStyle();
              percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
              sheet.getRow(2).createCell(4).setCellValue(0.355);
              sheet.getRow(2).getCell(4).setCellStyle(percent);
              sheet.getRow(2).createCell(6).setCellFormula("30+10");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            })
            .model();

    Indicator users = model.indicators().get(0);
    assertThat(users.element()).contains("a1");
    assertThat(users.direction()).contains(Direction.INCREASE);
    assertThat(users.baseline().orElseThrow().year().orElseThrow().number()).hasValue(2023);
    assertThat(users.baseline().orElseThrow().value().orElseThrow().written()).isEqualTo("1200");
    assertThat(users.baseline().orElseThrow().value().orElseThrow().textual()).isFalse();
    assertThat(users.targets())
        .extracting(
            t -> t.year().orElseThrow().number().orElseThrow(),
            t -> t.value().orElseThrow().written())
        .containsExactly(tuple(2025, "1500"), tuple(2027, "1800"));
    assertThat(users.actuals())
        .extracting(t -> t.value().orElseThrow().written())
        .containsExactly("集計中");
    Indicator satisfaction = model.indicators().get(1);
    assertThat(satisfaction.baseline().orElseThrow().value().orElseThrow().written())
        .isEqualTo("35.5");
    assertThat(satisfaction.targets().get(0).value().orElseThrow().written()).isEqualTo("40");
  }

  @Test
  void mergedCellsSpeakForTheirRowsAndHiddenRowsAreRead() {
    XlsxReading reading =
        reading(
            book -> {
              XSSFSheet sheet =
                  Books.sheet(
                      book,
                      "要素",
                      Books.row("分野", "階層", "内容"),
                      Books.row("防災", "事業", "訓練する"),
                      Books.row(null, null, "配る"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
              sheet.getRow(2).setZeroHeight(true);
            });

    LogicModel model = ((Read) reading.results().get(0)).document().model();
    assertThat(model.elements())
        .extracting(Element::id, Element::tier, e -> e.field().orElseThrow(), Element::text)
        .containsExactly(
            tuple("a1", Tier.ACTIVITY, Field.DISASTER_CRIME, "訓練する"),
            tuple("a2", Tier.ACTIVITY, Field.DISASTER_CRIME, "配る"));
    assertThat(reading.log().entries())
        .extracting(entry -> entry.text().ja())
        .contains("隠れている行 1行も読みました。");
  }

  @Test
  void aFormulaThatFailedIsTold() {
    ReadResult result =
        reading(
                book -> {
                  XSSFSheet sheet = elements(book);
                  sheet
                      .getRow(1)
                      .createCell(2)
                      .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
                })
            .results()
            .get(0);

    assertThat(((Unreadable) result).problems().get(0).message().ja())
        .isEqualTo("要素!C2 の計算式がエラー（#REF!）になっています。計算式を直すか、値を書いてください。");
  }

  @Test
  void anUnknownTierIsToldWithItsCell() {
    ReadResult result =
        reading(
                book ->
                    Books.sheet(
                        book, "要素", Books.row("番号", "階層", "内容"), Books.row("a", "なぞ", "運行する")))
            .results()
            .get(0);

    assertThat(((Unreadable) result).problems()).hasSize(1);
    assertThat(((Unreadable) result).problems().get(0).message().ja())
        .startsWith("要素!B2 ")
        .contains("なぞ");
  }

  @Test
  void oneSheetWithAColumnATier() {
    LogicModel model =
        one(book -> {
              XSSFSheet sheet =
                  Books.sheet(
                      book,
                      "ロジックモデル",
                      Books.row("みなみ市 乗合バス"),
                      Books.row(
                          "インプット", "事業・取組", "アウトプット", "KPI", "目標値", "第１階層", "KPI", "第２階層", "第３階層"),
                      Books.row(
                          "予算", "運行する", "便が増える", "便数", 5200, "利用が増える", "利用者数", "外出が増える", "元気な市"),
                      Books.row(null, null, "予約が届く", "予約数", 800, "登録が増える", null, null, null),
                      Books.row("人員", "講習する", "講習が開かれる", null, null, "操作を覚える", null, null, null));
              sheet.addMergedRegion(CellRangeAddress.valueOf("I3:I5"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("H3:H5"));
            })
            .model();

    assertThat(model.title()).isEqualTo("みなみ市 乗合バス");
    assertThat(model.elements())
        .extracting(Element::id)
        .containsExactly("i1", "a1", "o1", "x1", "y1", "z1", "o2", "x2", "i2", "a2", "o3", "x3");
    assertThat(model.links().stream().map(Link::reference))
        .containsExactly(
            "i1->a1", "a1->o1", "o1->x1", "x1->y1", "y1->z1", "a1->o2", "o2->x2", "x2->y1",
            "i2->a2", "a2->o3", "o3->x3", "x3->y1");
    assertThat(model.indicators())
        .extracting(Indicator::name, Indicator::element)
        .containsExactly(
            tuple("便数", Optional.of("o1")),
            tuple("利用者数", Optional.of("x1")),
            tuple("予約数", Optional.of("o2")));
    assertThat(model.indicators().get(0).targets().get(0).value().orElseThrow().written())
        .isEqualTo("5200");
  }

  @Test
  void severalModelsByAColumn() {
    List<String> titles =
        titles(
            book ->
                Books.sheet(
                    book,
                    "要素",
                    Books.row("モデル", "番号", "階層", "内容"),
                    Books.row("交通", "a1", "事業", "運行する"),
                    Books.row(null, "o1", "アウトプット", "走る"),
                    Books.row("防災", "a1", "事業", "訓練する")));

    assertThat(titles).containsExactly("交通 2", "防災 1");
  }

  @Test
  void severalModelsBySheetsOfLikeNames() {
    List<String> titles =
        titles(
            book -> {
              for (String name : List.of("交通", "防災")) {
                Books.sheet(
                    book,
                    "基本情報（" + name + "）",
                    Books.row("題名", name + "の計画"),
                    Books.row("団体名", "みなみ市"));
                Books.sheet(
                    book,
                    "要素（" + name + "）",
                    Books.row("番号", "階層", "内容"),
                    Books.row("a1", "事業", name));
              }
            });

    assertThat(titles).containsExactly("交通の計画 1", "防災の計画 1");
  }

  private List<String> titles(Consumer<XSSFWorkbook> draw) {
    return reading(draw).results().stream()
        .map(result -> ((Read) result).document().model())
        .map(model -> model.title() + " " + model.elements().size())
        .toList();
  }

  private static XSSFSheet elements(XSSFWorkbook book) {
    return Books.sheet(
        book, "要素", Books.row("番号", "階層", "備考", "内容"), Books.row("a1", "事業", null, "運行する"));
  }

  private ModelDocument one(Consumer<XSSFWorkbook> draw) {
    List<ReadResult> results = reading(draw).results();
    assertThat(results).hasSize(1);
    assertThat(results.get(0)).as(results.toString()).isInstanceOf(Read.class);
    return ((Read) results.get(0)).document();
  }

  private XlsxReading reading(Consumer<XSSFWorkbook> draw) {
    return new XlsxReader().read(Books.book(folder.resolve("b.xlsx"), draw));
  }
}
