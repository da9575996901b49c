package jp.sujimichi.catalogue.estat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.EstatItem;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;

class EstatFillerTest {

  private static final Catalogues CATALOGUES = ShippedCatalogues.load().catalogues();

  @Test
  void baselineAndLaterYearsAreFilledInTheIndicatorsUnit() {
    LogicModel model =
        model(
            """
            "unit": "千円", "source": {"statsDataId": "0000020104", "item": "D3203"}\
            """);
    EstatFilling filling =
        filler(series("百万円", Map.of(2021, "10", 2022, "11.5", 2023, "12", 2024, "13")), false)
            .fill(model);
    assertThat(json(filling.model()))
        .contains(
            """
                  "baseline": {
                    "year": 2023,
                    "value": 12000
                  },
                  "actuals": [
                    {
                      "year": 2024,
                      "value": 13000
                    }
                  ],
            """);
    assertThat(told(filling))
        .containsExactly(
            "FILLED baseline 2023 '' '12000' ", "FILLED measured value 2024 '' '13000' ");
  }

  @Test
  void whatTheAuthorsWroteStaysUnlessTheyAskForMore() {
    LogicModel model =
        model(
            """
            "unit": "件", "source": {"statsDataId": "0000020111", "item": "K3101", "area": "12217"},
            "baseline": {"year": "R4", "value": 100},
            "actuals": [{"year": 2024, "value": "110"}, {"year": 2023, "value": 104}]\
            """);
    EstatSeries series = series("件", Map.of(2022, "101", 2023, "104", 2024, "109", 2025, "99"));
    EstatFilling kept = filler(series, false).fill(model);
    assertThat(told(kept))
        .containsExactly(
            "KEPT baseline 2022 '100' '101' the model's value was left as it is",
            "SAME measured value 2023 '104' '104' ",
            "KEPT measured value 2024 '110' '109' the model's value was left as it is",
            "FILLED measured value 2025 '' '99' ");
    assertThat(json(kept.model())).contains("\"value\": 100\n").contains("\"value\": \"110\"\n");

    EstatFilling replaced = filler(series, true).fill(model);
    assertThat(told(replaced))
        .containsExactly(
            "CHANGED baseline 2022 '100' '101' ",
            "SAME measured value 2023 '104' '104' ",
            "CHANGED measured value 2024 '110' '109' ",
            "FILLED measured value 2025 '' '99' ");
    assertThat(json(replaced.model()))
        .contains("\"year\": \"R4\",\n        \"value\": 101\n")
        .contains("\"value\": 109\n");
  }

  @Test
  void whatIsNotFilledIsToldWithTheReason() {
    assertThat(told("\"unit\": \"人\", \"source\": {\"statsDataId\": \"1\", \"item\": \"K\"}"))
        .containsExactly("NOTHING  0 '' '' the units differ (\"人\" in the model, \"件\" on e-Stat)");
    assertThat(told("\"source\": {\"statsDataId\": \"1\"}"))
        .containsExactly("NOTHING  0 '' '' its source lacks the table or the item");
    assertThat(told("\"catalogue\": \"none-such\""))
        .containsExactly("NOTHING  0 '' '' no catalogue has \"none-such\"");
    assertThat(
            told(
                "\"baseline\": {\"year\": 2010}, \"source\": {\"statsDataId\": \"1\","
                    + " \"item\": \"K\"}"))
        .contains("NOTHING baseline 2010 '' '' the table has no value for this year");
    assertThat(told("\"source\": {\"name\": \"交付実績\"}")).isEmpty();
  }

  @Test
  void aCatalogueEntryAndTheOwnersCodeNameTheSeries() {
    LogicModel model = model("\"catalogue\": \"ssds-K3101\"");
    List<EstatQuery> asked = new ArrayList<>();
    new EstatFiller(
            query -> {
              asked.add(query);
              return series("件", Map.of(2023, "5"));
            },
            CATALOGUES,
            false)
        .fill(model);
    assertThat(asked).containsExactly(new EstatQuery("0000020111", "K3101", "12217"));
  }

