package jp.sujimichi.format;

import static jp.sujimichi.format.ReadingNote.Kind.UNKNOWN_PROPERTY;
import static jp.sujimichi.format.ReadingNote.Kind.UNRECOGNISED_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Platform;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;
import jp.sujimichi.model.Value;
import jp.sujimichi.model.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

  private static final OtherProperties NONE = OtherProperties.none();

  private final ModelReader reader = new ModelReader();

  @Test
  void readsEveryPartOfAModel() {
    LogicModel model =
        model(
            """
            "id": "minami", "owner": {"code": "122173", "name": "柏市"},
            "plan": {"start": 2024, "end": "R12"}, "asOf": 2025, "stage": "draft",
            "field": "モビリティ", "platform": {"id": "p", "name": "都市OS", "sharedWith": ["122173"]},
            "elements": [{"id": "a", "tier": "activity", "field": "mobility", "text": "運行する",
              "note": "備考", "terminal": true, "unmeasuredBecause": "準備のため"}],
            "links": [{"id": "l", "from": "a", "to": "b", "kind": "feedback",
              "assumption": "前提", "evidence": "根拠", "note": "備考"}, {"from": "a", "to": "c"}],
            "waivers": [{"rule": "coverage/only-outputs", "on": "a", "reason": "理由", "by": "課長",
              "until": "2027-03-31"}]
            """);

    assertThat(model)
        .isEqualTo(
            new LogicModel(
                1,
                Optional.of("minami"),
                "計画",
                Optional.of(new Owner(Optional.of("122173"), Optional.of("柏市"), NONE)),
                Optional.of(
                    new Plan(
                        Optional.of(FiscalYear.of(2024)),
                        Optional.of(new FiscalYear("R12", OptionalInt.of(2030))),
                        NONE)),
                Optional.of(FiscalYear.of(2025)),
                Optional.of(Stage.DRAFT),
                Optional.of(Field.MOBILITY),
                Optional.of(
                    new Platform(Optional.of("p"), Optional.of("都市OS"), List.of("122173"), NONE)),
                List.of(
                    new Element(
                        "a",
                        Tier.ACTIVITY,
                        Optional.of(Field.MOBILITY),
                        "運行する",
                        Optional.of("備考"),
                        true,
                        Optional.of("準備のため"),
                        NONE)),
                List.of(
                    new Link(
                        Optional.of("l"),
                        "a",
                        "b",
                        LinkKind.FEEDBACK,
                        Optional.of("前提"),
                        Optional.of("根拠"),
                        Optional.of("備考"),
                        NONE),
                    new Link(
                        Optional.empty(),
                        "a",
                        "c",
                        LinkKind.CAUSE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NONE)),
                List.of(),
                List.of(
                    new Waiver(
                        "coverage/only-outputs",
                        "a",
                        Optional.of("理由"),
                        Optional.of("課長"),
                        Optional.of(LocalDate.of(2027, 3, 31)),
                        NONE)),
                NONE));
  }

  @Test
  void readsAnIndicator() {
    Indicator indicator =
        indicator(
            """
            "id": "k7", "element": "a", "name": "利用者数", "class": "推奨指標", "unit": "人",
            "direction": "増加", "definition": "分子／分母", "baseline": {"year": 2023, "value": 8200},
            "targets": [{"year": 2025, "value": "1,200人"}], "actuals": [{"value": "集計中"}],
            "source": {"name": "実績", "kind": "業務データ", "url": "u", "statsDataId": "s",
              "item": "i", "area": "12217"},
            "frequency": "毎年", "cumulative": false, "catalogue": "ssds-F1102",
            "benchmark": {"name": "全国", "values": [{"year": 2024, "value": 5}]},
            "cause": "雪害", "action": "増便", "note": "備考"
            """);

    assertThat(indicator.id()).isEqualTo("k7");
    assertThat(indicator.element()).contains("a");
    assertThat(indicator.name()).isEqualTo("利用者数");
    assertThat(indicator.indicatorClass()).isEqualTo(IndicatorClass.RECOMMENDED);
    assertThat(indicator.unit()).contains("人");
    assertThat(indicator.direction()).contains(Direction.INCREASE);
    assertThat(indicator.definition()).contains("分子／分母");
    assertThat(indicator.baseline()).contains(measured(2023, 8200));
    assertThat(indicator.targets())
        .containsExactly(
            new Measurement(
                Optional.of(FiscalYear.of(2025)), Optional.of(Value.parse("1,200人")), NONE));
    assertThat(indicator.actuals())
        .containsExactly(new Measurement(Optional.empty(), Optional.of(Value.parse("集計中")), NONE));
    assertThat(indicator.source())
        .contains(
            new Source(
                Optional.of("実績"),
                Optional.of(SourceKind.OPERATIONAL),
                Optional.of("u"),
                Optional.of("s"),
                Optional.of("i"),
                Optional.of("12217"),
                NONE));
    assertThat(indicator.frequency()).contains(Frequency.YEARLY);
    assertThat(indicator.cumulative()).contains(false);
    assertThat(indicator.catalogue()).contains("ssds-F1102");
    assertThat(indicator.benchmark().orElseThrow().name()).contains("全国");
    assertThat(indicator.benchmark().orElseThrow().values()).containsExactly(measured(2024, 5));
    assertThat(indicator.cause()).contains("雪害");
    assertThat(indicator.action()).contains("増便");
    assertThat(indicator.note()).contains("備考");
  }

  @Test
  void leavesToRulesWhatADraftLacks() {
    LogicModel model =
        model("\"elements\": [], \"links\": [{}], \"indicators\": [{}], \"waivers\": [{}]");

    assertThat(model.links().get(0).from()).isEmpty();
    assertThat(model.links().get(0).kind()).isEqualTo(LinkKind.CAUSE);
    assertThat(model.indicators().get(0).id()).isEmpty();
    assertThat(model.indicators().get(0).indicatorClass()).isEqualTo(IndicatorClass.OPTIONAL);
    assertThat(model.indicators().get(0).targets()).isEmpty();
    assertThat(model.waivers().get(0).rule()).isEmpty();
  }

  @Test
  void takesNullForMissing() {
    assertThat(model("\"elements\": [], \"links\": null, \"plan\": null, \"asOf\": null"))
        .isEqualTo(model("\"elements\": []"));
  }

  @Test
  void takesShortForms() {
    Indicator indicator =
        indicator(
            "\"baseline\": 8200, \"targets\": {\"year\": 2025, \"value\": 1},"
                + " \"actuals\": [9100, \"集計中\"], \"source\": \"実績報告\"");

    assertThat(indicator.baseline()).contains(bare(Value.of(new BigDecimal(8200))));
    assertThat(indicator.targets()).containsExactly(measured(2025, 1));
    assertThat(indicator.actuals())
        .containsExactly(bare(Value.of(new BigDecimal(9100))), bare(Value.parse("集計中")));
    assertThat(indicator.source().orElseThrow().name()).contains("実績報告");
  }

  @ParameterizedTest
  @CsvSource({"2024.5", "99999", "-1"})
  void keepsNumbersThatAreNoYear(String written) {
    assertThat(model("\"elements\": [], \"asOf\": " + written).asOf())
        .contains(new FiscalYear(written, OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource({"2027-03-31", "2027/3/31", "２０２７年３月３１日", "令和9年3月31日", "R9.3.31"})
  void readsTheLastDayOfAWaiver(String written) {
    LogicModel model = model("\"elements\": [], \"waivers\": [{\"until\": \"" + written + "\"}]");

    assertThat(model.waivers().get(0).until()).contains(LocalDate.of(2027, 3, 31));
  }

  @Test
  void keepsAndTellsWhatItDoesNotUnderstand() {
    ModelDocument document =
        document(
            """
            "field": "観光", "elements": [{"id": "a", "tier": "input", "text": "予算", "担当/課": [1]}],
            "indicators": [{"class": "重要"}], "waivers": [{"until": "2027-02-30"}]
            """);

    LogicModel model = document.model();
    assertThat(model.field()).isEmpty();
    assertThat(model.other().values()).isEqualTo(Map.of("field", "観光"));
    assertThat(model.elements().get(0).other().values())
        .isEqualTo(Map.of("担当/課", List.of(BigDecimal.ONE)));
    assertThat(model.indicators().get(0).indicatorClass()).isEqualTo(IndicatorClass.OPTIONAL);
    assertThat(model.indicators().get(0).other().values()).isEqualTo(Map.of("class", "重要"));
    assertThat(model.waivers().get(0).until()).isEmpty();
    assertThat(model.waivers().get(0).other().values()).isEqualTo(Map.of("until", "2027-02-30"));
    assertThat(document.notes())
        .containsExactly(
            new ReadingNote(
                UNRECOGNISED_VALUE,
                "/field",
                "field",
                "観光",
                List.of(
                    "モビリティ",
                    "環境/エネルギー",
                    "防災/防犯",
                    "インフラ/施設",
                    "健康/医療",
                    "産業/経済",
                    "地域社会",
                    "教育/文化",
                    "行政",
                    "IT基盤",
                    "運営体制",
                    "人材")),
            new ReadingNote(
                UNKNOWN_PROPERTY,
                "/elements/0/担当~1課",
                "担当/課",
                "[…]",
                List.of("id", "tier", "field", "text", "terminal", "unmeasuredBecause", "note")),
            new ReadingNote(
                UNRECOGNISED_VALUE,
                "/indicators/0/class",
                "class",
                "重要",
                List.of("推奨指標", "選択指標", "任意指標")),
            new ReadingNote(
                UNRECOGNISED_VALUE,
                "/waivers/0/until",
                "until",
                "2027-02-30",
                List.of("2027-03-31")));
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("計画.json");
    byte[] json =
        "\uFEFF{\"formatVersion\": 1, \"title\": \"計画\", \"elements\": []}"
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file, json);

    Read read = (Read) reader.read(file);

    assertThat(read.file()).isEqualTo(file.toString());
    assertThat(read.document().model()).isEqualTo(model("\"elements\": []"));
  }

  @Test
  void takesTheReplacementCharacterForWhatItIs() {
    byte[] json =
        "{\"formatVersion\": 1, \"title\": \"�\", \"elements\": []}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(((Read) reader.read("m.json", json)).document().model().title()).isEqualTo("\uFFFD");
  }

  private static Measurement measured(int year, int value) {
    return new Measurement(
        Optional.of(FiscalYear.of(year)), Optional.of(Value.of(new BigDecimal(value))), NONE);
  }

  private static Measurement bare(Value value) {
    return new Measurement(Optional.empty(), Optional.of(value), NONE);
  }

  private Indicator indicator(String properties) {
    return model("\"elements\": [], \"indicators\": [{" + properties + "}]").indicators().get(0);
  }

  private LogicModel model(String rest) {
    return document(rest).model();
  }

  private ModelDocument document(String rest) {
    String json = "{\"formatVersion\": 1, \"title\": \"計画\", " + rest + "}";
    return ((Read) reader.read("m.json", json)).document();
  }
}