  @Test
  void aRateIsComputedFromItsItemsAndSaysSo() {
    List<EstatQuery> asked = new ArrayList<>();
    EstatFiller filler =
        new EstatFiller(
            query -> {
              asked.add(query);
              return query.item().equals("F1102")
                  ? series("人", Map.of(2015, "205000", 2020, "212345", 2025, "215000"))
                  : withheld(series("人", Map.of(2015, "340000", 2020, "366666")), 2025);
            },
            CATALOGUES,
            false);
    LogicModel model =
        model(
            "\"unit\": \"%\", \"catalogue\": \"ssds-d01\", \"note\": \"市の値\","
                + " \"baseline\": {\"year\": 2015}");
    EstatFilling filling = filler.fill(model);
    assertThat(asked)
        .containsExactly(
            new EstatQuery("0000020106", "F1102", "12217"),
            new EstatQuery("0000020101", "A1414", "12217"));
    assertThat(told(filling))
        .containsExactly(
            "FILLED baseline 2015 '' '60.29'  (computed: F1102 ÷ A1414 × 100)",
            "FILLED measured value 2020 '' '57.91'  (computed: F1102 ÷ A1414 × 100)");
    assertThat(filling.model().indicators().get(0).note())
        .contains("市の値\ne-Statの項目から計算した値です（F1102 ÷ A1414 × 100）。");
    assertThat(filler.fill(filling.model()).model()).isEqualTo(filling.model());
  }

  @Test
  void aRateInAnotherUnitIsLeftAlone() {
    EstatFiller filler =
        new EstatFiller(query -> series("人", Map.of(2020, "5")), CATALOGUES, false);
    assertThat(told(filler.fill(model("\"unit\": \"人\", \"catalogue\": \"ssds-d01\""))))
        .containsExactly("NOTHING  0 '' '' the units differ (\"人\" in the model, \"%\" on e-Stat)");
  }

  @Test
  void everyFormulaOfTheCatalogueIsUnderstood() {
    assertThat(CATALOGUES.indicators())
        .filteredOn(entry -> entry.formula().isPresent() && !entry.estat().isEmpty())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            entry ->
                assertThat(EstatFormula.parse(entry.formula().orElseThrow()).orElseThrow().items())
                    .isSubsetOf(entry.estat().stream().map(EstatItem::item).toList()));
  }

  private static EstatSeries withheld(EstatSeries series, int year) {
    return new EstatSeries(
        series.values(), series.units(), new TreeSet<>(Set.of(year)), series.ambiguous());
  }

  @Test
  void onceTheServiceCannotBeAskedNothingMoreIs() {
    LogicModel model = model("\"catalogue\": \"ssds-K3101\"");
    EstatFilling filling =
        new EstatFiller(
                query -> {
                  throw EstatException.hopeless("止まりました", "stopped");
                },
                CATALOGUES,
                false)
            .fill(model);
    assertThat(filling.stopped().orElseThrow().en()).isEqualTo("stopped");
    assertThat(filling.model()).isEqualTo(model);
  }

  private static List<String> told(String indicator) {
    return told(filler(series("件", Map.of(2023, "5")), false).fill(model(indicator)));
  }

  private static List<String> told(EstatFilling filling) {
    return filling.changes().stream()
        .map(
            c ->
                c.kind()
                    + " "
                    + c.place().map(p -> p.en()).orElse("")
                    + " "
                    + c.year()
                    + " '"
                    + c.before()
                    + "' '"
                    + c.now()
                    + "' "
                    + c.because().map(b -> b.en()).orElse(""))
        .toList();
  }

  private static EstatFiller filler(EstatSeries series, boolean replace) {
    return new EstatFiller(query -> series, CATALOGUES, replace);
  }

  private static EstatSeries series(String unit, Map<Integer, String> values) {
    SortedMap<Integer, BigDecimal> numbers = new TreeMap<>();
    values.forEach((year, value) -> numbers.put(year, new BigDecimal(value)));
    return new EstatSeries(numbers, Set.of(unit), new TreeSet<>(), new TreeSet<>());
  }

  private static LogicModel model(String indicator) {
    String text =
        """
        {"formatVersion": 1, "title": "試し", "owner": {"code": "122173"},
         "plan": {"start": 2024, "end": 2030},
         "elements": [{"id": "z", "tier": "outcome3", "text": "安心して暮らせる"}],
         "indicators": [{"id": "k", "element": "z", "name": "指標", %s}]}
        """
            .formatted(indicator);
    return ((Read) new ModelReader().read("m.json", text)).document().model();
  }

  private static String json(LogicModel model) {
    return new ModelWriter().write(model);
  }
}
